import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/calendar/today'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'

/** The file is fetched at once; a kept address is no way back to it. */
const MINUTES_TO_FETCH = 15

/** What the viewer just logged before taking people out; null for any other, and when it was a while ago. */
export async function findLoggedExport<Details>(
  viewer: Viewer,
  asked: { entity: string; exportId: string | null; details: z.ZodType<Details> },
): Promise<{ purpose: string; details: Details } | null> {
  const id = z.uuid().safeParse(asked.exportId)
  if (!id.success) return null
  const logged = await db.auditEvent.findFirst({
    where: {
      actorId: viewer.userId,
      at: { gt: new Date(now().getTime() - MINUTES_TO_FETCH * 60_000) },
      entity: asked.entity,
      entityId: id.data,
      kind: 'EXPORT',
    },
    select: { purpose: true, details: true },
  })
  return logged && { purpose: logged.purpose ?? '', details: asked.details.parse(logged.details) }
}
