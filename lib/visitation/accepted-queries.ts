import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { db } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { type AcceptedCount, acceptedWhere, countAcceptedByProgramme } from './accepted'
import { recordVisitationList } from './record-list'
import { rowSelect, toRow, type VisitationRow } from './rows'

/** As many as `listAcceptedVisitations` lists, those with protected names included. */
export async function countAcceptedVisitations(
  viewer: Viewer,
  programmeId: string,
  on: Day = today(),
): Promise<AcceptedCount> {
  const counts = await countAcceptedByProgramme(viewer, [programmeId], on)
  return counts.get(programmeId) ?? { own: 0, others: 0 }
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
  const on = today()
  const all = await db.visitation.findMany({
    where: acceptedWhere(viewer, [programmeId], on),
    orderBy: [{ citizen: { name: 'asc' } }, { id: 'asc' }],
    select: { ...rowSelect, citizen: { select: { ...rowSelect.citizen.select, aKasseId: true } } },
  })
  const isOwn = (row: (typeof all)[number]) =>
    programme.aKasseId === null || row.citizen.aKasseId === programme.aKasseId
  const isShown = (row: (typeof all)[number]) => viewer.isCleared || row.citizen.protection !== 'PROTECTED'
  const shown = all.filter(isShown)
  const hidden = all.filter((row) => !isShown(row))
  await recordVisitationList(viewer, { decision: 'ACCEPTED', programmeId }, shown)
  const terms = { today: on, names: new Map<string, string>() }
  return {
    programme: { id: programme.id, name: programme.name, aKasseName: programme.aKasse?.name ?? null },
    own: shown.filter(isOwn).map((row) => toRow(row, terms)),
    others: shown.filter((row) => !isOwn(row)).map((row) => toRow(row, terms)),
    hiddenOwn: hidden.filter(isOwn).length,
    hiddenOthers: hidden.filter((row) => !isOwn(row)).length,
  }
}
