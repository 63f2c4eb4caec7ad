import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { writableCases } from '@/lib/platform/access'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** Open cases on which the viewer may record aftercare: own ones and those stood in for. */
export function aftercareWritableCases(viewer: Viewer, today: Day): Prisma.CaseWhereInput {
  return { closedOn: null, AND: [writableCases(viewer, today)] }
}
