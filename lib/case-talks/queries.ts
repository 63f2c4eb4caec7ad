import 'server-only'
import { type Day, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { timeOfDay, today } from '@/lib/calendar/today'
import { writableCases } from '@/lib/platform/access'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { routes } from '@/lib/platform/routes'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { CaseTalkKind } from '@/prisma/generated/enums'

export type PlannedTalk = {
  id: string
  citizenId: string
  citizenName: string
  caseId: string
  kind: CaseTalkKind
  on: Day
  /** 09:30; null where only the day is planned. */
  atTime: string | null
  place: string | null
}

/** Planned talks on open cases the viewer carries or stands in for. */
function ownPlannedTalks(viewer: Viewer, on: Day): Prisma.CaseTalkWhereInput {
  return { status: 'PLANNED', case: { closedOn: null, AND: [writableCases(viewer, on)] } }
}

async function listPlanned(where: Prisma.CaseTalkWhereInput): Promise<PlannedTalk[]> {
  const rows = await db.caseTalk.findMany({
    where,
    orderBy: [{ onDate: 'asc' }, { atTime: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    select: {
      id: true,
      caseId: true,
      kind: true,
      onDate: true,
      atTime: true,
      place: true,
      case: { select: { citizen: { select: { id: true, name: true } } } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    citizenId: row.case.citizen.id,
    citizenName: row.case.citizen.name,
    caseId: row.caseId,
    kind: row.kind,
    on: fromDbDate(row.onDate),
    atTime: row.atTime,
    place: row.place,
  }))
}

/** Planned talks of own cases and stood-in ones that lie behind now: their day has passed, or today's hour has. */
export function listTalksWithoutRecord(viewer: Viewer, on: Day): Promise<PlannedTalk[]> {
  const day = toDbDate(on)
  return listPlanned({
    ...ownPlannedTalks(viewer, on),
    OR: [{ onDate: { lt: day } }, { onDate: day, atTime: { lt: timeOfDay() } }],
  })
}

export type OwnTalks = { missing: PlannedTalk[]; coming: PlannedTalk[]; today: Day }

/** The page of own planned talks: those without a record, oldest first, and those to come. */
export async function getOwnTalks(viewer: Viewer): Promise<OwnTalks> {
  const on = today()
  const [missing, ahead] = await Promise.all([
    listTalksWithoutRecord(viewer, on),
    listPlanned({ ...ownPlannedTalks(viewer, on), onDate: { gte: toDbDate(on) } }),
  ])
  const missingIds = new Set(missing.map(({ id }) => id))
  const coming = ahead.filter(({ id }) => !missingIds.has(id))
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: `page ${routes.talks}`,
    entity: 'CaseTalk',
    details: { citizenIds: [...new Set([...missing, ...coming].map(({ citizenId }) => citizenId))] },
  })
  return { missing, coming, today: on }
}
