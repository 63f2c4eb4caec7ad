import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { screenableCitizens, writableCases } from '@/lib/platform/access'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** People whose consents the viewer may record: of own open cases, and those the viewer screens before there is a case. */
export function consentWritableCitizens(viewer: Viewer, today: Day): Prisma.CitizenWhereInput {
  return {
    unitId: viewer.unitId,
    OR: [
      { cases: { some: { closedOn: null, AND: [writableCases(viewer, today)] } } },
      screenableCitizens(viewer),
    ],
  }
}
