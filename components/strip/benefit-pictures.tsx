import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { monthName } from '@/components/strip/month-name'
import { StripAxis } from '@/components/strip/strip-axis'
import { StripBand } from '@/components/strip/strip-band'
import { BracketLine, type StripBracket, StripBrackets } from '@/components/strip/strip-brackets'
import { coursesHeight, type StripCourseMark, StripCourses } from '@/components/strip/strip-courses'
import { type StripEventMark, StripEvents } from '@/components/strip/strip-events'
import { type StripEmployment, StripHours } from '@/components/strip/strip-hours'
import type { StripItems } from '@/components/strip/strip-item'
import { percentAt, type StripWindow, splitByMonths } from '@/components/strip/strip-scale'
import { TodayLine } from '@/components/strip/today-line'
import { addDays, addMonths, type Day } from '@/lib/calendar/day'
import type { StripRun } from '@/lib/history/strip-runs'

type PictureProps = {
  runs: readonly StripRun[]
  window: StripWindow
  prefix: string
  courses: readonly StripCourseMark[]
  employments: readonly StripEmployment[]
  events: readonly StripEventMark[]
  brackets: readonly StripBracket[]
  shownBracket: string | null
  todayOn: Day | undefined
  items: StripItems
}

/** All rows over one axis. */
export function WidePicture(props: PictureProps) {
  const t = useTranslations('strip')
  const locale = useLocale()
  const { runs, window, prefix, brackets, shownBracket, todayOn, items } = props
  const isTodayHere = todayOn !== undefined && isAtHand(window, todayOn)
  const hasHead = brackets.length > 0 || isTodayHere
  const rows = useLowerRows(props)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of fields
    <div role="group" aria-label={t('picture')} className="strip-wide">
      <div aria-hidden className="strip-row-labels">
        {hasHead ? <div className="h-6" /> : null}
        <div className="flex h-9 items-center">{t('row.benefit')}</div>
        <div className="h-7" />
        {rows.map(({ key, label, scale, height }) => (
          <div key={key} className="strip-row-label" style={{ height }}>
            {label}
            {scale ? <span className="text-ink-600 text-small leading-4">{scale}</span> : null}
          </div>
        ))}
      </div>
      <div className="relative">
        {hasHead ? <StripBrackets brackets={brackets} shown={shownBracket} window={window} hasLabel /> : null}
        <StripBand
          runs={runs}
          window={window}
          prefix={prefix}
          height={36}
          label={t('row.benefit')}
          items={items}
        />
        <StripAxis window={window} locale={locale} />
        {rows.map(({ key, height, content }) => (
          <div key={key} className="mb-3 last:mb-0" style={{ height }}>
            {content}
          </div>
        ))}
        {isTodayHere ? (
          <span aria-hidden className="pointer-events-none absolute inset-x-0 top-6 bottom-0">
            <TodayLine left={percentAt(window, todayOn)} label={t('today')} />
          </span>
        ) : null}
      </div>
    </div>
  )
}

type LowerRow = { key: string; label: string; scale?: string; height: number; content: ReactNode }

/** The rows under the axis: only those that hold something. */
function useLowerRows({ window, courses, employments, events, items }: PictureProps): LowerRow[] {
  const t = useTranslations('strip.row')
  const rows: LowerRow[] = []
  if (courses.length > 0) {
    const label = t('courses')
    const content = <StripCourses courses={courses} window={window} label={label} items={items} />
    rows.push({ key: 'courses', label, height: coursesHeight(courses, window), content })
  }
  if (employments.length > 0) {
    const label = t('hours')
    const content = <StripHours employments={employments} window={window} pressable={{ label, items }} />
    rows.push({ key: 'hours', label, scale: t('hoursScale'), height: 44, content })
  }
  if (events.some((event) => event.on >= window.from && event.on < window.until)) {
    const label = t('events')
    const content = <StripEvents events={events} window={window} label={label} items={items} />
    rows.push({ key: 'events', label, height: 20, content })
  }
  return rows
}

/** The benefit row alone, folded into rows of twelve months. */
export function FoldedPicture({ runs, window, prefix, brackets, shownBracket, items }: PictureProps) {
  const t = useTranslations('strip')
  const locale = useLocale()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of fields
    <div role="group" aria-label={t('picture')} className="strip-folded">
      {brackets.length > 0 ? <BracketLine brackets={brackets} shown={shownBracket} /> : null}
      {splitByMonths(window, 12).map((year) => {
        const heading = t('months', {
          from: monthName({ month: year.from, locale, hasYear: true }),
          until: monthName({ month: addDays(year.until, -1), locale, hasYear: true }),
        })
        return (
          <div key={year.from}>
            <div aria-hidden className="font-semibold text-small">
              {heading}
            </div>
            {brackets.length > 0 ? (
              <StripBrackets brackets={brackets} shown={shownBracket} window={year} hasLabel={false} />
            ) : null}
            <StripBand runs={runs} window={year} prefix={prefix} height={26} label={heading} items={items} />
          </div>
        )
      })}
    </div>
  )
}

/** Inside the picture, or in the month it leads up to, where the line stands at its right edge. */
function isAtHand(window: StripWindow, day: Day): boolean {
  return day >= window.from && day < addMonths(window.until, 1)
}
