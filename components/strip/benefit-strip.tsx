import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { monthName } from '@/components/strip/month-name'
import { StripAxis } from '@/components/strip/strip-axis'
import { StripBand } from '@/components/strip/strip-band'
import { type StripEmployment, StripHours } from '@/components/strip/strip-hours'
import { StripLegend } from '@/components/strip/strip-legend'
import { StripPatterns } from '@/components/strip/strip-patterns'
import { percentAt, type StripWindow, spanOn, spanStyle, splitByMonths } from '@/components/strip/strip-scale'
import { runName, StripTable } from '@/components/strip/strip-table'
import { TodayLine } from '@/components/strip/today-line'
import { Disclosure } from '@/components/ui/disclosure'
import { addDays, type Day, daysBetween, isoWeekOf, weekdayOf } from '@/lib/calendar/day'
import type { StripRun } from '@/lib/history/strip-runs'

export type StripBracket = { key: string; from: Day; until: Day; label: string }

type BenefitStripProps = {
  /** The picture in one sentence, fx “30 af 48 måneder på ydelse (62,5 %).” */
  summary: ReactNode
  runs: readonly StripRun[]
  window: StripWindow
  employments?: readonly StripEmployment[]
  /** Brackets above the band: what a marker counted. */
  brackets?: readonly StripBracket[]
  todayOn?: Day
}

/** The benefit picture, oldest left. On a phone the same runs fold into rows of twelve months. */
export function BenefitStrip({
  summary,
  runs,
  window,
  employments = [],
  brackets = [],
  todayOn,
}: BenefitStripProps) {
  const t = useTranslations('ui.strip')
  const locale = useLocale()
  const prefix = useId()
  const nameOf = (run: StripRun) => {
    const first = isoWeekOf(run.from)
    const last = isoWeekOf(addDays(run.until, -1))
    return t('runName', {
      benefit: runName(run, t),
      fromWeek: first.week,
      fromYear: first.year === last.year ? '' : ` ${first.year}`,
      untilWeek: last.week,
      untilYear: last.year,
      count: run.weeks,
    })
  }
  return (
    <figure className="@container">
      <figcaption className="mb-3 text-column">{summary}</figcaption>
      <StripPatterns prefix={prefix} />
      <div
        aria-hidden
        className="hidden @min-[34rem]:block @min-[46rem]:grid @min-[46rem]:grid-cols-[7.5rem_1fr]"
      >
        <div className="hidden text-ink-700 text-tag @min-[46rem]:block">
          {brackets.length > 0 ? <div className="h-6" /> : null}
          <div className="flex h-9 items-center">{t('row.benefit')}</div>
          <div className="h-7" />
          {employments.length > 0 ? <div className="flex h-11 items-end">{t('row.hours')}</div> : null}
        </div>
        <div className="relative">
          {brackets.length > 0 ? <Brackets brackets={brackets} window={window} /> : null}
          <StripBand runs={runs} window={window} prefix={prefix} height={36} nameOf={nameOf} />
          <StripAxis window={window} locale={locale} />
          {employments.length > 0 ? <StripHours employments={employments} window={window} /> : null}
          {todayOn && todayOn >= window.from && todayOn <= window.until ? (
            <TodayLine left={percentAt(window, todayOn)} label={t('today')} />
          ) : null}
        </div>
      </div>
      <div aria-hidden className="grid gap-2.5 @min-[34rem]:hidden">
        {splitByMonths(window, 12).map((year) => (
          <div key={year.from}>
            <div className="mb-0.5 font-semibold text-small">
              {monthName({ month: year.from, locale, hasYear: true })} –{' '}
              {monthName({ month: addDays(year.until, -1), locale, hasYear: true })}
            </div>
            <StripBand runs={runs} window={year} prefix={prefix} height={26} nameOf={nameOf} />
          </div>
        ))}
      </div>
      <StripLegend runs={runs} weeksInWindow={weeksIn(window)} prefix={prefix} />
      <div className="mt-2">
        <Disclosure summary={t('showTable')}>
          <StripTable runs={runs} />
        </Disclosure>
      </div>
    </figure>
  )
}

function Brackets({ brackets, window }: { brackets: readonly StripBracket[]; window: StripWindow }) {
  return (
    <div className="relative h-6">
      {brackets.map((bracket) => (
        <span
          key={bracket.key}
          className="absolute bottom-0.5 h-1.5 border-fjord-700 border-x-2 border-t-2"
          style={spanStyle(spanOn(window, bracket))}
        >
          <span className="absolute bottom-1.5 start-0 font-semibold text-fjord-700 text-small whitespace-nowrap">
            {bracket.label}
          </span>
        </span>
      ))}
    </div>
  )
}

/** ISO weeks the window touches. */
function weeksIn(window: StripWindow): number {
  const monday = addDays(window.from, 1 - weekdayOf(window.from))
  return Math.ceil(daysBetween(monday, window.until) / 7)
}
