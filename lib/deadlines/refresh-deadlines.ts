import 'server-only'
import { aftercareDeadlineSource } from '@/lib/aftercare/deadline-source'
import { type Day, dayOrNull, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { intensifiedPlanSource } from '@/lib/job-search/deadline-source'
import { offerDeadlineSource } from '@/lib/offers/deadline-source'
import { companyActivityDeadlineSource } from '@/lib/placements/deadline-source'
import type { Tx } from '@/lib/platform/db'
import { endWithCase } from '@/lib/platform/deadline'
import type { CaseDeadline, DeadlineSource } from '@/lib/platform/deadline-source'
import { cvAndGoalSource } from '@/lib/programme-steps/deadline-source'
import { reviewDeadlineSource } from '@/lib/reviews/deadline-source'
import type { Prisma } from '@/prisma/generated/client'

/** Every capability that puts deadlines on cases. */
const deadlineSources: readonly DeadlineSource[] = [
  aftercareDeadlineSource,
  companyActivityDeadlineSource,
  reviewDeadlineSource,
  intensifiedPlanSource,
  cvAndGoalSource,
  offerDeadlineSource,
]

const dateColumns = ['opensOn', 'dueOn', 'planBy', 'metOn', 'cancelledOn', 'closesOn'] as const

/** Citizens whose deadlines are computed at a time, so that memory does not grow with the number of an import. */
const CITIZENS_AT_A_TIME = 500

/** Recomputes all deadlines of these citizens from facts and stores what changed, in the caller's transaction. */
export async function refreshDeadlines(tx: Tx, citizenIds: readonly string[]): Promise<void> {
  const ids = [...new Set(citizenIds)].sort()
  for (let start = 0; start < ids.length; start += CITIZENS_AT_A_TIME) {
    await refreshSome(tx, ids.slice(start, start + CITIZENS_AT_A_TIME))
  }
}

/** The same for the thousands an import touches, of whom few have a case. */
export async function refreshDeadlinesOfMany(tx: Tx, citizenIds: readonly string[]): Promise<void> {
  const withCase = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "citizenId" AS "id" FROM "cases" WHERE "citizenId" = ANY(${[...citizenIds]}::uuid[])`
  await refreshDeadlines(
    tx,
    withCase.map(({ id }) => id),
  )
}

async function refreshSome(tx: Tx, ids: readonly string[]): Promise<void> {
  // Facts read before another command's commit must not be stored over the deadlines it left.
  await lockCitizens(tx, ids)
  const wanted = new Map(
    (await computeDeadlines(tx, ids)).map((deadline) => [identityOf(deadline), deadline]),
  )
  const stored = await listStoredDeadlines(tx, ids)
  const outdated: string[] = []
  for (const { id, deadline } of stored) {
    const now = wanted.get(identityOf(deadline))
    if (now && isSame(now, deadline)) wanted.delete(identityOf(deadline))
    else outdated.push(id)
  }
  if (outdated.length > 0) await tx.deadline.deleteMany({ where: { id: { in: outdated } } })
  if (wanted.size > 0) await tx.deadline.createMany({ data: [...wanted.values()].map(toRow) })
}

export async function computeDeadlines(tx: Tx, citizenIds: readonly string[]): Promise<CaseDeadline[]> {
  const [closedOn, ...lists] = await Promise.all([
    listClosings(tx, citizenIds),
    ...deadlineSources.map((source) => source.listDeadlines(tx, citizenIds)),
  ])
  return lists
    .flat()
    .map((deadline) => endWithCase(deadline, closedOn.get(deadline.caseId) ?? null))
    .filter((deadline) => deadline !== null)
}

async function listClosings(tx: Tx, citizenIds: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  const closed = await tx.case.findMany({
    where: { citizenId: { in: [...citizenIds] }, closedOn: { not: null } },
    select: { id: true, closedOn: true },
  })
  return new Map(closed.flatMap(({ id, closedOn }) => (closedOn ? [[id, fromDbDate(closedOn)]] : [])))
}

export async function listStoredDeadlines(
  tx: Tx,
  citizenIds: readonly string[],
): Promise<{ id: string; deadline: CaseDeadline }[]> {
  const rows = await tx.deadline.findMany({ where: { citizenId: { in: [...citizenIds] } } })
  return rows.map(({ id, ...row }) => ({ id, deadline: fromRow(row) }))
}

function identityOf(deadline: CaseDeadline): string {
  return `${deadline.subjectId} ${deadline.ruleId} ${deadline.kind} ${deadline.sequence}`
}

function isSame(a: CaseDeadline, b: CaseDeadline): boolean {
  return (Object.keys(b) as (keyof CaseDeadline)[]).every((key) => a[key] === b[key])
}

function toRow(deadline: CaseDeadline): Prisma.DeadlineCreateManyInput {
  const dates = Object.fromEntries(
    dateColumns.map((column) => {
      const day = deadline[column]
      return [column, day === null ? null : toDbDate(day)]
    }),
  )
  return { ...deadline, ...dates } as Prisma.DeadlineCreateManyInput
}

function fromRow(row: Omit<Prisma.DeadlineGetPayload<object>, 'id'>): CaseDeadline {
  const dates = Object.fromEntries(
    dateColumns.map((column) => {
      const date = row[column]
      return [column, dayOrNull(date)]
    }),
  )
  return { ...row, ...dates } as unknown as CaseDeadline
}
