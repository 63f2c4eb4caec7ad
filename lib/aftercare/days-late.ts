import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { type Job, loadJobs } from './load-jobs'
import { daysLate } from './rules/visit-schedule'

/**
 * Writes on each visit how late the deadline was that it met, and returns it by visit id. Run after every change of
 * a job's facts: a visit dated earlier, another consent or a corrected date moves the deadlines of the later ones.
 */
export async function storeDaysLate(tx: Tx, job: Job): Promise<Map<string, number | null>> {
  const wanted = new Map(
    job.facts.visits.map((visit) => [
      visit.id,
      visit.outcome === 'HELD' && visit.atWorkplace ? daysLate(job.facts, visit.on) : null,
    ]),
  )
  const stored = await tx.aftercareVisit.findMany({
    where: { id: { in: [...wanted.keys()] } },
    select: { id: true, daysLate: true },
  })
  const changed = new Map<number | null, string[]>()
  for (const visit of stored) {
    const days = wanted.get(visit.id) ?? null
    if (days !== visit.daysLate) changed.set(days, [...(changed.get(days) ?? []), visit.id])
  }
  for (const [days, ids] of changed) {
    await tx.aftercareVisit.updateMany({ where: { id: { in: ids } }, data: { daysLate: days } })
  }
  return wanted
}

/** The same for every job of a citizen. */
export async function storeDaysLateOf(tx: Tx, citizenId: string): Promise<void> {
  for (const job of await loadJobs(tx, [citizenId])) await storeDaysLate(tx, job)
}
