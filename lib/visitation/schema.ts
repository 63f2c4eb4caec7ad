import { z } from 'zod'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import {
  choiceField,
  dayField,
  idField,
  optionalChoiceField,
  optionalDayField,
  optionalText,
  requiredText,
  versionField,
} from '@/lib/platform/fields'
import { listMissingAnswers, type MissingAnswer } from './rules/missing-answers'

export const talkKinds = ['PERSONAL', 'JOINT'] as const
export const aKasseViews = ['NOT_ANSWERED', 'AGREE', 'DISAGREE'] as const
export const aKasseAnswers = ['AGREE', 'DISAGREE'] as const
export const decisions = ['ACCEPTED', 'WAITING_LIST', 'REJECTED'] as const
const targetGroups = ['1', '2', '3'] as const

const optionalId = z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable().default(null))

const elementCodes = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z
    .array(z.string().min(1).max(20))
    .max(20)
    .transform((codes) => [...new Set(codes)]),
)

const missingWords: Record<MissingAnswer, ValidationKey> = {
  talkOn: 'talkOnMissing',
  talkKind: 'talkKindMissing',
  disagreementHandling: 'disagreementHandlingMissing',
  decision: 'decisionMissing',
  reason: 'decisionReasonMissing',
  coreElements: 'coreElementsMissing',
  targetGroup: 'targetGroupMissing',
  reviewLeaderId: 'reviewLeaderUnknown',
  reviewSpecialistId: 'reviewSpecialistUnknown',
  track: 'trackMissing',
  startOn: 'startOnMissing',
}

/** What the form says about an answer that is missing. */
export function missingWordsOf(answer: MissingAnswer): ValidationKey {
  return missingWords[answer]
}

const draftFields = z.object({
  visitationId: optionalId,
  version: versionField,
  screeningId: idField('unreadable'),
  intent: choiceField(['draft', 'review'], 'unreadable'),
  talkOn: optionalDayField(),
  talkKind: optionalChoiceField(talkKinds),
  participants: optionalText(500),
  aKasseView: choiceField(aKasseViews, 'unreadable').default('NOT_ANSWERED'),
  aKasseViewText: optionalText(),
  aKasseDecider: optionalText(200),
  disagreementHandling: optionalText(),
  citizenWish: optionalText(),
  decision: optionalChoiceField(decisions),
  reason: optionalText(),
  coreElements: elementCodes,
  targetGroup: optionalChoiceField(targetGroups).transform((group) =>
    group === null ? null : Number(group),
  ),
  track: optionalText(50),
  reviewLeaderId: optionalId,
  reviewSpecialistId: optionalId,
  startOn: optionalDayField(),
  followUpOn: optionalDayField(),
})

/**
 * A draft may be unfinished; `intent` review asks for what a decision needs. Without an id it is a new draft. What
 * else is needed depends on the programme, which the command knows.
 */
export const saveDraftSchema = draftFields.superRefine((input, context) => {
  if (input.intent === 'draft') return
  const offers = { offersElements: false, offersGroups: false, offersTracks: false }
  for (const answer of listMissingAnswers(input, offers)) {
    context.addIssue({ code: 'custom', path: [answer], message: missingWords[answer] })
  }
})

export type DraftInput = z.output<typeof saveDraftSchema>

/** Team and pair are asked for where an accepted decision opens a case. */
export const decideSchema = z.object({
  visitationId: idField('unreadable'),
  version: versionField,
  teamId: optionalId,
  adviserId: optionalId,
  consultantId: optionalId,
  lane: optionalChoiceField(['ACTIVE', 'READY', 'UNDERWAY', 'LONG_TERM']),
})

export type DecideInput = z.output<typeof decideSchema>

/** Sends to the fund, or takes back. */
export const visitationVersionSchema = z.object({
  visitationId: idField('unreadable'),
  version: versionField,
})

const fundAnswer = {
  visitationId: idField('unreadable'),
  version: versionField,
  aKasseView: choiceField(aKasseAnswers, 'fundViewMissing'),
  aKasseViewText: optionalText(),
  aKasseDecider: requiredText('fundDeciderMissing', 200),
}

type FundAnswer = { aKasseView: string; aKasseViewText: string | null }

const saysWhy = ({ aKasseView, aKasseViewText }: FundAnswer) =>
  aKasseView !== 'DISAGREE' || aKasseViewText !== null
const whyMissing = { path: ['aKasseViewText'], message: 'fundReasonMissing' satisfies ValidationKey }

/** The fund's own user answers. */
export const answerAsFundSchema = z.object(fundAnswer).refine(saysWhy, whyMissing)

/** The adviser writes down what the fund said, and when. */
export const recordFundAnswerSchema = z
  .object({ ...fundAnswer, answeredOn: dayField('fundAnsweredOnMissing') })
  .refine(saysWhy, whyMissing)

export const startReplacementSchema = z.object({
  visitationId: idField('unreadable'),
  changeReason: requiredText('changeReasonMissing'),
})

export const requestRevisitationSchema = z.object({
  visitationId: idField('unreadable'),
  wish: requiredText('revisitationWishMissing', 500),
  requestReason: requiredText('revisitationReasonMissing'),
})

export const revisitationAnswers = ['ACCEPTED', 'KEPT'] as const

export const answerRevisitationSchema = z.object({
  requestId: idField('unreadable'),
  answer: choiceField(revisitationAnswers, 'revisitationAnswerMissing'),
  answerReason: requiredText('revisitationAnswerReasonMissing'),
})

export const addOpinionSchema = z.object({
  visitationId: idField('unreadable'),
  opinion: requiredText('opinionMissing'),
})
