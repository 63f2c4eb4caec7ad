import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AftercareBand } from '@/components/strip/aftercare-band'
import { AftercareLegend } from '@/components/strip/aftercare-legend'
import { monthName } from '@/components/strip/month-name'
import { StripAxis } from '@/components/strip/strip-axis'
import { type StripEmployment, StripHours } from '@/components/strip/strip-hours'
import { splitByMonths } from '@/components/strip/strip-scale'
import { addDays, type Day } from '@/lib/calendar/day'

export type AftercareVisitMark = {
  key: string
  on: Day
  state: 'held' | 'planned' | 'not-held'
  /** Fx “Besøg 2, holdt 12.12.2026”. */
  label: string
}

export type AftercarePicture = {
  startOn: Day
  /** T: the trial period ends and the hotline opens. */
  trialUntil: Day
  hotlineUntil: Day
  /** First day after the job, when it has ended. */
  endedUntil: Day | null
  /** Each stretch a visit is owed in: 28 days or what the case has agreed. */
  stretches: readonly { from: Day; until: Day }[]
  visits: readonly AftercareVisitMark[]
  dueOn: Day | null
  todayOn: Day
  hours: readonly StripEmployment[]
}

/** The year after the job began: trial period with its visits, then the hotline. Three rows of four months on a
 * phone, on one and the same scale. */
export function AftercareStrip({ summary, picture }: { summary: ReactNode; picture: AftercarePicture }) {
  const t = useTranslations('strip')
  const locale = useLocale()
  const window = { from: picture.startOn, until: picture.hotlineUntil }
  return (
    <figure className="@container">
      <figcaption className="mb-3 text-column">{summary}</figcaption>
      <div
        aria-hidden
        className="hidden @min-[34rem]:block @min-[46rem]:grid @min-[46rem]:grid-cols-[7.5rem_1fr]"
      >
        <div className="hidden text-ink-700 text-tag @min-[46rem]:block">
          <div className="flex h-28 items-center pt-6">{t('aftercare.visits')}</div>
          <div className="h-7" />
          {picture.hours.length > 0 ? <div className="flex h-11 items-end">{t('row.hours')}</div> : null}
        </div>
        <div>
          <AftercareBand picture={picture} window={window} />
          <StripAxis window={window} locale={locale} />
          {picture.hours.length > 0 ? <StripHours employments={picture.hours} window={window} /> : null}
        </div>
      </div>
      <div aria-hidden className="grid gap-3 @min-[34rem]:hidden">
        {splitByMonths(window, 4).map((part) => (
          <div key={part.from}>
            <div className="font-semibold text-small">
              {monthName({ month: part.from, locale, hasYear: true })} –{' '}
              {monthName({ month: addDays(part.until, -1), locale, hasYear: true })}
            </div>
            <AftercareBand picture={picture} window={part} />
          </div>
        ))}
      </div>
      <AftercareLegend picture={picture} />
    </figure>
  )
}
