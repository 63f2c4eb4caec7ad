import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Day, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { lockCase } from '@/lib/cases/lock-case'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { FieldError, NotFoundError } from '@/lib/platform/command-error'
import { routes } from '@/lib/platform/routes'
import type { TalkStatus } from '@/prisma/generated/enums'
import { addAgreements, settleAgreements } from './agreements'
import { type LockedTalk, lockTalk } from './lock-talk'
import {
  addTalkSchema,
  closeTalkSchema,
  moveTalkSchema,
  recordTalkSchema,
  settleAgreementSchema,
} from './schema'

export const addTalk = defineCommand({
  name: 'caseTalks.add',
  schema: addTalkSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const { caseId, state, talk, agreements, settlements } = input
    const { citizenId } = await lockCase({ ...context, caseId })
    if (state === 'PLANNED') requireComing(talk.onDate, today)
    const id = randomUUID()
    await tx.caseTalk.create({
      data: {
        id,
        caseId,
        status: state,
        ...talk,
        onDate: toDbDate(talk.onDate),
        createdAt: now(),
        createdById: viewer.userId,
        ...(state === 'HELD' ? recordedBy(context) : {}),
      },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'CaseTalk',
      entityId: id,
      citizenId,
      details: { state, ...factsOf(talk) },
    })
    const at = { ...context, caseId, citizenId }
    await addAgreements(at, { talkId: id, agreements })
    await settleAgreements(at, { talkId: id, settlements })
    return { value: { href: routes.citizenTalks(citizenId) }, touchedCitizenIds: [citizenId] }
  },
})

/** Of a planned talk, what became of it; of a recorded one, what was written wrong. */
export const recordTalk = defineCommand({
  name: 'caseTalks.record',
  schema: recordTalkSchema,
  run: async (context) => {
    const { tx, today, input, audit } = context
    const { talkId, outcome, talk, agreements, settlements } = input
    const before = await lockTalk({ ...context, talkId, version: input.version })
    const { id: caseId, citizenId } = before.case
    requireOutcome({ before, outcome, onDate: talk.onDate, today })
    await tx.caseTalk.update({
      where: { id: talkId },
      data: {
        ...talk,
        status: outcome,
        onDate: toDbDate(talk.onDate),
        version: { increment: 1 },
        ...recordedBy(context),
      },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'CaseTalk',
      entityId: talkId,
      citizenId,
      details: {
        status: { before: before.status, after: outcome },
        before: { ...factsOf({ ...before, onDate: fromDbDate(before.onDate) }), summary: before.summary },
        after: factsOf(talk),
      },
    })
    const at = { ...context, caseId, citizenId }
    await addAgreements(at, { talkId, agreements })
    await settleAgreements(at, { talkId, settlements })
    return { value: { href: routes.citizenTalks(citizenId) }, touchedCitizenIds: [citizenId] }
  },
})

export const moveTalk = defineCommand({
  name: 'caseTalks.move',
  schema: moveTalkSchema,
  run: async (context) => {
    const { tx, today, input, audit } = context
    const { talkId, onDate, atTime, place } = input
    const before = await lockTalk({ ...context, ...input })
    if (before.status !== 'PLANNED') throw new FieldError('onDate', 'talkAlreadyRecorded')
    requireComing(onDate, today)
    await tx.caseTalk.update({
      where: { id: talkId },
      data: { onDate: toDbDate(onDate), atTime, place, version: { increment: 1 } },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'CaseTalk',
      entityId: talkId,
      citizenId: before.case.citizenId,
      details: {
        onDate: { before: fromDbDate(before.onDate), after: onDate },
        atTime: { before: before.atTime, after: atTime },
      },
    })
    return { value: null }
  },
})

/** Says of a planned talk, without a record, what became of it. */
export const closeTalk = defineCommand({
  name: 'caseTalks.close',
  schema: closeTalkSchema,
  run: async (context) => {
    const { tx, today, input, audit } = context
    const { talkId, outcome } = input
    const before = await lockTalk({ ...context, ...input })
    if (before.status !== 'PLANNED') throw new FieldError('outcome', 'talkAlreadyRecorded')
    requireOutcome({ before, outcome, onDate: fromDbDate(before.onDate), today })
    await tx.caseTalk.update({
      where: { id: talkId },
      data: { status: outcome, version: { increment: 1 }, ...recordedBy(context) },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'CaseTalk',
      entityId: talkId,
      citizenId: before.case.citizenId,
      details: { status: { before: before.status, after: outcome } },
    })
    return { value: null, touchedCitizenIds: [before.case.citizenId] }
  },
})

/** Between two talks. */
export const settleAgreement = defineCommand({
  name: 'caseTalks.settleAgreement',
  schema: settleAgreementSchema,
  run: async (context) => {
    const { agreementId, outcome, note } = context.input
    const agreement = await context.tx.talkAgreement.findUnique({
      where: { id: agreementId },
      select: { caseId: true },
    })
    if (!agreement) throw new NotFoundError({ entity: 'TalkAgreement', entityId: agreementId })
    const { id: caseId, citizenId } = await lockCase({ ...context, caseId: agreement.caseId })
    await settleAgreements(
      { ...context, caseId, citizenId },
      { talkId: null, settlements: [{ agreementId, outcome, note }] },
    )
    return { value: null }
  },
})

function requireComing(onDate: Day, today: Day): void {
  if (onDate < today) throw new FieldError('onDate', 'talkPlannedPast')
}

type Outcome = { before: LockedTalk; outcome: TalkStatus; onDate: Day; today: Day }

function requireOutcome({ before, outcome, onDate, today }: Outcome): void {
  if (outcome === 'HELD') return
  if (before._count.agreements + before._count.settled > 0) {
    throw new FieldError('outcome', 'talkHasAgreements')
  }
  if (outcome !== 'CANCELLED' && onDate > today) throw new FieldError('outcome', 'talkNotYet')
}

function recordedBy({ viewer }: Pick<CommandContext<unknown>, 'viewer'>) {
  return { recordedAt: now(), recordedById: viewer.userId }
}

type TalkFacts = Pick<LockedTalk, 'kind' | 'atTime' | 'participants' | 'tools'> & { onDate: Day }

function factsOf({ kind, onDate, atTime, participants, tools }: TalkFacts) {
  return { kind, onDate, atTime, participants, tools }
}
