import 'server-only'
import { addDays, type Day, firstOfMonth, toDbDate } from '@/lib/calendar/day'
import { summariseByCase } from '@/lib/deadlines/queries'
import { listableCases } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { CaseRole, Lane } from '@/prisma/generated/enums'
import { listHeldCases } from './held-cases'
import type { CaseShow } from './wizard-address'

export type CaseChoice = {
  caseId: string
  citizenId: string
  name: string
  number: string
  teamName: string
  lane: Lane
  overdue: number
  /** The nearest deadline that asks today. */
  nextDueOn: Day | null
  /** The giver holds it from this day. */
  since: Day
  /** The giver has it on loan, to this last day. */
  lentLastDay: Day | null
}

export type GiversCases = {
  cases: CaseChoice[]
  /** Cases of people with protected names, whom the viewer may not see. */
  hiddenIds: string[]
}

/** The cases somebody holds in a role, by name; those the viewer may not list are only counted. */
export async function listGiversCases(
  viewer: Viewer,
  { giverId, role, on }: { giverId: string; role: CaseRole; on: Day },
): Promise<GiversCases> {
  const held = await listHeldCases(db, { unitId: viewer.unitId, giverId, role, on })
  const caseIds = held.map(({ caseId }) => caseId)
  const [files, deadlines] = await Promise.all([
    db.case.findMany({
      where: { id: { in: caseIds }, AND: [listableCases(viewer, on)] },
      select: {
        id: true,
        lane: true,
        team: { select: { name: true } },
        citizen: { select: { name: true } },
      },
    }),
    summariseByCase(viewer, { caseIds, on }),
  ])
  const fileOf = new Map(files.map((file) => [file.id, file]))
  const cases = held.flatMap((one): CaseChoice[] => {
    const file = fileOf.get(one.caseId)
    if (!file) return []
    return [
      {
        caseId: one.caseId,
        citizenId: one.citizenId,
        name: file.citizen.name,
        number: one.number,
        teamName: file.team.name,
        lane: file.lane,
        overdue: deadlines.get(one.caseId)?.overdue ?? 0,
        nextDueOn: deadlines.get(one.caseId)?.nextDueOn ?? null,
        since: one.range.from,
        lentLastDay: one.range.until && addDays(one.range.until, -1),
      },
    ]
  })
  return {
    cases: cases.sort((a, b) => a.name.localeCompare(b.name, 'da')),
    hiddenIds: caseIds.filter((id) => !fileOf.has(id)),
  }
}

const DUE_SOON_DAYS = 7

/** The cases a number of the workload counts. */
export function showOnly(cases: readonly CaseChoice[], show: CaseShow | null, on: Day): CaseChoice[] {
  return cases.filter(({ lane, since, nextDueOn }) => {
    if (show === null) return true
    if (show === 'NEW') return since >= firstOfMonth(on)
    if (show !== 'DUE_SOON') return lane === show
    return nextDueOn !== null && nextDueOn >= on && nextDueOn <= addDays(on, DUE_SOON_DAYS)
  })
}

export type TransferPreview = {
  plannedVisits: number
  plannedTalks: number
  deadlines: number
  /** Private notes and drafts of the giver: they stay, and are only counted. */
  reminders: number
  drafts: number
}

/** What follows the cases and what stays with the giver. */
export async function previewTransfer({
  giverId,
  caseIds,
  on,
}: {
  giverId: string
  caseIds: readonly string[]
  on: Day
}): Promise<TransferPreview> {
  const ids = [...caseIds]
  const day = toDbDate(on)
  const [row] = await db.$queryRaw<[TransferPreview]>`
    SELECT
      (SELECT count(*)::int FROM "planned_visits" p JOIN "aftercares" a ON a."id" = p."aftercareId"
        WHERE a."caseId" = ANY(${ids}::uuid[]) AND p."visitId" IS NULL AND p."cancelledAt" IS NULL) AS "plannedVisits",
      (SELECT count(*)::int FROM "case_talks" t
        WHERE t."caseId" = ANY(${ids}::uuid[]) AND t."status" = 'PLANNED') AS "plannedTalks",
      (SELECT count(*)::int FROM "deadlines" d
        WHERE d."caseId" = ANY(${ids}::uuid[]) AND d."opensOn" <= ${day}::date
          AND (d."metOn" IS NULL OR d."metOn" > ${day}::date)
          AND (d."cancelledOn" IS NULL OR d."cancelledOn" > ${day}::date)
          AND (d."closesOn" IS NULL OR d."closesOn" > ${day}::date)) AS "deadlines",
      (SELECT count(*)::int FROM "case_reminders" r
        WHERE r."caseId" = ANY(${ids}::uuid[]) AND r."ownerId" = ${giverId}::uuid) AS "reminders",
      (SELECT count(*)::int FROM "journal_notes" n
        WHERE n."caseId" = ANY(${ids}::uuid[]) AND n."createdById" = ${giverId}::uuid
          AND n."finalAt" IS NULL) AS "drafts"`
  return row
}
