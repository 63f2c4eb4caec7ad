import { z } from 'zod'
import { today } from '@/lib/calendar/today'
import { readAgreements, readSettlements } from '@/lib/case-talks/read-agreements'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import {
  choiceField,
  choicesField,
  dayField,
  idField,
  optionalDayField,
  optionalText,
  optionalTimeField,
  requiredText,
  versionField,
} from '@/lib/platform/fields'
import { focusAreas, notHeldOutcomes, sessionForms, sessionParticipants } from './codes'

export const referSchema = z.object({
  caseId: idField('unreadable'),
  coachId: idField('coachMissing'),
  purpose: requiredText('coachingPurposeMissing', 1000),
})

export const endReferralSchema = z.object({
  referralId: idField('unreadable'),
  version: versionField,
  lastDayOn: dayField('coachingLastDayMissing'),
})

export const extendSchema = z.object({
  referralId: idField('unreadable'),
  reason: requiredText('coachingExtensionReasonMissing', 1000),
})

const booking = {
  onDate: dayField('sessionDateMissing'),
  atTime: optionalTimeField(),
  form: choiceField(sessionForms, 'sessionFormMissing'),
}

/** `version` of the booked session the form shows; 0 = none is booked. */
export const planSessionSchema = z.object({
  referralId: idField('unreadable'),
  version: versionField,
  ...booking,
})

/** 0–10, as one of eleven buttons posts it. */
const beliefField = z
  .preprocess((value) => value ?? '', z.string())
  .transform((text, context): number => {
    if (/^(10|\d)$/.test(text)) return Number(text)
    context.addIssue({ code: 'custom', message: 'jobBeliefMissing' satisfies ValidationKey })
    return z.NEVER
  })

const told = {
  fillsMost: optionalText(),
  jobBelief: beliefField,
  focus: choicesField(focusAreas),
  notes: optionalText(),
  takesAlong: optionalText(),
  handover: optionalText(),
}

/** A session that was held, with what was agreed at it and what became of the earlier agreements. */
export const recordSessionSchema = z
  .looseObject({
    sessionId: idField('unreadable'),
    version: versionField,
    ...booking,
    participants: choicesField(sessionParticipants),
    ...told,
    nextOn: optionalDayField(),
    nextAtTime: optionalTimeField(),
  })
  .transform(({ sessionId, version, nextOn, nextAtTime, ...input }, context) => {
    const complain = (path: string, message: ValidationKey) =>
      context.addIssue({ code: 'custom', path: [path], message })
    const { onDate, atTime, form, participants, fillsMost, jobBelief, focus, notes, takesAlong, handover } =
      input
    if (onDate > today()) complain('onDate', 'talkOnInFuture')
    if (participants.length === 0) complain('participants', 'participantsMissing')
    if (nextOn !== null && nextOn <= onDate) complain('nextOn', 'sessionNextNotAfter')
    if (nextOn !== null && nextOn < today()) complain('nextOn', 'sessionPlannedPast')
    return {
      sessionId,
      version,
      session: { onDate, atTime, form, participants, fillsMost, jobBelief, focus, notes },
      closing: { takesAlong, handover },
      next: nextOn === null ? null : { onDate: nextOn, atTime: nextAtTime },
      agreements: readAgreements(input, complain),
      settlements: readSettlements(input, complain),
    }
  })

/** What was written wrong about a held session; its number, day and agreements stay. */
export const correctSessionSchema = z.object({
  sessionId: idField('unreadable'),
  version: versionField,
  ...told,
})

export const closeSessionSchema = z.object({
  sessionId: idField('unreadable'),
  version: versionField,
  outcome: choiceField(notHeldOutcomes, 'sessionOutcomeMissing'),
})
