import 'server-only'
import { lastChangeOf, lockCase } from '@/lib/cases/lock-case'
import type { CommandContext } from '@/lib/platform/command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import type { OfferReferral } from '@/prisma/generated/client'

export type LockedReferral = OfferReferral & { citizenId: string }

type Locking = Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today'> & {
  referralId: string
  version: number
}

/** A referral on a case the viewer may write on, as the form showed it. */
export async function lockReferral({
  tx,
  viewer,
  today,
  referralId,
  version,
}: Locking): Promise<LockedReferral> {
  const missing = new NotFoundError({ entity: 'OfferReferral', entityId: referralId })
  const subject = await tx.offerReferral.findUnique({ where: { id: referralId }, select: { caseId: true } })
  if (!subject) throw missing
  const { citizenId } = await lockCase({ tx, viewer, today, caseId: subject.caseId })
  const referral = await tx.offerReferral.findUnique({ where: { id: referralId } })
  if (!referral) throw missing
  if (referral.version !== version) {
    throw new ConflictError(await lastChangeOf(tx, { citizenId, entityIds: [referralId] }))
  }
  return { ...referral, citizenId }
}
