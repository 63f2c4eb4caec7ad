import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { StripCourseMark } from '@/components/strip/strip-courses'
import type { StripEventMark } from '@/components/strip/strip-events'
import type { StripEmployment } from '@/components/strip/strip-hours'
import { runKey, useRangeText, useRunWords } from '@/components/strip/strip-names'
import { Icon } from '@/components/ui/icon'
import { xMarkIcon } from '@/components/ui/icon-shapes'
import { type DayRange, rangesOverlap } from '@/lib/calendar/day-range'
import type { StripRun } from '@/lib/history/strip-runs'

/** A row of the history behind the picture, worded: what, and where it comes from. */
export type StripPeriod = DayRange & { key: string; what: string; source: string }

type StripDetailsProps = {
  panelId: string
  runs: readonly StripRun[]
  periods: readonly StripPeriod[]
  employments: readonly (StripEmployment & { source?: string })[]
  courses: readonly StripCourseMark[]
  eventGroups: readonly (readonly StripEventMark[])[]
}

/** One block per mark, all but the opened one hidden. Below the picture; on a phone a sheet at the foot. */
export function StripDetails({
  panelId,
  runs,
  periods,
  employments,
  courses,
  eventGroups,
}: StripDetailsProps) {
  const t = useTranslations('strip.details')
  return (
    <div aria-live="polite">
      <section id={panelId} aria-label={t('title')} data-strip-panel hidden className="strip-panel">
        <button type="button" data-strip-close aria-label={t('close')} className="strip-close">
          <Icon shape={xMarkIcon} />
        </button>
        {runs.map((run) => (
          <RunDetails key={run.from} run={run} periods={periods} />
        ))}
        {courses.map((one) => (
          <Details key={one.key} itemKey={one.key} brief={one.label} />
        ))}
        {employments.map((one) => (
          <Details key={one.key} itemKey={one.key} brief={one.label}>
            {one.source ? <Fact label={t('source')}>{one.source}</Fact> : null}
          </Details>
        ))}
        {eventGroups.map((events) => (
          <Details
            key={events[0]?.key}
            itemKey={events[0]?.key ?? ''}
            brief={events.map((event) => event.label).join(' · ')}
          />
        ))}
      </section>
    </div>
  )
}

function RunDetails({ run, periods }: { run: StripRun; periods: readonly StripPeriod[] }) {
  const t = useTranslations('strip')
  const { briefOf } = useRunWords()
  const rangeText = useRangeText()
  const behind = periods.filter((period) => rangesOverlap(period, run))
  return (
    <Details itemKey={runKey(run)} brief={briefOf(run)}>
      <Fact label={t('details.dates')}>{rangeText(run)}</Fact>
      {run.classLetter === '?' ? <p>{t('details.missing')}</p> : null}
      {run.also.length > 0 ? (
        <Fact label={t('details.also')}>{run.also.map((letter) => t(`class.${letter}`)).join(', ')}</Fact>
      ) : null}
      {behind.length > 0 ? (
        <Fact label={t('details.rows')}>
          {behind.map((period) => (
            <span key={period.key} className="block">
              {t('details.row', { what: period.what, when: rangeText(period), source: period.source })}
            </span>
          ))}
        </Fact>
      ) : null}
    </Details>
  )
}

function Details({ itemKey, brief, children }: { itemKey: string; brief: string; children?: ReactNode }) {
  return (
    <div data-strip-details={itemKey} data-strip-brief={brief} hidden>
      <p className="pe-10 font-semibold">{brief}</p>
      {children ? <div className="mt-1.5 grid gap-1.5 text-table">{children}</div> : null}
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="sm:grid sm:grid-cols-[10rem_1fr] sm:gap-3">
      <span className="block text-ink-700">{label}</span>
      <span className="block">{children}</span>
    </div>
  )
}
