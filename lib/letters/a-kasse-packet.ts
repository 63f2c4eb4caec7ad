import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { consentsToSharing, readableVisitations } from '@/lib/visitation/access'
import {
  type SharedVisitation,
  sharedVisitationSelect,
  toSharedVisitation,
} from '@/lib/visitation/shared-visitation'

/** What a fund without access is sent on paper: the same fields as its page would show (P04). */
export type AKassePacket = {
  officeName: string
  municipality: string
  writtenOn: Day
  aKasse: string
  contact: string | null
  shared: SharedVisitation
}

/**
 * Null, and logged as denied, unless the member's fund is the one that was asked, the member consents today and the name
 * is not protected.
 */
export async function getAKassePacket(viewer: Viewer, visitationId: string): Promise<AKassePacket | null> {
  const on = today()
  const row = await db.visitation.findFirst({
    where: {
      id: visitationId,
      sentAt: { not: null },
      citizen: {
        aKasseId: { not: null },
        protection: { not: 'PROTECTED' },
        consents: { some: consentsToSharing(on) },
      },
      AND: [readableVisitations(viewer, { today: on, now: now() })],
    },
    select: {
      ...sharedVisitationSelect,
      askedAKasseId: true,
      citizen: {
        select: {
          ...sharedVisitationSelect.citizen.select,
          aKasseId: true,
          aKasse: { select: { name: true } },
          unit: { select: { name: true, officeName: true } },
        },
      },
    },
  })
  const line = { operation: 'letter a-kasse', entity: 'Visitation', entityId: visitationId }
  // Another fund the member has moved to since is told nothing of the question.
  const isOfAskedFund = row !== null && row.askedAKasseId === row.citizen.aKasseId
  const shared = isOfAskedFund ? toSharedVisitation(row, on) : null
  if (!row?.citizen.aKasse || !shared) {
    await recordAuditBy(viewer, db, { kind: 'DENIED', ...line })
    return null
  }
  await recordAuditBy(viewer, db, { kind: 'PRINT', ...line, citizenId: row.citizenId })
  return {
    officeName: row.citizen.unit.officeName,
    municipality: row.citizen.unit.name,
    writtenOn: on,
    aKasse: row.citizen.aKasse.name,
    contact: row.answeredAt ? null : row.aKasseDecider,
    shared,
  }
}
