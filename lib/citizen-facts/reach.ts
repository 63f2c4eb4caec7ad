import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { readsWork } from '@/lib/citizens/file-access'
import { writableCases, writableCitizens } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'

/** What the viewer may see and write on the pages of facts, of a citizen they may read. */
export type FactsReach = {
  /** Not those who only coach: they see job goals and educations. */
  seesWork: boolean
  /** The open case the viewer may write on. */
  caseId: string | null
  may: { write: boolean; writeCase: boolean }
}

export async function getFactsReach(
  viewer: Viewer,
  { citizenId, on }: { citizenId: string; on: Day },
): Promise<FactsReach> {
  const [writable, seesWork] = await Promise.all([
    db.citizen.findFirst({
      where: { id: citizenId, AND: [writableCitizens(viewer, on)] },
      select: {
        cases: { where: { closedOn: null, AND: [writableCases(viewer, on)] }, select: { id: true } },
      },
    }),
    readsWork(viewer, citizenId),
  ])
  const caseId = writable?.cases[0]?.id ?? null
  return {
    seesWork,
    caseId,
    may: { write: writable !== null, writeCase: caseId !== null },
  }
}
