import 'server-only'
import { randomUUID } from 'node:crypto'
import { toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { lastChangeOf } from '@/lib/cases/lock-case'
import type { CommandContext } from '@/lib/platform/command'
import { ConflictError } from '@/lib/platform/command-error'
import type { NewAgreement, Settlement } from './read-agreements'

type Writing = Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'audit'> & {
  caseId: string
  citizenId: string
}

/** What was agreed in a talk; the caller holds the case. */
export async function addAgreements(
  { tx, viewer, audit, caseId, citizenId }: Writing,
  { talkId, agreements }: { talkId: string; agreements: readonly NewAgreement[] },
): Promise<void> {
  for (const { what, who, dueOn } of agreements) {
    const id = randomUUID()
    await tx.talkAgreement.create({
      data: {
        id,
        caseId,
        talkId,
        what,
        who,
        dueOn: dueOn && toDbDate(dueOn),
        createdAt: now(),
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'TalkAgreement',
      entityId: id,
      citizenId,
      details: { talkId, who, dueOn },
    })
  }
}

/** What became of earlier agreements, in a talk or (talkId null) between two. A conflict where somebody was first. */
export async function settleAgreements(
  { tx, viewer, audit, caseId, citizenId }: Writing,
  { talkId, settlements }: { talkId: string | null; settlements: readonly Settlement[] },
): Promise<void> {
  for (const { agreementId, outcome, note } of settlements) {
    const { count } = await tx.talkAgreement.updateMany({
      where: { id: agreementId, caseId, settledAt: null },
      data: {
        outcome,
        outcomeNote: note,
        settledTalkId: talkId,
        settledAt: now(),
        settledById: viewer.userId,
      },
    })
    if (count === 0) throw new ConflictError(await lastChangeOf(tx, { citizenId, entityIds: [agreementId] }))
    await audit({
      kind: 'CHANGE',
      entity: 'TalkAgreement',
      entityId: agreementId,
      citizenId,
      details: { talkId, outcome: { before: null, after: outcome } },
    })
  }
}
