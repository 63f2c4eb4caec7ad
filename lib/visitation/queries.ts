import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { listSettingsOn } from '@/lib/programmes/queries'
import type { Prisma } from '@/prisma/generated/client'
import type { VisitationDecision } from '@/prisma/generated/enums'
import { type AcceptedCount, acceptedWhere, countAcceptedByProgramme } from './accepted'
import { readableVisitations } from './access'

export type VisitationRow = {
  id: string
  citizenName: string
  birthOn: Day
  programmeName: string
  aKasseName: string | null
  decision: VisitationDecision | null
  coreElements: string[]
  talkOn: Day | null
  startOn: Day | null
  decidedOn: Day | null
}

const rowSelect = {
  id: true,
  citizenId: true,
  screeningId: true,
  decision: true,
  coreElements: true,
  talkOn: true,
  startOn: true,
  decidedOn: true,
  programme: { select: { name: true } },
  citizen: { select: { name: true, birthOn: true, protection: true, aKasse: { select: { name: true } } } },
} as const

type StoredRow = Prisma.VisitationGetPayload<{ select: typeof rowSelect }>

const dayOf = (date: Date | null) => (date === null ? null : fromDbDate(date))

function toRow(row: StoredRow): VisitationRow {
  return {
    id: row.id,
    citizenName: row.citizen.name,
    birthOn: fromDbDate(row.citizen.birthOn),
    programmeName: row.programme.name,
    aKasseName: row.citizen.aKasse?.name ?? null,
    decision: row.decision,
    coreElements: row.coreElements,
    talkOn: dayOf(row.talkOn),
    startOn: dayOf(row.startOn),
    decidedOn: dayOf(row.decidedOn),
  }
}

/** As many as `listAcceptedVisitations` lists, those with protected names included. */
export async function countAcceptedVisitations(
  viewer: Viewer,
  programmeId: string,
  on: Day = today(),
): Promise<AcceptedCount> {
  const counts = await countAcceptedByProgramme(viewer, [programmeId], on)
  return counts.get(programmeId) ?? { own: 0, others: 0 }
}

export type ProgrammeProgress = {
  id: string
  name: string
  aKasseName: string | null
  own: number
  others: number
  /** Null = the programme has none. */
  target: number | null
}

/** The unit's running programmes with their accepted visitations against the target. */
export async function listProgrammeProgress(viewer: Viewer): Promise<ProgrammeProgress[]> {
  const programmes = await db.programme.findMany({
    where: { unitId: viewer.unitId, isActive: true },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, aKasse: { select: { name: true } } },
  })
  const ids = programmes.map((programme) => programme.id)
  const [counts, settings] = await Promise.all([
    countAcceptedByProgramme(viewer, ids, today()),
    listSettingsOn(db, ids, today()),
  ])
  return programmes.map(({ id, name, aKasse }) => ({
    id,
    name,
    aKasseName: aKasse?.name ?? null,
    ...(counts.get(id) ?? { own: 0, others: 0 }),
    target: settings.get(id)?.values.visitation.targetCount ?? null,
  }))
}

export type VisitationTab = 'DRAFT' | 'WAITING' | 'DECIDED'

export type VisitationList = {
  tab: VisitationTab
  counts: Record<VisitationTab, number>
  rows: VisitationRow[]
}

/** How many decided ones a page shows, the newest. */
export const DECIDED_SHOWN = 200

const draftWhere = { status: 'DRAFT' } as const

/** On the waiting list until a later decision from the same screening accepts or rejects. */
const waitingWhere: Prisma.VisitationWhereInput = {
  status: 'DECIDED',
  decision: 'WAITING_LIST',
  screening: { visitations: { none: { decision: { in: ['ACCEPTED', 'REJECTED'] }, status: 'DECIDED' } } },
}

const settledWhere: Prisma.VisitationWhereInput = {
  status: 'DECIDED',
  decision: { in: ['ACCEPTED', 'REJECTED'] },
}

const byNewestDecision = [{ decidedOn: 'desc' as const }, { id: 'desc' as const }]

/** The adviser's lists: people whose file the viewer may open. */
export async function listVisitations(viewer: Viewer, tab: VisitationTab): Promise<VisitationList> {
  const readable = readableVisitations(viewer, { today: today(), now: now() })
  const inReach = (where: Prisma.VisitationWhereInput) => ({ AND: [readable, where] })
  const [drafts, waiting, decidedCount, decided] = await Promise.all([
    db.visitation.findMany({
      where: inReach(draftWhere),
      orderBy: { createdAt: 'asc' },
      select: rowSelect,
    }),
    db.visitation.findMany({ where: inReach(waitingWhere), orderBy: byNewestDecision, select: rowSelect }),
    db.visitation.count({ where: inReach(settledWhere) }),
    tab === 'DECIDED'
      ? db.visitation.findMany({
          where: inReach(settledWhere),
          orderBy: byNewestDecision,
          take: DECIDED_SHOWN,
          select: rowSelect,
        })
      : [],
  ])
  const waitingOnce = latestOfScreening(waiting)
  const shown = { DRAFT: drafts, WAITING: waitingOnce, DECIDED: decided }[tab]
  await recordList(viewer, { tab }, shown)
  return {
    tab,
    counts: { DRAFT: drafts.length, WAITING: waitingOnce.length, DECIDED: decidedCount },
    rows: shown.map(toRow),
  }
}

function latestOfScreening(newestFirst: readonly StoredRow[]): StoredRow[] {
  const seen = new Set<string | null>()
  return newestFirst.filter((row) => {
    if (seen.has(row.screeningId)) return false
    seen.add(row.screeningId)
    return true
  })
}

export type AcceptedList = {
  programme: { id: string; name: string; aKasseName: string | null }
  own: VisitationRow[]
  others: VisitationRow[]
  /** People with protected names: counted, not listed. */
  hiddenOwn: number
  hiddenOthers: number
}

/** The list behind the leader's number, from the same rows; null when the programme is not the unit's. */
export async function listAcceptedVisitations(
  viewer: Viewer,
  programmeId: string,
): Promise<AcceptedList | null> {
  if (!hasRole(viewer, 'LEDER')) return null
  const programme = await db.programme.findFirst({
    where: { id: programmeId, unitId: viewer.unitId, isActive: true },
    select: { id: true, name: true, aKasseId: true, aKasse: { select: { name: true } } },
  })
  if (!programme) return null
  const all = await db.visitation.findMany({
    where: acceptedWhere(viewer, [programmeId], today()),
    orderBy: [{ citizen: { name: 'asc' } }, { id: 'asc' }],
    select: { ...rowSelect, citizen: { select: { ...rowSelect.citizen.select, aKasseId: true } } },
  })
  const isOwn = (row: (typeof all)[number]) =>
    programme.aKasseId === null || row.citizen.aKasseId === programme.aKasseId
  const isShown = (row: (typeof all)[number]) => viewer.isCleared || row.citizen.protection !== 'PROTECTED'
  const shown = all.filter(isShown)
  const hidden = all.filter((row) => !isShown(row))
  await recordList(viewer, { decision: 'ACCEPTED', programmeId }, shown)
  return {
    programme: { id: programme.id, name: programme.name, aKasseName: programme.aKasse?.name ?? null },
    own: shown.filter(isOwn).map(toRow),
    others: shown.filter((row) => !isOwn(row)).map(toRow),
    hiddenOwn: hidden.filter(isOwn).length,
    hiddenOthers: hidden.filter((row) => !isOwn(row)).length,
  }
}

async function recordList(
  viewer: Viewer,
  criterion: Record<string, string>,
  rows: readonly { citizenId: string }[],
): Promise<void> {
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page /visitation',
    entity: 'Visitation',
    details: { criterion, citizenIds: rows.map((row) => row.citizenId) },
  })
}
