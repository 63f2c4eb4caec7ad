import 'server-only'
import { dayOrNull } from '@/lib/calendar/day'
import { dayAt, now } from '@/lib/calendar/today'
import type { CommandContext } from '@/lib/platform/command'
import { NotFoundError } from '@/lib/platform/command-error'
import { type PlacementChoices, placementChoicesOf } from '@/lib/programmes/placement-choices'
import type { Prisma } from '@/prisma/generated/client'
import { readableVisitations, visitableCitizens } from './access'
import { grantableElements } from './rules/grantable-elements'
import type { ProgrammeOffers } from './rules/missing-answers'

type LockContext = Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today'>

const lockedSelect = {
  id: true,
  citizenId: true,
  programmeId: true,
  screeningId: true,
  status: true,
  version: true,
  sentAt: true,
  answerDueOn: true,
  answeredAt: true,
  talkOn: true,
  talkKind: true,
  participants: true,
  aKasseView: true,
  aKasseDecider: true,
  disagreementHandling: true,
  citizenWish: true,
  decision: true,
  reason: true,
  coreElements: true,
  targetGroup: true,
  track: true,
  startOn: true,
  followUpOn: true,
  reviewLeaderId: true,
  reviewSpecialistId: true,
  replacesId: true,
  createdById: true,
  programme: { select: { template: true, coreElements: { select: { code: true } } } },
} as const satisfies Prisma.VisitationSelect

/** The visitation in the viewer's reach, with its row locked until the transaction ends. */
export async function lockVisitation({ tx, viewer, today }: LockContext, visitationId: string) {
  await tx.$queryRaw`SELECT "id" FROM "visitations" WHERE "id" = ${visitationId}::uuid FOR UPDATE`
  const row = await tx.visitation.findFirst({
    where: { id: visitationId, AND: [readableVisitations(viewer, { today, now: now() })] },
    select: lockedSelect,
  })
  if (!row) throw new NotFoundError({ entity: 'Visitation', entityId: visitationId })
  return {
    ...row,
    talkOn: dayOrNull(row.talkOn),
    startOn: dayOrNull(row.startOn),
    followUpOn: dayOrNull(row.followUpOn),
    sentOn: row.sentAt === null ? null : dayAt(row.sentAt),
    answerDueOn: dayOrNull(row.answerDueOn),
  }
}

export type LockedVisitation = Awaited<ReturnType<typeof lockVisitation>>

/** The same, and one the viewer writes. */
export async function lockOwnVisitation(
  context: LockContext,
  visitationId: string,
): Promise<LockedVisitation> {
  const visitation = await lockVisitation(context, visitationId)
  const visitable = await context.tx.citizen.findFirst({
    where: { id: visitation.citizenId, AND: [visitableCitizens(context.viewer, context.today)] },
    select: { id: true },
  })
  if (!visitable) throw new NotFoundError({ entity: 'Visitation', entityId: visitationId })
  return visitation
}

export type Offered = PlacementChoices & { elementCodes: string[]; offers: ProgrammeOffers }

/** What the programme has to choose between. */
export function offeredBy(programme: {
  template: unknown
  coreElements: readonly { code: string }[]
}): Offered {
  const placement = placementChoicesOf(programme.template)
  const elementCodes = grantableElements(programme.coreElements).map(({ code }) => code)
  return {
    ...placement,
    elementCodes,
    offers: {
      offersElements: elementCodes.length > 0,
      offersGroups: placement.groups.length > 0,
      offersTracks: placement.tracks.length > 0,
    },
  }
}
