import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { now, today } from '@/lib/calendar/today'
import { openableWithReason, readableCitizens } from '@/lib/platform/access'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { routes } from '@/lib/platform/routes'
import type { Viewer } from '@/lib/platform/viewer'

export type CitizenOpening =
  | { kind: 'open'; citizen: { id: string; name: string } }
  /** The file opens when the viewer has typed why. */
  | { kind: 'needs-reason' }
  | { kind: 'closed' }

/** Whether the viewer may open the file now; the look, or the attempt, is in the audit trail. */
export async function openCitizen(viewer: Viewer, citizenId: string, page: string): Promise<CitizenOpening> {
  if (!z.uuid().safeParse(citizenId).success) return { kind: 'closed' }
  const at = { today: today(), now: now() }
  const line = { operation: `page ${page}`, entity: 'Citizen', entityId: citizenId, citizenId }
  const citizen = await db.citizen.findFirst({
    where: { id: citizenId, AND: [readableCitizens(viewer, at)] },
    select: {
      id: true,
      name: true,
      accessReasons: {
        where: { userId: viewer.userId, validUntilAt: { gt: at.now } },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { reason: true },
      },
    },
  })
  if (citizen) {
    const purpose = citizen.accessReasons[0]?.reason
    await recordAuditBy(viewer, db, { kind: 'VIEW', ...line, ...(purpose ? { purpose } : {}) })
    return { kind: 'open', citizen: { id: citizen.id, name: citizen.name } }
  }
  const openable = await db.citizen.findFirst({
    where: { id: citizenId, AND: [openableWithReason(viewer)] },
    select: { id: true },
  })
  if (openable) return { kind: 'needs-reason' }
  await recordAuditBy(viewer, db, { kind: 'DENIED', ...line })
  return { kind: 'closed' }
}

/** First call of every page of a citizen's file: asks for a reason where one opens it, otherwise not found. */
export async function requireOpenCitizen(
  viewer: Viewer,
  citizenId: string,
  page: string,
): Promise<{ id: string; name: string }> {
  const opening = await openCitizen(viewer, citizenId, page)
  if (opening.kind === 'open') return opening.citizen
  if (opening.kind === 'needs-reason') redirect(routes.citizenReason(citizenId))
  notFound()
}
