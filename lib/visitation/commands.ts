import 'server-only'
import { storeDaysLateOf } from '@/lib/aftercare/days-late'
import { toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { openCase } from '@/lib/cases/open-case'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError, refuse } from '@/lib/platform/command-error'
import { routes } from '@/lib/platform/routes'
import { endEnrolment } from '@/lib/programmes/end-enrolment'
import { enrolCitizen } from '@/lib/programmes/enrol-citizen'
import { openGroupReview } from '@/lib/reviews/open-review'
import { closeScreening } from '@/lib/screening/close-screening'
import { conflictOn } from './conflict'
import { freezeEvidence, loadEvidence } from './evidence'
import { lockDecidableCase } from './lock-decidable-case'
import { type LockedVisitation, lockVisitation, offeredBy } from './lock-visitation'
import { checkAuthority } from './rules/authority'
import { isFundAnswerAwaited } from './rules/flow'
import { listMissingAnswers } from './rules/missing-answers'
import { type DecideInput, decideSchema } from './schema'

type Decide = CommandContext<DecideInput>

/** R20. Freezes what the decision rests on; accepted enrols the citizen and opens the case where none is open. */
export const decide = defineCommand({
  name: 'visitation.decide',
  schema: decideSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    refuse(checkAuthority({ roles: viewer.roles }))
    const draft = await lockVisitation(context, input.visitationId)
    if (draft.status === 'DECIDED' || draft.version !== input.version) throw await conflictOn(tx, draft)
    if (!draft.screeningId) throw new NotFoundError({ entity: 'Screening', entityId: draft.id })
    if (isFundAnswerAwaited(draft, today)) {
      throw new FieldError('decision', 'fundAnswerAwaited', { day: draft.answerDueOn ?? today })
    }
    if (listMissingAnswers(draft, offeredBy(draft.programme).offers).length > 0) {
      throw new FieldError('decision', 'decisionIncomplete')
    }
    const openCaseId = await lockDecidableCase(context, draft.citizenId)
    await replaceEarlier(context, draft)
    await tx.visitation.update({
      where: { id: draft.id },
      data: {
        status: 'DECIDED',
        decidedOn: toDbDate(today),
        decidedById: viewer.userId,
        evidence: freezeEvidence(await loadEvidence(tx, draft.screeningId)),
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'Visitation',
      entityId: draft.id,
      citizenId: draft.citizenId,
      details: {
        status: { before: draft.status, after: 'DECIDED' },
        decision: draft.decision,
        decidedOn: today,
        ...(draft.replacesId ? { replacesId: draft.replacesId } : {}),
      },
    })
    if (draft.decision === 'ACCEPTED') await accept(context, { draft, openCaseId })
    await askForReview(context, draft)
    await closeScreening({ tx, audit, screeningId: draft.screeningId })
    return { value: { href: routes.visitation(draft.id) }, touchedCitizenIds: [draft.citizenId] }
  },
})

/** A change of an earlier decision: that one stays as it was, what it led to ends, and wishes for a change are answered. */
async function replaceEarlier({ tx, viewer, today, audit }: Decide, draft: LockedVisitation): Promise<void> {
  if (draft.replacesId === null) return
  const replaced = await tx.visitation.findFirst({
    where: { id: draft.replacesId, replacedBy: { none: { status: 'DECIDED' } } },
    select: { id: true },
  })
  if (!replaced) throw new ConflictError()
  // A change never reaches back: the days until now were under the earlier decision.
  if (draft.startOn !== null && draft.startOn < today) {
    throw new FieldError('decision', 'changeStartBeforeToday')
  }
  const { citizenId, programmeId } = draft
  await endEnrolment({ tx, audit, citizenId, programmeId, untilOn: draft.startOn ?? today })
  await storeDaysLateOf(tx, citizenId)
  const open = await tx.revisitationRequest.findMany({
    where: { visitationId: replaced.id, status: 'OPEN' },
    select: { id: true },
  })
  for (const { id } of open) {
    await tx.revisitationRequest.update({
      where: { id },
      data: {
        status: 'ACCEPTED',
        answerReason: draft.reason,
        answeredAt: now(),
        answeredById: viewer.userId,
      },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'RevisitationRequest',
      entityId: id,
      citizenId,
      details: { status: { before: 'OPEN', after: 'ACCEPTED' }, visitationId: draft.id },
    })
  }
}

/** R24. */
async function askForReview({ tx, viewer, today, audit }: Decide, draft: LockedVisitation): Promise<void> {
  if (draft.targetGroup !== 3) return
  if (!draft.reviewLeaderId || !draft.reviewSpecialistId) {
    throw new FieldError('decision', 'decisionIncomplete')
  }
  await openGroupReview({
    ...{ tx, viewer, today, audit },
    visitationId: draft.id,
    citizenId: draft.citizenId,
    placedOn: today,
    leaderId: draft.reviewLeaderId,
    specialistId: draft.reviewSpecialistId,
  })
}

type Accepted = { draft: LockedVisitation; openCaseId: string | null }

async function accept(context: Decide, { draft, openCaseId }: Accepted): Promise<void> {
  const { tx, viewer, today, input, audit } = context
  if (draft.startOn === null) throw new FieldError('decision', 'decisionIncomplete')
  const day = toDbDate(draft.startOn)
  const enrolled = await tx.enrolment.findFirst({
    where: {
      citizenId: draft.citizenId,
      programmeId: draft.programmeId,
      OR: [{ untilOn: null }, { untilOn: { gt: day } }],
    },
    select: { id: true },
  })
  if (enrolled) throw new FieldError('decision', 'alreadyEnrolled')
  if (openCaseId === null) {
    const { teamId, adviserId, consultantId } = input
    if (!teamId) throw new FieldError('teamId', 'teamUnknown')
    if (!adviserId) throw new FieldError('adviserId', 'adviserUnknown')
    if (!consultantId) throw new FieldError('consultantId', 'consultantUnknown')
    await openCase({
      ...{ tx, viewer, today, audit },
      citizenId: draft.citizenId,
      teamId,
      adviserId,
      consultantId,
      lane: input.lane ?? 'LONG_TERM',
    })
  }
  await enrolCitizen({
    ...{ tx, viewer, audit },
    citizenId: draft.citizenId,
    programmeId: draft.programmeId,
    visitationId: draft.id,
    coreElements: draft.coreElements,
    fromOn: draft.startOn,
  })
  // The programme's numbers may be those of a job agreed since the start date.
  await storeDaysLateOf(tx, draft.citizenId)
}
