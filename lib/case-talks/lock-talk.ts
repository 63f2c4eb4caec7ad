import 'server-only'
import { lastChangeOf, lockCase } from '@/lib/cases/lock-case'
import type { CommandContext } from '@/lib/platform/command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import type { Prisma } from '@/prisma/generated/client'

const lockedSelect = {
  id: true,
  kind: true,
  status: true,
  onDate: true,
  atTime: true,
  place: true,
  participants: true,
  participantNames: true,
  tools: true,
  summary: true,
  version: true,
  case: { select: { id: true, citizenId: true } },
  _count: { select: { agreements: true, settled: true } },
} satisfies Prisma.CaseTalkSelect

export type LockedTalk = Prisma.CaseTalkGetPayload<{ select: typeof lockedSelect }>

type Locking = Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today'> & { talkId: string; version: number }

/** A talk on a case the viewer may write on, as the form showed it. */
export async function lockTalk({ tx, viewer, today, talkId, version }: Locking): Promise<LockedTalk> {
  const missing = new NotFoundError({ entity: 'CaseTalk', entityId: talkId })
  const subject = await tx.caseTalk.findUnique({ where: { id: talkId }, select: { caseId: true } })
  if (!subject) throw missing
  const file = await lockCase({ tx, viewer, today, caseId: subject.caseId })
  const talk = await tx.caseTalk.findUnique({ where: { id: talkId }, select: lockedSelect })
  if (!talk) throw missing
  if (talk.version !== version) {
    throw new ConflictError(await lastChangeOf(tx, { citizenId: file.citizenId, entityIds: [talkId] }))
  }
  return talk
}
