import 'server-only'
import { storeDaysLateOf } from '@/lib/aftercare/days-late'
import { toDbDate } from '@/lib/calendar/day'
import { openCase } from '@/lib/cases/open-case'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError, refuse } from '@/lib/platform/command-error'
import { routes } from '@/lib/platform/routes'
import { enrolCitizen } from '@/lib/programmes/enrol-citizen'
import { closeScreening } from '@/lib/screening/close-screening'
import { freezeEvidence, loadEvidence } from './evidence'
import { lockVisitation } from './lock-visitation'
import { checkAuthority } from './rules/authority'
import { grantableElements } from './rules/grantable-elements'
import { listMissingAnswers } from './rules/missing-answers'
import { type DecideInput, decideSchema } from './schema'

/** R20. Freezes what the decision rests on; accepted enrols the citizen and opens the case where none is open. */
export const decide = defineCommand({
  name: 'visitation.decide',
  schema: decideSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    refuse(checkAuthority({ roles: viewer.roles }))
    const draft = await lockVisitation(context, input.visitationId)
    if (draft.status === 'DECIDED' || draft.version !== input.version) throw new ConflictError()
    if (!draft.screeningId) throw new NotFoundError({ entity: 'Screening', entityId: draft.id })
    const offersElements = grantableElements(draft.programme.coreElements).length > 0
    if (listMissingAnswers(draft, { offersElements }).length > 0) {
      throw new FieldError('decision', 'decisionIncomplete')
    }
    const openCaseId = await lockOpenCase(context, draft.citizenId)

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
      details: { status: { before: 'DRAFT', after: 'DECIDED' }, decision: draft.decision, decidedOn: today },
    })
    if (draft.decision === 'ACCEPTED') await accept(context, { draft, openCaseId })
    await closeScreening({ tx, audit, screeningId: draft.screeningId })
    return { value: { href: routes.visitation(draft.id) }, touchedCitizenIds: [draft.citizenId] }
  },
})

type Decide = CommandContext<DecideInput>

/** Locks the citizen, so that two decisions on one person wait for one another; R20 where a case is open. */
async function lockOpenCase({ tx, viewer, today }: Decide, citizenId: string): Promise<string | null> {
  await lockCitizens(tx, [citizenId])
  const file = await tx.case.findFirst({
    where: { citizenId, closedOn: null },
    select: {
      id: true,
      roleHolders: {
        where: {
          role: 'KS',
          fromOn: { lte: toDbDate(today) },
          OR: [{ untilOn: null }, { untilOn: { gt: toDbDate(today) } }],
        },
        select: { userId: true, user: { select: { name: true } } },
      },
    },
  })
  if (!file) return null
  const holder = file.roleHolders[0]
  const isDeciderOrStoodInFor = holder !== undefined && viewer.coversUserIds.includes(holder.userId)
  refuse(
    checkAuthority({
      roles: viewer.roles,
      coordinator: { name: holder?.user.name ?? '–', isDeciderOrStoodInFor },
    }),
  )
  return file.id
}

type Accepted = { draft: Awaited<ReturnType<typeof lockVisitation>>; openCaseId: string | null }

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
