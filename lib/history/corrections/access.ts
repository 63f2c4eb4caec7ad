import type { Day } from '@/lib/calendar/day'
import { writableCitizens } from '@/lib/platform/access'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** People whose history the viewer may correct: own and stood-in-for cases, and those screened before there is a case. */
export function correctableCitizens(viewer: Viewer, today: Day): Prisma.CitizenWhereInput {
  return writableCitizens(viewer, today)
}
