import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { writableCases, writableCitizens } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'

/** What the viewer may see and write on the pages of facts, of a citizen they may read. */
export type FactsReach = {
  /** Not those who only coach: they see job goals and educations. */
  seesWork: boolean
  /** The open case the viewer may write on. */
  caseId: string | null
  may: { write: boolean; writeCase: boolean }
}

export function seesWork(viewer: Viewer): boolean {
  return isCaseWorker(viewer) || hasRole(viewer, 'LEDER')
}

export async function getFactsReach(
  viewer: Viewer,
  { citizenId, on }: { citizenId: string; on: Day },
): Promise<FactsReach> {
  const writable = await db.citizen.findFirst({
    where: { id: citizenId, AND: [writableCitizens(viewer, on)] },
    select: { cases: { where: { closedOn: null, AND: [writableCases(viewer, on)] }, select: { id: true } } },
  })
  const caseId = writable?.cases[0]?.id ?? null
  return {
    seesWork: seesWork(viewer),
    caseId,
    may: { write: writable !== null, writeCase: caseId !== null },
  }
}
