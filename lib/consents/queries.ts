import 'server-only'
import { dayOrNull, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { readableCitizens, writableCitizens } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { Viewer } from '@/lib/platform/viewer'
import { type ConsentOverview, consentOverviewOf } from './consent-overview'

/** A citizen's consents of every kind, whether given or not; null when the file is closed to the viewer. */
export async function getConsents(viewer: Viewer, citizenId: string): Promise<ConsentOverview | null> {
  const on = today()
  const [citizen, writable] = await Promise.all([
    db.citizen.findFirst({
      where: { id: citizenId, AND: [readableCitizens(viewer, { today: on, now: now() })] },
      select: {
        consents: {
          where: { givenOn: { lte: toDbDate(on) } },
          orderBy: { givenOn: 'desc' },
          select: {
            id: true,
            kind: true,
            givenOn: true,
            withdrawnOn: true,
            textVersion: true,
            createdById: true,
            withdrawnById: true,
          },
        },
      },
    }),
    db.citizen.findFirst({
      where: { id: citizenId, AND: [writableCitizens(viewer, on)] },
      select: { id: true },
    }),
  ])
  if (!citizen) return null
  const people = await listStaffNames(
    db,
    citizen.consents.flatMap((row) => [row.createdById, row.withdrawnById ?? []].flat()),
  )
  const periods = citizen.consents.map((row) => ({
    kind: row.kind,
    id: row.id,
    givenOn: fromDbDate(row.givenOn),
    givenBy: people.get(row.createdById) ?? '',
    withdrawnOn: dayOrNull(row.withdrawnOn),
    withdrawnBy: row.withdrawnById ? (people.get(row.withdrawnById) ?? '') : null,
    textVersion: row.textVersion,
  }))
  return consentOverviewOf({ citizenId, today: on, periods, may: { write: writable !== null } })
}
