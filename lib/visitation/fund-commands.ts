import 'server-only'
import { addDays, toDbDate } from '@/lib/calendar/day'
import { dayAt, now } from '@/lib/calendar/today'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { membersSharedWithAKasse } from '@/lib/platform/access'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import { routes } from '@/lib/platform/routes'
import { listSettingsOn } from '@/lib/programmes/queries'
import { defaultProgrammeSettings } from '@/lib/programmes/settings'
import type { AKasseView } from '@/prisma/generated/enums'
import { askableVisitations, consentsToSharing } from './access'
import { conflictOn } from './conflict'
import { lockOwnVisitation } from './lock-visitation'
import { answerAsFundSchema, recordFundAnswerSchema, visitationVersionSchema } from './schema'

/** P26: asks the citizen's fund, which the citizen must have agreed to; the fund is shown what is proposed. */
export const sendToFund = defineCommand({
  name: 'visitation.sendToFund',
  schema: visitationVersionSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const draft = await lockOwnVisitation(context, input.visitationId)
    if (draft.status !== 'DRAFT' || draft.version !== input.version) throw await conflictOn(tx, draft)
    if (draft.decision === null) throw new FieldError('fund', 'sendNeedsProposal')
    if (draft.aKasseView !== 'NOT_ANSWERED') throw new FieldError('fund', 'fundHasAnswered')
    // A consent that is being withdrawn is waited for.
    await lockCitizens(tx, [draft.citizenId])
    const citizen = await tx.citizen.findUniqueOrThrow({
      where: { id: draft.citizenId },
      select: {
        aKasseId: true,
        protection: true,
        consents: { where: consentsToSharing(today), select: { id: true } },
      },
    })
    if (citizen.aKasseId === null) throw new FieldError('fund', 'fundUnknown')
    if (citizen.protection === 'PROTECTED') throw new FieldError('fund', 'fundNotShown')
    if (citizen.consents.length === 0) throw new FieldError('fund', 'shareConsentMissing')
    const settings = await listSettingsOn(tx, [draft.programmeId], today)
    const { answerDays } = (settings.get(draft.programmeId)?.values ?? defaultProgrammeSettings).visitation
    const answerDueOn = addDays(today, answerDays)
    await tx.visitation.update({
      where: { id: draft.id },
      data: {
        status: 'SENT',
        askedAKasseId: citizen.aKasseId,
        sentAt: now(),
        sentById: viewer.userId,
        answerDueOn: toDbDate(answerDueOn),
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'Visitation',
      entityId: draft.id,
      citizenId: draft.citizenId,
      details: { status: { before: 'DRAFT', after: 'SENT' }, aKasseId: citizen.aKasseId, answerDueOn },
    })
    return { value: { href: routes.visitation(draft.id) } }
  },
})

/** The question is withdrawn, so that the draft can be changed; the fund no longer sees it. */
export const takeBack = defineCommand({
  name: 'visitation.takeBack',
  schema: visitationVersionSchema,
  run: async (context) => {
    const { tx, input, audit } = context
    const sent = await lockOwnVisitation(context, input.visitationId)
    if (sent.status !== 'SENT' || sent.version !== input.version) throw await conflictOn(tx, sent)
    await tx.visitation.update({
      where: { id: sent.id },
      data: {
        status: 'DRAFT',
        askedAKasseId: null,
        sentAt: null,
        sentById: null,
        answerDueOn: null,
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'Visitation',
      entityId: sent.id,
      citizenId: sent.citizenId,
      details: { status: { before: 'SENT', after: 'DRAFT' }, sentOn: { before: sent.sentOn, after: null } },
    })
    return { value: { href: routes.visitation(sent.id) } }
  },
})

/** The fund answered by phone or letter: the adviser writes down what, who and when. */
export const recordFundAnswer = defineCommand({
  name: 'visitation.recordFundAnswer',
  schema: recordFundAnswerSchema,
  run: async (context) => {
    const { tx, today, input } = context
    const sent = await lockOwnVisitation(context, input.visitationId)
    if (sent.status !== 'SENT' || sent.version !== input.version) throw await conflictOn(tx, sent)
    const { answeredOn } = input
    if (answeredOn > today) throw new FieldError('answeredOn', 'dayAfterToday')
    if (sent.sentOn !== null && answeredOn < sent.sentOn) {
      throw new FieldError('answeredOn', 'answeredBeforeSent', { day: sent.sentOn })
    }
    const answeredAt = answeredOn === today ? now() : toDbDate(answeredOn)
    await writeAnswer(context, { ...input, citizenId: sent.citizenId, answeredAt })
    return { value: { href: routes.visitation(sent.id) } }
  },
})

/** The fund's own user answers what the fund was asked, also late, until it is decided. */
export const answerAsFund = defineCommand({
  name: 'visitation.answerAsFund',
  schema: answerAsFundSchema,
  run: async (context) => {
    const { tx, viewer, today, input } = context
    const { visitationId } = input
    const missing = new NotFoundError({ entity: 'Visitation', entityId: visitationId })
    await tx.$queryRaw`SELECT "id" FROM "visitations" WHERE "id" = ${visitationId}::uuid FOR UPDATE`
    const where = { id: visitationId, AND: [askableVisitations(viewer, today)] }
    const found = await tx.visitation.findFirst({ where, select: { citizenId: true } })
    if (!found) throw missing
    // A consent that is being withdrawn is waited for, and closes the question.
    await lockCitizens(tx, [found.citizenId])
    const asked = await tx.visitation.findFirst({
      where: { AND: [where, { citizen: membersSharedWithAKasse(viewer, today) }] },
      select: { citizenId: true, status: true, version: true },
    })
    if (!asked) throw missing
    if (asked.status !== 'SENT' || asked.version !== input.version) throw new ConflictError()
    await writeAnswer(context, { ...input, citizenId: asked.citizenId, answeredAt: now() })
    return { value: { href: routes.sharedVisitation(visitationId) } }
  },
})

type FundAnswer = {
  visitationId: string
  citizenId: string
  aKasseView: AKasseView
  aKasseViewText: string | null
  aKasseDecider: string
  answeredAt: Date
}

async function writeAnswer(
  { tx, viewer, audit }: CommandContext<unknown>,
  { visitationId, citizenId, answeredAt, aKasseView, aKasseViewText, aKasseDecider }: FundAnswer,
): Promise<void> {
  await tx.visitation.update({
    where: { id: visitationId },
    data: {
      status: 'ANSWERED',
      answeredAt,
      answeredById: viewer.userId,
      aKasseView,
      aKasseViewText,
      aKasseDecider,
      version: { increment: 1 },
    },
    select: { id: true },
  })
  await audit({
    kind: 'CHANGE',
    entity: 'Visitation',
    entityId: visitationId,
    citizenId,
    details: { status: { before: 'SENT', after: 'ANSWERED' }, aKasseView, answeredOn: dayAt(answeredAt) },
  })
}
