import 'server-only'
import { randomUUID } from 'node:crypto'
import { toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { routes } from '@/lib/platform/routes'
import { consultedCases, readableVisitations, standingDecision } from './access'
import { lockDecidableCase } from './lock-decidable-case'
import { type LockedVisitation, lockOwnVisitation, lockVisitation } from './lock-visitation'
import { answerRevisitationSchema, requestRevisitationSchema, startReplacementSchema } from './schema'

/** A decision is changed by a new one, which says why: begins it as a draft with the earlier answers. */
export const startReplacement = defineCommand({
  name: 'visitation.startReplacement',
  schema: startReplacementSchema,
  run: async (context) => {
    const decided = await lockOwnVisitation(context, context.input.visitationId)
    const id = await draftReplacement(context, { decided, changeReason: context.input.changeReason })
    return { value: { href: routes.visitation(id) } }
  },
})

/** The case's consultant, or who stands in, asks the authority for another decision. */
export const requestRevisitation = defineCommand({
  name: 'visitation.requestRevisitation',
  schema: requestRevisitationSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const decided = await lockVisitation(context, input.visitationId)
    // A new decision that is being made is waited for.
    await lockCitizens(tx, [decided.citizenId])
    const file = await tx.case.findFirst({
      where: { citizenId: decided.citizenId, AND: [consultedCases(viewer, today)] },
      select: { id: true },
    })
    if (!file) throw new NotFoundError({ entity: 'Visitation', entityId: decided.id })
    await checkStanding(tx, decided.id)
    const open = await tx.revisitationRequest.findFirst({
      where: { visitationId: decided.id, status: 'OPEN' },
      select: { id: true },
    })
    if (open) throw new ConflictError()
    const id = randomUUID()
    await tx.revisitationRequest.create({
      data: {
        id,
        visitationId: decided.id,
        wish: input.wish,
        reason: input.requestReason,
        createdAt: now(),
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'RevisitationRequest',
      entityId: id,
      citizenId: decided.citizenId,
      details: { visitationId: decided.id, caseId: file.id },
    })
    return { value: { href: routes.visitation(decided.id) } }
  },
})

/** R20: the authority accepts the wish, which begins a new decision, or keeps the one there is. */
export const answerRevisitation = defineCommand({
  name: 'visitation.answerRevisitation',
  schema: answerRevisitationSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const { requestId, answer, answerReason } = input
    const known = await tx.revisitationRequest.findFirst({
      where: { id: requestId, visitation: readableVisitations(viewer, { today, now: now() }) },
      select: { visitationId: true },
    })
    if (!known) throw new NotFoundError({ entity: 'RevisitationRequest', entityId: requestId })
    const decided = await lockVisitation(context, known.visitationId)
    await lockDecidableCase(context, decided.citizenId)
    const request = await tx.revisitationRequest.findUniqueOrThrow({
      where: { id: requestId },
      select: { status: true },
    })
    if (request.status !== 'OPEN') throw new ConflictError()
    await tx.revisitationRequest.update({
      where: { id: requestId },
      data: { status: answer, answerReason, answeredAt: now(), answeredById: viewer.userId },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'RevisitationRequest',
      entityId: requestId,
      citizenId: decided.citizenId,
      details: { status: { before: 'OPEN', after: answer }, visitationId: decided.id },
    })
    if (answer === 'KEPT') return { value: { href: routes.visitation(decided.id) } }
    const id = await draftReplacement(context, { decided, changeReason: answerReason })
    return { value: { href: routes.visitation(id) } }
  },
})

/** Only the decision that stands is changed. The caller holds the citizen, so that it stands until the end. */
async function checkStanding(tx: Tx, visitationId: string): Promise<void> {
  const standing = await tx.visitation.findFirst({
    where: { id: visitationId, ...standingDecision },
    select: { id: true },
  })
  if (!standing) throw new ConflictError()
}

type Replacement = { decided: LockedVisitation; changeReason: string }

/** What is decided anew is left open: the reason, the fund's answer, from when, and when to look again. */
async function draftReplacement(
  { tx, viewer, audit }: CommandContext<unknown>,
  { decided, changeReason }: Replacement,
): Promise<string> {
  const { citizenId, programmeId } = decided
  await lockCitizens(tx, [citizenId])
  await checkStanding(tx, decided.id)
  const begun = await tx.visitation.findFirst({
    where: { citizenId, programmeId, status: { not: 'DECIDED' } },
    select: { id: true },
  })
  if (begun) throw new ConflictError()
  const id = randomUUID()
  await tx.visitation.create({
    data: {
      id,
      citizenId,
      programmeId,
      screeningId: decided.screeningId,
      replacesId: decided.id,
      changeReason,
      talkOn: decided.talkOn === null ? null : toDbDate(decided.talkOn),
      talkKind: decided.talkKind,
      participants: decided.participants,
      aKasseDecider: decided.aKasseDecider,
      citizenWish: decided.citizenWish,
      decision: decided.decision,
      coreElements: decided.coreElements,
      targetGroup: decided.targetGroup,
      track: decided.track,
      reviewLeaderId: decided.reviewLeaderId,
      reviewSpecialistId: decided.reviewSpecialistId,
      createdAt: now(),
      createdById: viewer.userId,
    },
    select: { id: true },
  })
  await audit({
    kind: 'CREATE',
    entity: 'Visitation',
    entityId: id,
    citizenId,
    details: { programmeId, screeningId: decided.screeningId, replacesId: decided.id },
  })
  return id
}
