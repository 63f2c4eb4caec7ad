import 'server-only'
import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { FieldError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import type { Job } from './load-jobs'
import type { WriteContext } from './lock-job'
import type { nextVisitChoices } from './schema'

type NextVisit = { nextVisit: (typeof nextVisitChoices)[number]; nextVisitOn: Day | null }

const WEEKS = { WEEKS_1: 1, WEEKS_2: 2, WEEKS_4: 4 } as const

/** The day to book, from the answer in the form; null = nothing new is booked. */
export function plannedOnOf(visitOn: Day, answer: NextVisit, today: Day): Day | null {
  if (answer.nextVisit === 'NONE') return null
  const plannedOn =
    answer.nextVisit === 'DATE' ? answer.nextVisitOn : addDays(visitOn, 7 * WEEKS[answer.nextVisit])
  const field = answer.nextVisit === 'DATE' ? 'nextVisitOn' : 'nextVisit'
  if (plannedOn === null) throw new FieldError('nextVisitOn', 'nextVisitDateMissing')
  if (plannedOn < today) throw new FieldError(field, 'plannedBeforeToday')
  if (plannedOn <= visitOn) throw new FieldError(field, 'plannedNotAfterVisit')
  return plannedOn
}

/**
 * The booked visit is done when it was due to be held by the day of the visit, and also when a workplace visit takes
 * the place of one booked for later; a phone call leaves it standing unless it books anew.
 */
export async function settlePlannedVisit(
  { tx, viewer }: WriteContext,
  {
    job,
    visit,
    plannedOn,
  }: { job: Job; visit: { id: string; on: Day; isWorkplace: boolean }; plannedOn: Day | null },
): Promise<void> {
  const plan = job.plannedVisit
  const isDone = plan !== null && visit.isWorkplace && (plan.plannedOn <= visit.on || plannedOn !== null)
  if (plan && isDone) {
    await tx.plannedVisit.update({
      where: { id: plan.id },
      data: { visitId: visit.id },
      select: { id: true },
    })
  } else if (plan && plannedOn !== null) {
    await tx.plannedVisit.update({
      where: { id: plan.id },
      data: { cancelledAt: now() },
      select: { id: true },
    })
  }
  if (plannedOn === null) return
  await tx.plannedVisit.create({
    data: { aftercareId: job.aftercareId, plannedOn: toDbDate(plannedOn), createdById: viewer.userId },
    select: { id: true },
  })
}

/** While consent is withdrawn nothing asks (4.2): visits booked for later days are dropped. The answer is how many. */
export async function cancelPlannedVisits(
  tx: Tx,
  { citizenId, after }: { citizenId: string; after: Day },
): Promise<number> {
  const { count } = await tx.plannedVisit.updateMany({
    where: {
      aftercare: { case: { citizenId } },
      visitId: null,
      cancelledAt: null,
      plannedOn: { gt: toDbDate(after) },
    },
    data: { cancelledAt: now() },
  })
  return count
}
