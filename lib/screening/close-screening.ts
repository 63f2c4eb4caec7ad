import 'server-only'
import type { CommandContext } from '@/lib/platform/command'

type CloseScreening = Pick<CommandContext<unknown>, 'tx' | 'audit'> & { screeningId: string }

/** The visitation that rests on it is decided. In the caller's transaction; one closed already stays as it is. */
export async function closeScreening({ tx, audit, screeningId }: CloseScreening): Promise<void> {
  const screening = await tx.screening.findUniqueOrThrow({
    where: { id: screeningId },
    select: { status: true, citizenId: true },
  })
  if (screening.status === 'CLOSED') return
  await tx.screening.update({
    where: { id: screeningId },
    data: { status: 'CLOSED', version: { increment: 1 } },
    select: { id: true },
  })
  await audit({
    kind: 'CHANGE',
    entity: 'Screening',
    entityId: screeningId,
    citizenId: screening.citizenId,
    details: { status: { before: screening.status, after: 'CLOSED' } },
  })
}
