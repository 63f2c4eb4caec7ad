import { randomUUID } from 'node:crypto'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { refreshDeadlines } from '@/lib/deadlines/refresh-deadlines'
import type { Tx } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { Enrolment } from '@/prisma/generated/client'

type EnrolmentOverrides = {
  citizenId: string
  programmeId: string
  coreElements?: string[]
  fromOn?: Day
  untilOn?: Day | null
}

/** Taking part in a programme from Tuesday 15 September 2026 with KE2 and KE4, its deadlines stored. */
export async function createEnrolment(db: Tx, overrides: EnrolmentOverrides): Promise<Enrolment> {
  const { coreElements = ['KE2', 'KE4'], fromOn = '2026-09-15', untilOn = null, ...rest } = overrides
  const enrolment = await db.enrolment.create({
    data: { ...rest, coreElements, fromOn: toDbDate(fromOn), untilOn: untilOn && toDbDate(untilOn) },
  })
  await refreshDeadlines(db, [rest.citizenId])
  return enrolment
}

/** A leader has typed why: the file is open to them until long after the tests. */
export async function giveReason(db: Tx, viewer: Viewer, citizenId: string): Promise<void> {
  await db.citizenAccessReason.create({
    data: {
      id: randomUUID(),
      userId: viewer.userId,
      citizenId,
      reason: 'Klage fra borgeren',
      validUntilAt: new Date('2027-12-31'),
    },
  })
}
