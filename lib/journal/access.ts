import type { Day } from '@/lib/calendar/day'
import { besideCoaching } from '@/lib/citizens/file-access'
import { readableCases, readableCitizens } from '@/lib/platform/access'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** People whose journal the viewer may read: whose file opens, but not to a jobcoach as such. */
export function journalReadableCitizens(
  viewer: Viewer,
  at: { today: Day; now: Date },
): Prisma.CitizenWhereInput {
  return readableCitizens(besideCoaching(viewer), at)
}

/** P25: cases whose health notes the viewer may read: those read as a consultant or adviser, without a reason. */
export function healthReadableCases(viewer: Viewer, today: Day): Prisma.CaseWhereInput {
  return readableCases(besideCoaching(viewer), today)
}
