import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { listActiveProgrammes } from '@/lib/programmes/queries'
import { countAcceptedByProgramme } from '@/lib/visitation/accepted'
import { acceptedHref } from '@/lib/visitation/list-address'

export type TargetProgress = {
  id: string
  name: string
  /** The programme's own fund; null = everyone counts. */
  aKasseName: string | null
  /** GA-K1: accepted visitations of people enrolled today; members of other funds are a group of their own. */
  own: number
  others: number
  target: number | null
  href: string
}

/** The unit's running programmes: those with a target first. */
export async function listTargetProgress(viewer: Viewer, on: Day): Promise<TargetProgress[]> {
  const programmes = await listActiveProgrammes(db, { unitId: viewer.unitId, on })
  const counts = await countAcceptedByProgramme(
    viewer,
    programmes.map((programme) => programme.id),
    on,
  )
  return programmes
    .map(({ id, name, aKasse, settings }) => ({
      id,
      name,
      aKasseName: aKasse?.name ?? null,
      ...(counts.get(id) ?? { own: 0, others: 0 }),
      target: settings.values.visitation.targetCount,
      href: acceptedHref(id),
    }))
    .sort((a, b) => Number(a.target === null) - Number(b.target === null))
}
