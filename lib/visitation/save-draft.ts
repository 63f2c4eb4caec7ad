import 'server-only'
import { randomUUID } from 'node:crypto'
import { toDbDate } from '@/lib/calendar/day'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import { routes } from '@/lib/platform/routes'
import { visitableCitizens } from './access'
import { lockVisitation } from './lock-visitation'
import { grantableElements } from './rules/grantable-elements'
import { listMissingAnswers } from './rules/missing-answers'
import { type DraftInput, saveDraftSchema } from './schema'

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
  const screening = await tx.screening.findFirst({
    where: {
      id: input.screeningId,
      status: { in: ['ASSESSED', 'CLOSED'] },
      citizen: visitableCitizens(viewer, today),
    },
    select: { citizenId: true, programmeId: true, programme: { select: programmeSelect } },
  })
  if (!screening) throw new NotFoundError({ entity: 'Screening', entityId: input.screeningId })
  const { citizenId, programmeId } = screening
  checkAnswers(context, screening.programme.coreElements)
  await lockCitizens(tx, [citizenId])
  const begun = await tx.visitation.findFirst({
    where: { citizenId, programmeId, status: 'DRAFT' },
    select: { id: true },
  })
  if (begun) throw new ConflictError()
  const id = randomUUID()
  await tx.visitation.create({
    data: {
      id,
      citizenId,
      programmeId,
      screeningId: input.screeningId,
      createdById: viewer.userId,
      ...answersOf(input),
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
  const { tx, viewer, today, input, audit } = context
  const draft = await lockVisitation(context, visitationId)
  const visitable = await tx.citizen.findFirst({
    where: { id: draft.citizenId, AND: [visitableCitizens(viewer, today)] },
    select: { id: true },
  })
  if (!visitable) throw new NotFoundError({ entity: 'Visitation', entityId: visitationId })
  if (draft.status === 'DECIDED' || draft.version !== input.version) throw new ConflictError()
  checkAnswers(context, draft.programme.coreElements)
  await tx.visitation.update({
    where: { id: visitationId },
    data: { ...answersOf(input), version: { increment: 1 } },
    select: { id: true },
  })
  await audit({
    kind: 'CHANGE',
    entity: 'Visitation',
    entityId: visitationId,
    citizenId: draft.citizenId,
    details: {
      decision: { before: draft.decision, after: input.decision },
      aKasseView: { before: draft.aKasseView, after: input.aKasseView },
      coreElements: { before: draft.coreElements, after: input.coreElements },
      startOn: { before: draft.startOn, after: input.startOn },
    },
  })
  return visitationId
}

const programmeSelect = { coreElements: { select: { code: true } } } as const

function checkAnswers({ today, input }: SaveDraft, elements: readonly { code: string }[]): void {
  const offered = grantableElements(elements).map((element) => element.code)
  if (input.talkOn !== null && input.talkOn > today) throw new FieldError('talkOn', 'talkOnInFuture')
  if (input.coreElements.some((code) => !offered.includes(code))) {
    throw new FieldError('coreElements', 'coreElementsUnknown')
  }
  if (input.intent === 'draft') return
  const missing = listMissingAnswers(input, { offersElements: offered.length > 0 })
  if (missing.includes('coreElements')) throw new FieldError('coreElements', 'coreElementsMissing')
}

/** What belongs to another answer is dropped: an agreement has no disagreement to handle, a rejection no start. */
function answersOf(input: DraftInput) {
  const isAccepted = input.decision === 'ACCEPTED'
  return {
    talkOn: input.talkOn === null ? null : toDbDate(input.talkOn),
    talkKind: input.talkKind,
    aKasseView: input.aKasseView,
    aKasseViewText: input.aKasseViewText,
    aKasseDecider: input.aKasseDecider,
    disagreementHandling: input.aKasseView === 'DISAGREE' ? input.disagreementHandling : null,
    citizenWish: input.citizenWish,
    decision: input.decision,
    reason: input.reason,
    coreElements: isAccepted ? input.coreElements : [],
    startOn: isAccepted && input.startOn !== null ? toDbDate(input.startOn) : null,
  }
}
