import 'server-only'
import { randomUUID } from 'node:crypto'
import { endVisitsWithCase } from '@/lib/aftercare/end-with-case'
import { addDays, toDbDate } from '@/lib/calendar/day'
import { endTalksWithCase } from '@/lib/case-talks/end-with-case'
import { lastChangeOf, lockCase } from '@/lib/cases/lock-case'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { endCoachingWithCase } from '@/lib/coaching/end-with-case'
import { endTeamWithCase, openTeamAgain } from '@/lib/holders/end-with-case'
import { endReferralsWithCase } from '@/lib/offers/end-with-case'
import { addOutcome } from '@/lib/outcomes/add-outcome'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError, refuse } from '@/lib/platform/command-error'
import { routes } from '@/lib/platform/routes'
import { endEnrolment } from '@/lib/programmes/end-enrolment'
import { reopenableCases } from './access'
import { loadClosingFacts } from './load-closing'
import { checkClosing, closingChecklist } from './rules/checklist'
import { closeCaseSchema, reopenCaseSchema } from './schema'

/** R21: ends the case and everybody's role on it; what is left open is left open on purpose, and said. */
export const closeCase = defineCommand({
  name: 'closing.close',
  schema: closeCaseSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const { closingReason, outcome, happenedOn, outcomeNote } = input
    const file = await lockCase({ ...context, ...input })
    const { id: caseId, citizenId } = file
    const items = closingChecklist(await loadClosingFacts(tx, { caseId, citizenId, today }), today)
    refuse(checkClosing(items))
    if (items.length > 0 && !input.anyway) throw new FieldError('anyway', 'closingAnywayMissing')
    const outcomeId = await addOutcome({
      ...context,
      citizenId,
      caseId,
      kind: outcome,
      happenedOn,
      note: outcomeNote,
    })
    const closureId = randomUUID()
    const leftOpen = items.map(({ code }) => code)
    await tx.caseClosure.create({
      data: {
        id: closureId,
        caseId,
        closedOn: toDbDate(today),
        outcomeId,
        reason: closingReason,
        leftOpen,
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await tx.case.update({
      where: { id: caseId },
      data: { closedOn: toDbDate(today), closingReason, version: { increment: 1 } },
      select: { id: true },
    })
    const ended = {
      ...(await endTeamWithCase(tx, { caseId, today })),
      ...(await endTalksWithCase(context, caseId)),
      ...(await endCoachingWithCase(tx, { caseId, today })),
      ...(await endVisitsWithCase(tx, caseId)),
      ...(await endReferralsWithCase(tx, { caseId, today, reason: closingReason })),
    }
    await endEnrolments(context, citizenId)
    await audit({
      kind: 'CHANGE',
      entity: 'Case',
      entityId: caseId,
      citizenId,
      details: { closedOn: { before: null, after: today }, closureId, outcome, leftOpen, ...ended },
    })
    return { value: { href: routes.citizen(citizenId) }, touchedCitizenIds: [citizenId] }
  },
})

/** Only those that were ticked: a citizen stays in a project when in job or education. */
async function endEnrolments(
  { tx, today, input, audit }: CommandContext<{ endedEnrolmentIds: string[] }>,
  citizenId: string,
): Promise<void> {
  const ticked = await tx.enrolment.findMany({
    where: { citizenId, id: { in: input.endedEnrolmentIds } },
    select: { programmeId: true },
  })
  for (const { programmeId } of ticked) {
    await endEnrolment({ tx, audit, citizenId, programmeId, untilOn: addDays(today, 1) })
  }
}

/** R20: a case goes on as it was, with an authority from the first day; its closing stays in the history. */
export const reopenCase = defineCommand({
  name: 'closing.reopen',
  schema: reopenCaseSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const { caseId, adviserId, consultantId, reopenReason } = input
    const subject = await tx.case.findFirst({
      where: { id: caseId, unitId: viewer.unitId },
      select: { citizenId: true },
    })
    if (!subject) throw new NotFoundError({ entity: 'Case', entityId: caseId })
    const { citizenId } = subject
    await lockCitizens(tx, [citizenId])
    const file = await tx.case.findFirst({
      where: { id: caseId, AND: [reopenableCases(viewer)] },
      select: { version: true, closedOn: true },
    })
    if (!file) throw await whyNotReopened(context, citizenId)
    if (file.version !== input.version) {
      throw new ConflictError(await lastChangeOf(tx, { citizenId, entityIds: [caseId] }))
    }
    await tx.caseClosure.updateMany({
      where: { caseId, reopenedOn: null },
      data: { reopenedOn: toDbDate(today), reopenedById: viewer.userId, reopenReason },
    })
    await openTeamAgain(context, { caseId, adviserId, consultantId })
    await tx.case.update({
      where: { id: caseId },
      data: { closedOn: null, closingReason: null, version: { increment: 1 } },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'Case',
      entityId: caseId,
      citizenId,
      purpose: reopenReason,
      details: { closedOn: { before: file.closedOn, after: null }, adviserId, consultantId },
    })
    return { value: { href: routes.citizen(citizenId) }, touchedCitizenIds: [citizenId] }
  },
})

/** A colleague who was first is a conflict; anything else looks like a case that is not there. */
async function whyNotReopened(
  { tx, viewer, input }: CommandContext<{ caseId: string }>,
  citizenId: string,
): Promise<Error> {
  const open = await tx.case.findFirst({
    where: { citizenId, closedOn: null, unitId: viewer.unitId },
    select: { id: true },
  })
  if (!open) return new NotFoundError({ entity: 'Case', entityId: input.caseId, citizenId })
  return new ConflictError(await lastChangeOf(tx, { citizenId, entityIds: [open.id] }))
}
