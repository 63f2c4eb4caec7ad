import 'server-only'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { writableCases } from '@/lib/platform/access'
import type { CommandContext } from '@/lib/platform/command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import type { Lane } from '@/prisma/generated/enums'

export type LockedCase = {
  id: string
  citizenId: string
  unitId: string
  teamId: string
  lane: Lane
  nextStep: string | null
  nextStepOn: Date | null
  version: number
}

type Locking = Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today'> & {
  caseId: string
  /** The version the form was opened on; left out where the command only adds a row. */
  version?: number
  /** What the form edits, as the case has it now: a conflict shows the differences. */
  theirs?: (file: LockedCase) => Record<string, string>
}

/**
 * An open case the viewer may write on, held until the transaction ends: the citizen's row first, as every writer does.
 * Not found for anybody else; a conflict, naming who, when it was changed since the form was opened.
 */
export async function lockCase({ tx, viewer, today, caseId, version, theirs }: Locking): Promise<LockedCase> {
  const missing = new NotFoundError({ entity: 'Case', entityId: caseId })
  const subject = await tx.case.findFirst({
    where: { id: caseId, unitId: viewer.unitId },
    select: { citizenId: true },
  })
  if (!subject) throw missing
  await lockCitizens(tx, [subject.citizenId])
  const file = await tx.case.findFirst({
    where: { id: caseId, closedOn: null, AND: [writableCases(viewer, today)] },
    select: {
      id: true,
      citizenId: true,
      unitId: true,
      teamId: true,
      lane: true,
      nextStep: true,
      nextStepOn: true,
      version: true,
    },
  })
  if (!file) throw new NotFoundError({ entity: 'Case', entityId: caseId, citizenId: subject.citizenId })
  if (version !== undefined && file.version !== version) {
    const by = await lastChangeOf(tx, { citizenId: file.citizenId, entityIds: [file.id] })
    throw new ConflictError(by, theirs ? { version: file.version, values: theirs(file) } : null)
  }
  return file
}

/** Who changed one of these rows of a citizen last, and when, by the audit trail: what a conflict tells the second of two. */
export async function lastChangeOf(
  tx: Tx,
  rows: { citizenId: string; entityIds: readonly string[] },
): Promise<{ name: string; at: Date } | null> {
  const line = await tx.auditEvent.findFirst({
    where: { citizenId: rows.citizenId, entityId: { in: [...rows.entityIds] }, kind: 'CHANGE' },
    orderBy: { at: 'desc' },
    select: { at: true, actorId: true },
  })
  if (!line?.actorId) return null
  const actor = await tx.user.findUnique({ where: { id: line.actorId }, select: { name: true } })
  return actor ? { name: actor.name, at: line.at } : null
}
