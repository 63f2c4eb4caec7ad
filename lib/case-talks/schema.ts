import { z } from 'zod'
import type { Day } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import {
  choiceField,
  choicesField,
  dayField,
  idField,
  optionalText,
  optionalTimeField,
  versionField,
} from '@/lib/platform/fields'
import {
  agreementOutcomes,
  closedTalkOutcomes,
  talkKinds,
  talkOutcomes,
  talkParticipants,
  talkTools,
} from './codes'
import { readAgreements, readSettlements } from './read-agreements'

const newTalkStates = ['PLANNED', 'HELD'] as const

const record = {
  kind: choiceField(talkKinds, 'caseTalkKindMissing'),
  onDate: dayField('talkDateMissing'),
  atTime: optionalTimeField(),
  place: optionalText(200),
  participants: choicesField(talkParticipants),
  participantNames: optionalText(300),
  tools: choicesField(talkTools),
  summary: optionalText(),
}

type Recorded = { onDate: Day; participants: readonly string[]; [field: string]: unknown }

/** Fields that stand in the form once for each row of a list. */
function readLists(input: Recorded, isHeld: boolean, context: z.core.$RefinementCtx) {
  const complain = (path: string, message: ValidationKey) =>
    context.addIssue({ code: 'custom', path: [path], message })
  if (isHeld && input.onDate > today()) complain('onDate', 'talkOnInFuture')
  if (isHeld && input.participants.length === 0) complain('participants', 'participantsMissing')
  return {
    agreements: isHeld ? readAgreements(input, complain) : [],
    settlements: isHeld ? readSettlements(input, complain) : [],
  }
}

/** A new talk: planned, or recorded at once. */
export const addTalkSchema = z
  .looseObject({
    caseId: idField('unreadable'),
    state: choiceField(newTalkStates, 'talkStateMissing'),
    ...record,
  })
  .transform(({ caseId, state, kind, onDate, atTime, place, ...input }, context) => ({
    caseId,
    state,
    talk: { kind, onDate, atTime, place, ...recordOf(input, state === 'HELD') },
    ...readLists({ onDate, ...input }, state === 'HELD', context),
  }))

/** What became of a planned talk; of a recorded one, what is to be put right. */
export const recordTalkSchema = z
  .looseObject({
    talkId: idField('unreadable'),
    version: versionField,
    outcome: choiceField(talkOutcomes, 'talkOutcomeMissing'),
    ...record,
  })
  .transform(({ talkId, version, outcome, kind, onDate, atTime, place, ...input }, context) => ({
    talkId,
    version,
    outcome,
    talk: { kind, onDate, atTime, place, ...recordOf(input, outcome === 'HELD') },
    ...readLists({ onDate, ...input }, outcome === 'HELD', context),
  }))

type TalkRecord = {
  participants: (typeof talkParticipants)[number][]
  participantNames: string | null
  tools: (typeof talkTools)[number][]
  summary: string | null
}

/** Who was in the room and what was used is a matter of a talk that was held. */
function recordOf({ participants, participantNames, tools, summary }: TalkRecord, isHeld: boolean) {
  return isHeld
    ? { participants, participantNames, tools, summary }
    : { participants: [], participantNames: null, tools: [], summary }
}

export const moveTalkSchema = z.object({
  talkId: idField('unreadable'),
  version: versionField,
  onDate: dayField('talkDateMissing'),
  atTime: optionalTimeField(),
  place: optionalText(200),
})

export const settleAgreementSchema = z
  .object({
    agreementId: idField('unreadable'),
    outcome: choiceField(agreementOutcomes, 'agreementOutcomeMissing'),
    note: optionalText(500),
  })
  .refine(({ outcome, note }) => outcome !== 'CHANGED' || note !== null, {
    path: ['note'],
    message: 'agreementChangeMissing' satisfies ValidationKey,
  })

/** A planned talk that was not held, or needs no record. */
export const closeTalkSchema = z.object({
  talkId: idField('unreadable'),
  version: versionField,
  outcome: choiceField(closedTalkOutcomes, 'talkOutcomeMissing'),
})
