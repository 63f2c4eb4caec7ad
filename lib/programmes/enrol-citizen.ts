import 'server-only'
import { type Day, toDbDate } from '@/lib/calendar/day'
import type { CommandContext } from '@/lib/platform/command'

type EnrolCitizen = Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'audit'> & {
  citizenId: string
  programmeId: string
  visitationId: string
  coreElements: readonly string[]
  fromOn: Day
}

/** Enrols in the caller's transaction; the database refuses a second running enrolment in the same programme. */
export async function enrolCitizen(enrolment: EnrolCitizen): Promise<void> {
  const { tx, viewer, audit, citizenId, programmeId, visitationId, coreElements, fromOn } = enrolment
  const created = await tx.enrolment.create({
    data: {
      citizenId,
      programmeId,
      visitationId,
      coreElements: [...coreElements],
      fromOn: toDbDate(fromOn),
      createdById: viewer.userId,
    },
    select: { id: true },
  })
  await audit({
    kind: 'CREATE',
    entity: 'Enrolment',
    entityId: created.id,
    citizenId,
    details: { programmeId, visitationId, coreElements, fromOn },
  })
}
