import { z } from 'zod'
import type { Day } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import {
  choiceField,
  choicesField,
  dayField,
  idField,
  optionalDayField,
  optionalText,
  optionalTimeField,
  versionField,
} from '@/lib/platform/fields'
import type { AgreementOutcome } from '@/prisma/generated/enums'
import { agreementOutcomes, talkKinds, talkOutcomes, talkParticipants, talkTools } from './codes'
import {
  type AgreementPart,
  agreementField,
  MOST_AGREEMENTS,
  SETTLE_NOTE_PREFIX,
  SETTLE_PREFIX,
} from './form-fields'

const newTalkStates = ['PLANNED', 'HELD'] as const

export type NewAgreement = { what: string; who: string; dueOn: Day | null }
export type Settlement = { agreementId: string; outcome: AgreementOutcome; note: string | null }

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

type Complain = (path: string, message: ValidationKey) => void

const agreementText = optionalText(500)
const agreementDay = optionalDayField()

function readAgreements(input: Recorded, complain: Complain): NewAgreement[] {
  return Array.from({ length: MOST_AGREEMENTS }, (_, row) => row + 1).flatMap((row) => {
    const name = (part: AgreementPart) => agreementField(row, part)
    const what = agreementText.safeParse(input[name('what')])
    const who = agreementText.safeParse(input[name('who')])
    const dueOn = agreementDay.safeParse(input[name('dueOn')])
    if (!what.success) complain(name('what'), 'tooLong')
    if (!who.success) complain(name('who'), 'tooLong')
    if (!dueOn.success) complain(name('dueOn'), 'dayUnreadable')
    if (!what.success || !who.success || !dueOn.success) return []
    if (what.data === null) {
      if (dueOn.data !== null) complain(name('what'), 'agreementWhatMissing')
      return []
    }
    if (who.data === null) {
      complain(name('who'), 'agreementWhoMissing')
      return []
    }
    return [{ what: what.data, who: who.data, dueOn: dueOn.data }]
  })
}

function readSettlements(input: Recorded, complain: Complain): Settlement[] {
  return Object.entries(input).flatMap(([name, value]) => {
    if (!name.startsWith(SETTLE_PREFIX)) return []
    const outcome = z.enum(agreementOutcomes).safeParse(value)
    if (!outcome.success) return []
    const agreementId = name.slice(SETTLE_PREFIX.length)
    const noteField = `${SETTLE_NOTE_PREFIX}${agreementId}`
    const note = agreementText.safeParse(input[noteField])
    if (!note.success) complain(noteField, 'tooLong')
    if (!z.uuid().safeParse(agreementId).success || !note.success) return []
    if (outcome.data === 'CHANGED' && note.data === null) complain(noteField, 'agreementChangeMissing')
    return [{ agreementId, outcome: outcome.data, note: note.data }]
  })
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
