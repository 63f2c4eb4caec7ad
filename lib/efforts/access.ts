import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { readableCases } from '@/lib/platform/access'
import { isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** P25: cases on which the viewer works or reads along as a case worker; not those a leader opened with a reason. */
export function casesWithPrivateEfforts(viewer: Viewer, on: Day): Prisma.CaseWhereInput {
  return isCaseWorker(viewer) ? readableCases(viewer, on) : { id: { in: [] } }
}
