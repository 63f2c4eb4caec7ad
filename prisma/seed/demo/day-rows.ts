import { addDays, type Day, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { lastWorkingDayOnOrBefore } from '@/lib/calendar/working-days'
import type { DemoContext } from './demo-context'
import { instantOn } from './instants'

/** Booked visits of Mette's that have passed, in days from today, and a second citizen at the workplace she sees today. */
const PASSED = [
  { daysAgo: 1, atTime: '10:00' },
  { daysAgo: 5, atTime: '13:30' },
] as const

/** What makes a consultant's day whole: visits without a record, and two citizens at one workplace. */
export function addDay(context: DemoContext): void {
  const { rows, today } = context
  const free = runningJobsOf(context, context.organisation.userIds.mette)
  for (const [index, { daysAgo, atTime }] of PASSED.entries()) {
    const job = free[index]
    const on = lastWorkingDayOnOrBefore(addDays(today, -daysAgo))
    if (job && on >= job.startsOn) book(context, { aftercareId: job.aftercareId, on, atTime })
  }
  const first = rows.plannedVisits.find(({ plannedOn }) => fromDbDate(plannedOn as Date) === today)
  const host = rows.employments.find(({ id }) => id === employmentOf(context, first?.aftercareId))
  const guest = free[PASSED.length]
  const shared = rows.employments.find(({ id }) => id === guest?.employmentId)
  if (!first || !host || !guest || !shared) return
  shared.employerName = host.employerName
  shared.cvr = host.cvr ?? null
  book(context, { aftercareId: guest.aftercareId, on: today, atTime: '11:15' })
}

type RunningJob = { aftercareId: string; employmentId: string; startsOn: Day }

/** In their trial period today, on open cases the person holds, with nothing booked. */
function runningJobsOf({ rows, today }: DemoContext, userId: string): RunningJob[] {
  const booked = new Set(rows.plannedVisits.map(({ aftercareId }) => aftercareId))
  const held = new Set(
    rows.roleHolders.filter((row) => row.userId === userId && !row.untilOn).map(({ caseId }) => caseId),
  )
  return rows.aftercares.flatMap(({ id, caseId, employmentId }) => {
    const job = rows.employments.find((employment) => employment.id === employmentId)
    if (!id || !job || booked.has(id) || !held.has(caseId) || job.untilOn) return []
    const startsOn = fromDbDate(job.fromOn as Date)
    const isOnTrial = startsOn < addDays(today, -14) && startsOn > addDays(today, -80)
    return isOnTrial ? [{ aftercareId: id, employmentId, startsOn }] : []
  })
}

function employmentOf({ rows }: DemoContext, aftercareId: string | undefined): string | undefined {
  return rows.aftercares.find(({ id }) => id === aftercareId)?.employmentId
}

function book(
  { rows, organisation, today }: DemoContext,
  { aftercareId, on, atTime }: { aftercareId: string; on: Day; atTime: string },
): void {
  rows.plannedVisits.push({
    aftercareId,
    plannedOn: toDbDate(on),
    atTime,
    createdAt: instantOn(addDays(on < today ? on : today, -7)),
    createdById: organisation.userIds.mette,
  })
}
