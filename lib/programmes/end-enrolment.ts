import 'server-only'
import { type Day, dayOrNull, fromDbDate, toDbDate } from '@/lib/calendar/day'
import type { CommandContext } from '@/lib/platform/command'

type EndEnrolment = Pick<CommandContext<unknown>, 'tx' | 'audit'> & {
  citizenId: string
  programmeId: string
  /** The first day without it. */
  untilOn: Day
}

/** Ends taking part in a programme, in the caller's transaction. An enrolment that would not have begun by then is withdrawn. */
export async function endEnrolment({
  tx,
  audit,
  citizenId,
  programmeId,
  untilOn,
}: EndEnrolment): Promise<void> {
  const until = toDbDate(untilOn)
  const running = await tx.enrolment.findMany({
    where: { citizenId, programmeId, OR: [{ untilOn: null }, { untilOn: { gt: until } }] },
    select: { id: true, fromOn: true, untilOn: true },
  })
  for (const enrolment of running) {
    const fromOn = fromDbDate(enrolment.fromOn)
    const line = { entity: 'Enrolment', entityId: enrolment.id, citizenId }
    if (fromOn < untilOn) {
      await tx.enrolment.update({
        where: { id: enrolment.id },
        data: { untilOn: until },
        select: { id: true },
      })
      const before = dayOrNull(enrolment.untilOn)
      await audit({ kind: 'CHANGE', ...line, details: { programmeId, untilOn: { before, after: untilOn } } })
    } else {
      await tx.enrolment.delete({ where: { id: enrolment.id }, select: { id: true } })
      await audit({ kind: 'DELETE', ...line, details: { programmeId, fromOn } })
    }
  }
}
