import 'server-only'
import { writableCitizens } from '@/lib/platform/access'
import type { CommandContext } from '@/lib/platform/command'
import { NotFoundError } from '@/lib/platform/command-error'
import { lockCitizens } from './lock-citizens'

/** Holds the citizen until the transaction ends; not found for those who may not write on the file. */
export async function lockWritableCitizen(
  { tx, viewer, today }: Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today'>,
  citizenId: string,
): Promise<void> {
  await lockCitizens(tx, [citizenId])
  const citizen = await tx.citizen.findFirst({
    where: { id: citizenId, AND: [writableCitizens(viewer, today)] },
    select: { id: true },
  })
  if (!citizen) throw new NotFoundError({ entity: 'Citizen', entityId: citizenId, citizenId })
}
