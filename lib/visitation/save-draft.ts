import 'server-only'
import { randomUUID } from 'node:crypto'
import { toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { FieldError, NotFoundError } from '@/lib/platform/command-error'
import { routes } from '@/lib/platform/routes'
import { listReviewerChoices } from '@/lib/reviews/reviewer-choices'
import { visitableCitizens } from './access'
import { conflictOn } from './conflict'
import { lockOwnVisitation, type Offered, offeredBy } from './lock-visitation'
import { isOpenToEditing } from './rules/flow'
import { listMissingAnswers } from './rules/missing-answers'
import { type DraftInput, missingWordsOf, saveDraftSchema } from './schema'

type SaveDraft = CommandContext<DraftInput>

/** The first save makes the draft. The answer says where the form goes: to the draft, or to the review. */
export const saveDraft = defineCommand({
  name: 'visitation.saveDraft',
  schema: saveDraftSchema,
  run: async (context) => {
    const { input } = context
    const visitationId = await (input.visitationId === null
      ? createDraft(context)
      : changeDraft(context, input.visitationId))
    const href =
      input.intent === 'review' ? routes.visitationReview(visitationId) : routes.visitation(visitationId)
    return { value: { href } }
  },
})

async function createDraft(context: SaveDraft): Promise<string> {
  const { tx, viewer, today, input, audit } = context
  const missing = new NotFoundError({ entity: 'Screening', entityId: input.screeningId })
  const subject = await tx.screening.findUnique({
    where: { id: input.screeningId },
    select: { citizenId: true },
  })
  if (!subject) throw missing
  // A case that is being opened is waited for: it decides who writes.
  await lockCitizens(tx, [subject.citizenId])
  const screening = await tx.screening.findFirst({
    where: {
      id: input.screeningId,
      status: { in: ['ASSESSED', 'CLOSED'] },
      citizen: visitableCitizens(viewer, today),
    },
    select: { citizenId: true, programmeId: true, programme: { select: programmeSelect } },
  })
  if (!screening) throw missing
  const { citizenId, programmeId } = screening
  await checkAnswers(context, offeredBy(screening.programme))
  // One that is begun goes on; one that is decided on this screening is changed by a decision that replaces it.
  const standing = await tx.visitation.findFirst({
    where: {
      citizenId,
      programmeId,
      OR: [{ status: { not: 'DECIDED' } }, { screeningId: input.screeningId }],
    },
    select: { id: true },
  })
  if (standing) throw await conflictOn(tx, { id: standing.id, citizenId })
  const id = randomUUID()
  await tx.visitation.create({
    data: {
      id,
      citizenId,
      programmeId,
      screeningId: input.screeningId,
      createdAt: now(),
      createdById: viewer.userId,
      ...answersOf(input),
      ...fundAnswerOf(input),
    },
    select: { id: true },
  })
  await audit({
    kind: 'CREATE',
    entity: 'Visitation',
    entityId: id,
    citizenId,
    details: { programmeId, screeningId: input.screeningId },
  })
  return id
}

async function changeDraft(context: SaveDraft, visitationId: string): Promise<string> {
  const { tx, today, input, audit } = context
  const draft = await lockOwnVisitation(context, visitationId)
  if (!isOpenToEditing(draft.status) || draft.version !== input.version) throw await conflictOn(tx, draft)
  // The answer of a fund that was asked stands as it was given.
  const isAnswered = draft.status === 'ANSWERED'
  const answered = isAnswered ? { ...input, aKasseView: draft.aKasseView } : input
  await checkAnswers({ ...context, input: answered }, offeredBy(draft.programme))
  if (draft.replacesId !== null && input.startOn !== null && input.startOn < today) {
    throw new FieldError('startOn', 'changeStartBeforeToday')
  }
  await tx.visitation.update({
    where: { id: visitationId },
    data: {
      ...answersOf(answered),
      ...(isAnswered ? {} : fundAnswerOf(input)),
      version: { increment: 1 },
    },
    select: { id: true },
  })
  const changed = <Value>(before: Value, after: Value) => ({ before, after })
  await audit({
    kind: 'CHANGE',
    entity: 'Visitation',
    entityId: visitationId,
    citizenId: draft.citizenId,
    details: {
      decision: changed(draft.decision, input.decision),
      aKasseView: changed(draft.aKasseView, answered.aKasseView),
      coreElements: changed(draft.coreElements, input.coreElements),
      targetGroup: changed(draft.targetGroup, input.targetGroup),
      track: changed(draft.track, input.track),
      startOn: changed(draft.startOn, input.startOn),
    },
  })
  return visitationId
}

const programmeSelect = { template: true, coreElements: { select: { code: true } } } as const

/** What only the programme, the unit's people and the calendar can tell. */
async function checkAnswers(context: SaveDraft, offered: Offered): Promise<void> {
  const { today, input } = context
  if (input.talkOn !== null && input.talkOn > today) throw new FieldError('talkOn', 'talkOnInFuture')
  if (input.coreElements.some((code) => !offered.elementCodes.includes(code))) {
    throw new FieldError('coreElements', 'coreElementsUnknown')
  }
  if (input.targetGroup !== null && !offered.groups.some(({ number }) => number === input.targetGroup)) {
    throw new FieldError('targetGroup', 'targetGroupMissing')
  }
  if (input.track !== null && !offered.tracks.some(({ id }) => id === input.track)) {
    throw new FieldError('track', 'trackMissing')
  }
  if (input.followUpOn !== null && input.followUpOn < today) {
    throw new FieldError('followUpOn', 'followUpBeforeToday')
  }
  if (input.targetGroup === 3) await checkReviewers(context)
  if (input.intent === 'draft') return
  const [missing] = listMissingAnswers(input, offered.offers)
  if (missing) throw new FieldError(missing, missingWordsOf(missing))
}

async function checkReviewers({ tx, viewer, today, input }: SaveDraft): Promise<void> {
  const { reviewLeaderId, reviewSpecialistId } = input
  const choices = await listReviewerChoices(tx, viewer.unitId, today)
  if (reviewLeaderId !== null && !choices.leaders.some(({ id }) => id === reviewLeaderId)) {
    throw new FieldError('reviewLeaderId', 'reviewLeaderUnknown')
  }
  if (reviewSpecialistId === null) return
  if (
    reviewSpecialistId === reviewLeaderId ||
    !choices.specialists.some(({ id }) => id === reviewSpecialistId)
  ) {
    throw new FieldError('reviewSpecialistId', 'reviewSpecialistUnknown')
  }
}

/** What belongs to another answer is dropped: an agreement has no disagreement to handle, a rejection no start. */
function answersOf(input: DraftInput) {
  const isAccepted = input.decision === 'ACCEPTED'
  const isReviewed = input.targetGroup === 3
  return {
    talkOn: input.talkOn === null ? null : toDbDate(input.talkOn),
    talkKind: input.talkKind,
    participants: input.participants,
    disagreementHandling: input.aKasseView === 'DISAGREE' ? input.disagreementHandling : null,
    citizenWish: input.citizenWish,
    decision: input.decision,
    reason: input.reason,
    coreElements: isAccepted ? input.coreElements : [],
    targetGroup: input.targetGroup,
    track: isAccepted ? input.track : null,
    reviewLeaderId: isReviewed ? input.reviewLeaderId : null,
    reviewSpecialistId: isReviewed ? input.reviewSpecialistId : null,
    startOn: isAccepted && input.startOn !== null ? toDbDate(input.startOn) : null,
    followUpOn: input.followUpOn === null ? null : toDbDate(input.followUpOn),
  }
}

/** The contact person stands also while the fund has said nothing. */
function fundAnswerOf({ aKasseView, aKasseViewText, aKasseDecider }: DraftInput) {
  return {
    aKasseView,
    aKasseViewText: aKasseView === 'NOT_ANSWERED' ? null : aKasseViewText,
    aKasseDecider,
  }
}
