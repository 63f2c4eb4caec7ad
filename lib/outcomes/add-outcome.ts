import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Day, toDbDate } from '@/lib/calendar/day'
import type { CommandContext } from '@/lib/platform/command'
import { FieldError } from '@/lib/platform/command-error'
import type { OutcomeKind } from '@/prisma/generated/enums'

type AddOutcome = Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today' | 'audit'> & {
  citizenId: string
  caseId: string | null
  kind: OutcomeKind
  happenedOn: Day
  note: string | null
}

/**
 * Writes down what became of a citizen, in the caller's transaction; the caller holds the citizen's row locked. A day
 * that has not come is refused. What is recorded already, word for word, is the same fact and gives its id.
 */
export async function addOutcome(adding: AddOutcome): Promise<string> {
  const { tx, viewer, today, audit, citizenId, caseId, kind, happenedOn, note } = adding
  if (happenedOn > today) throw new FieldError('happenedOn', 'outcomeDayInFuture')
  const same = await tx.citizenOutcome.findFirst({
    where: { citizenId, kind, happenedOn: toDbDate(happenedOn), withdrawnAt: null },
    select: { id: true },
  })
  if (same) return same.id
  const id = randomUUID()
  await tx.citizenOutcome.create({
    data: {
      id,
      citizenId,
      caseId,
      kind,
      happenedOn: toDbDate(happenedOn),
      note,
      createdById: viewer.userId,
    },
    select: { id: true },
  })
  await audit({
    kind: 'CREATE',
    entity: 'CitizenOutcome',
    entityId: id,
    citizenId,
    details: { outcome: kind, happenedOn },
  })
  return id
}
