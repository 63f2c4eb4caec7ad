import 'server-only'
import { addDays, type Day, fromDbDate, toDbDate } from '@/lib/calendar/day'
import type { CommandContext } from '@/lib/platform/command'
import { openStatuses } from './access'
import { screenLive } from './live-screening'

type OpenScreening = Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today' | 'audit'> & {
  citizenId: string
  programme: { id: string; dueDays: number }
}

/**
 * Puts one person in a programme's queue, in the caller's transaction on a locked citizen. The answer is the screening the
 * person has there, whatever its status: someone assessed before is not queued again. Null = none, because of an open case.
 */
export async function openScreening(context: OpenScreening): Promise<string | null> {
  const { tx, citizenId, programme } = context
  const known = await tx.screening.findMany({
    where: { citizenId, programmeId: programme.id },
    orderBy: { createdAt: 'desc' },
    select: { id: true, status: true },
  })
  const open = known.find((one) => openStatuses.some((status) => status === one.status))
  const found = open ?? known[0]
  if (found) return found.id
  const openCase = await tx.case.findFirst({ where: { citizenId, closedOn: null }, select: { id: true } })
  return openCase ? null : createScreening(context)
}

/** Dated by what is known of the person, as an import dates it; today for someone no extract has told of. */
async function createScreening(context: OpenScreening): Promise<string> {
  const { tx, viewer, today, audit, citizenId, programme } = context
  const facts = await tx.screeningFacts.findUnique({ where: { citizenId }, select: { countedOn: true } })
  const screenedOn: Day = facts ? fromDbDate(facts.countedOn) : today
  const { numbers } = await screenLive(tx, { citizenId, programmeId: programme.id, screenedOn }, today)
  const created = await tx.screening.create({
    data: {
      citizenId,
      programmeId: programme.id,
      screenedOn: toDbDate(screenedOn),
      dueOn: toDbDate(addDays(today, programme.dueDays)),
      ...numbers,
      createdById: viewer.userId,
    },
    select: { id: true },
  })
  await audit({
    kind: 'CREATE',
    entity: 'Screening',
    entityId: created.id,
    citizenId,
    details: { programmeId: programme.id, screenedOn },
  })
  return created.id
}
