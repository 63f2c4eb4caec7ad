import 'server-only'
import { z } from 'zod'
import { type Day, fromDbDate, lastDayBefore, toDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import type { Tx } from '@/lib/platform/db'

/** An employment the talk asks about. */
export type RecentJob = { id: string; employer: string; from: Day; lastOn: Day | null }

const MOST_JOBS = 5

const jobSelect = { id: true, employerName: true, cvr: true, fromOn: true, untilOn: true } as const

/** Those that have ended, the latest first. */
export async function listRecentJobs(tx: Tx, citizenId: string): Promise<RecentJob[]> {
  const rows = await tx.employment.findMany({
    where: { citizenId, replacedById: null, untilOn: { lte: toDbDate(today()) } },
    orderBy: [{ untilOn: 'desc' }, { fromOn: 'desc' }, { id: 'desc' }],
    take: MOST_JOBS,
    select: jobSelect,
  })
  return rows.map(toJob)
}

/** The same, and those the citizen told of that were corrected or overtaken while the form stood open: nothing told is lost. */
export async function listJobsTalkedOf(
  tx: Tx,
  { citizenId, stories }: { citizenId: string; stories: ReadonlyMap<string, string | null> },
): Promise<RecentJob[]> {
  const recent = await listRecentJobs(tx, citizenId)
  const toldIds = [...stories].flatMap(([key, text]) => (text === null ? [] : employmentIdOf(key)))
  const others = await tx.employment.findMany({
    where: { citizenId, id: { in: toldIds, notIn: recent.map((job) => job.id) } },
    orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
    select: jobSelect,
  })
  return [...recent, ...others.map(toJob)]
}

/** Stories are keyed as `storyKey` in build-answers.ts writes them. */
function employmentIdOf(key: string): string[] {
  const id = z.uuid().safeParse(key.slice(key.lastIndexOf('.') + 1))
  return id.success ? [id.data] : []
}

function toJob(row: {
  id: string
  employerName: string
  cvr: string | null
  fromOn: Date
  untilOn: Date | null
}): RecentJob {
  return {
    id: row.id,
    employer: row.employerName || (row.cvr ? `CVR ${row.cvr}` : ''),
    from: fromDbDate(row.fromOn),
    lastOn: lastDayBefore(row.untilOn),
  }
}
