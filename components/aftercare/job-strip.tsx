import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AftercareStrip, type AftercareVisitMark } from '@/components/strip/aftercare-strip'
import type { JobView } from '@/lib/aftercare/job-view'
import { addDays, type Day, daysBetween, minDay } from '@/lib/calendar/day'
import { formatDay, formatNumber } from '@/lib/calendar/format'

type JobStripProps = { job: JobView; today: Day; summary: ReactNode }

/** The year of aftercare as a picture; everything in it is also in the table. */
export function JobStrip({ job, today, summary }: JobStripProps) {
  const t = useTranslations('aftercare.strip')
  const locale = useLocale()
  const deadlines = job.lines.flatMap(({ deadline }) => deadline ?? [])
  return (
    <AftercareStrip
      summary={summary}
      picture={{
        startOn: job.startsOn,
        trialUntil: job.trialUntil,
        hotlineUntil: job.aftercareUntil,
        endedUntil: job.lastDayOn ? addDays(job.lastDayOn, 1) : null,
        stretches: deadlines.map(({ opensOn, dueOn, metOn, cancelledOn }) => ({
          from: opensOn,
          until: metOn ?? cancelledOn ?? dueOn,
        })),
        visits: marksOf(job, (state, day) => t(state, { day: formatDay(day, locale) })),
        dueOn: job.outlook.next?.dueOn ?? null,
        todayOn: today,
        hours: hoursOf(job).map((stretch) => ({
          ...stretch,
          key: stretch.from,
          text: hasRoomForText(stretch) ? t('hours', { hours: formatNumber(stretch.hours, locale) }) : '',
          label: t('hoursLabel', { hours: formatNumber(stretch.hours, locale) }),
        })),
      }}
    />
  )
}

function marksOf(
  job: JobView,
  label: (state: 'held' | 'notHeld' | 'planned', day: Day) => string,
): AftercareVisitMark[] {
  const marks = job.visits
    .filter(({ kind }) => kind === 'WORKPLACE_VISIT' || kind === 'START_MEETING')
    .map(
      ({ id, on, outcome }): AftercareVisitMark =>
        outcome === 'HELD'
          ? { key: id, on, state: 'held', label: label('held', on) }
          : { key: id, on, state: 'not-held', label: label('notHeld', on) },
    )
  const plan = job.plannedVisit
  if (!plan) return marks
  return [
    ...marks,
    { key: plan.id, on: plan.plannedOn, state: 'planned', label: label('planned', plan.plannedOn) },
  ]
}

/** A stretch shorter than some weeks is too narrow for its number; the table has it. */
function hasRoomForText({ from, until }: { from: Day; until: Day | null }): boolean {
  return until === null || daysBetween(from, until) >= 45
}

/** The hours of the contract until the first visit that notes others, and so on. */
function hoursOf(job: JobView): { from: Day; until: Day | null; hours: number }[] {
  const end = job.lastDayOn ? minDay(addDays(job.lastDayOn, 1), job.aftercareUntil) : null
  const steps = [
    ...(job.weeklyHours === null ? [] : [{ from: job.startsOn, hours: job.weeklyHours }]),
    ...[...job.visits]
      .reverse()
      .flatMap(({ on, paidHours }) =>
        paidHours === null || on <= job.startsOn ? [] : [{ from: on, hours: paidHours }],
      ),
  ]
  const changes = steps.filter((step, index) => step.hours !== steps[index - 1]?.hours)
  return changes
    .map((step, index) => ({ ...step, until: changes[index + 1]?.from ?? end }))
    .filter(({ from, until }) => until === null || from < until)
}
