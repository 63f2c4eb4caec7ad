import { z } from 'zod'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import {
  choiceField,
  idField,
  optionalChoiceField,
  optionalDayField,
  optionalText,
  versionField,
} from '@/lib/platform/fields'
import { listMissingAnswers, type MissingAnswer } from './rules/missing-answers'

export const talkKinds = ['PERSONAL', 'JOINT'] as const
export const aKasseViews = ['NOT_ANSWERED', 'AGREE', 'DISAGREE'] as const
export const decisions = ['ACCEPTED', 'WAITING_LIST', 'REJECTED'] as const

const optionalId = z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable().default(null))

const elementCodes = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().min(1).max(20)).max(20),
)

const missingWords: Record<MissingAnswer, ValidationKey> = {
  talkOn: 'talkOnMissing',
  talkKind: 'talkKindMissing',
  disagreementHandling: 'disagreementHandlingMissing',
  decision: 'decisionMissing',
  reason: 'decisionReasonMissing',
  coreElements: 'coreElementsMissing',
  startOn: 'startOnMissing',
}

const draftFields = z.object({
  visitationId: optionalId,
  version: versionField,
  screeningId: idField('unreadable'),
  intent: choiceField(['draft', 'review'], 'unreadable'),
  talkOn: optionalDayField(),
  talkKind: optionalChoiceField(talkKinds),
  aKasseView: choiceField(aKasseViews, 'unreadable'),
  aKasseViewText: optionalText(),
  aKasseDecider: optionalText(200),
  disagreementHandling: optionalText(),
  citizenWish: optionalText(),
  decision: optionalChoiceField(decisions),
  reason: optionalText(),
  coreElements: elementCodes,
  startOn: optionalDayField(),
})

/**
 * A draft may be unfinished; `intent` review asks for what a decision needs. Without an id it is a new draft. Whether
 * core elements are needed depends on the programme, which the command knows.
 */
export const saveDraftSchema = draftFields.superRefine((input, context) => {
  if (input.intent === 'draft') return
  for (const answer of listMissingAnswers(input, { offersElements: false })) {
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
