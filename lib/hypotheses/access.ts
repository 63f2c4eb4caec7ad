import type { Day } from '@/lib/calendar/day'
import { writableCitizens } from '@/lib/platform/access'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** Hypotheses of people the viewer may write: before there is a case as an authority adviser, after that in own cases. */
export function writableHypotheses(viewer: Viewer, today: Day): Prisma.CaseHypothesisWhereInput {
  return { citizen: writableCitizens(viewer, today) }
}
