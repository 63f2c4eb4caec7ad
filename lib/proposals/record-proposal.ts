import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { dayAt, now } from '@/lib/calendar/today'
import type { CommandContext } from '@/lib/platform/command'
import { FieldError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { type ActiveProgramme, listActiveProgrammes } from '@/lib/programmes/queries'
import { openScreening } from '@/lib/screening/open-screening'
import type { ProposalOccasion, ProposalSide } from '@/prisma/generated/enums'

/** A fund proposes to its own programmes and to those that are nobody's own. */
export async function listProposableProgrammes(
  tx: Tx,
  { viewer, today }: { viewer: Viewer; today: Day },
): Promise<ActiveProgramme[]> {
  const programmes = await listActiveProgrammes(tx, { unitId: viewer.unitId, on: today })
  if (viewer.aKasseId === null) return programmes
  return programmes.filter(({ aKasse }) => aKasse === null || aKasse.id === viewer.aKasseId)
}

export async function requireProgramme(
  tx: Tx,
  { programmeId, ...who }: { viewer: Viewer; today: Day; programmeId: string },
): Promise<ActiveProgramme> {
  const programmes = await listProposableProgrammes(tx, who)
  const programme = programmes.find((one) => one.id === programmeId)
  if (!programme) throw new FieldError('programmeId', 'proposalProgrammeMissing')
  return programme
}

type Proposal = {
  citizenId: string
  programme: ActiveProgramme
  side: ProposalSide
  occasion: ProposalOccasion
  talkOn: Day
  reason: string
  /** The field that named the person. */
  repeatedField: string
}

/** On a locked citizen. Whoever is assessed in the programme, or has an open case, is not queued again: the adviser is shown. */
export async function recordProposal(
  context: Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today' | 'audit'>,
  proposal: Proposal,
): Promise<void> {
  const { tx, viewer, audit } = context
  const { citizenId, programme, side, occasion, talkOn, reason, repeatedField } = proposal
  await refuseRepeat(context, { citizenId, programmeId: programme.id, repeatedField })
  const screeningId = await openScreening({
    ...context,
    citizenId,
    programme: { id: programme.id, dueDays: programme.settings.values.screening.dueDays },
  })
  const id = randomUUID()
  await tx.screeningProposal.create({
    data: {
      id,
      citizenId,
      programmeId: programme.id,
      screeningId,
      side,
      occasion,
      talkOn: toDbDate(talkOn),
      reason,
      createdAt: now(),
      createdById: viewer.userId,
    },
    select: { id: true },
  })
  await audit({
    kind: 'CREATE',
    entity: 'ScreeningProposal',
    entityId: id,
    citizenId,
    details: { programmeId: programme.id, side, occasion, talkOn },
  })
}

/** Only the viewer's own proposals are told of: those are known to the viewer anyway. */
async function refuseRepeat(
  { tx, viewer, today }: Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today'>,
  repeat: { citizenId: string; programmeId: string; repeatedField: string },
): Promise<void> {
  const { repeatedField, ...same } = repeat
  const latest = await tx.screeningProposal.findFirst({
    where: { ...same, createdById: viewer.userId },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  })
  if (latest && dayAt(latest.createdAt) === today) throw new FieldError(repeatedField, 'proposedToday')
}
