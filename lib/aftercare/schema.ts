import { z } from 'zod'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import {
  choiceField,
  choicesField,
  dayField,
  idField,
  optionalChoiceField,
  optionalDayField,
  optionalNumberField,
  optionalText,
  optionalTimeField,
  requiredText,
} from '@/lib/platform/fields'

/** How a follow-up took place, as the form asks; NOT_HELD asks for the reason instead. */
export const visitForms = ['WORKPLACE_VISIT', 'PHONE', 'VIDEO', 'START_MEETING', 'NOT_HELD'] as const
export const notHeldReasons = [
  'CANCELLED_BY_CITIZEN',
  'CANCELLED_BY_COMPANY',
  'CANCELLED_BY_US',
  'NO_SHOW',
  'NOT_REACHED',
] as const
export const visitParticipants = ['CITIZEN', 'MANAGER', 'COLLEAGUE', 'OTHER'] as const
export const howItGoesAnswers = ['WELL', 'FOLLOW_UP', 'AT_RISK'] as const
/** Weeks after the visit, a chosen date, or no new booking now. */
export const nextVisitChoices = ['NONE', 'WEEKS_1', 'WEEKS_2', 'WEEKS_4', 'DATE'] as const
const statusPoints = ['TRIAL_END', 'TWELVE_MONTHS', 'JOB_END'] as const
export const statusOutcomes = ['IN_JOB', 'CHANGED_JOB', 'BACK_ON_BENEFIT', 'EDUCATION', 'OTHER'] as const
export const hotlineCallers = ['CITIZEN', 'EMPLOYER'] as const

/** Also when another field is wrong, so that everything missing is said at once. */
const always = () => true

export const logVisitInput = z
  .object({
    aftercareId: idField('jobMissing'),
    onDate: dayField('visitDateMissing'),
    atTime: optionalTimeField(),
    form: choiceField(visitForms, 'visitFormMissing'),
    notHeldReason: optionalChoiceField(notHeldReasons),
    participants: choicesField(visitParticipants),
    howItGoes: optionalChoiceField(howItGoesAnswers),
    paidHours: optionalNumberField({ from: 0, to: 168, outside: 'weeklyHoursOutside' }),
    summary: optionalText(),
    nextStep: optionalText(400),
    nextVisit: choiceField(nextVisitChoices, 'nextVisitMissing'),
    nextVisitOn: optionalDayField(),
  })
  .refine((visit) => visit.form !== 'NOT_HELD' || visit.notHeldReason, {
    path: ['notHeldReason'],
    error: 'notHeldReasonMissing' satisfies ValidationKey,
    when: always,
  })
  .refine((visit) => visit.form === 'NOT_HELD' || visit.participants?.length, {
    path: ['participants'],
    error: 'participantsMissing' satisfies ValidationKey,
    when: always,
  })
  .refine((visit) => visit.form === 'NOT_HELD' || visit.howItGoes, {
    path: ['howItGoes'],
    error: 'howItGoesMissing' satisfies ValidationKey,
    when: always,
  })
  .refine((visit) => visit.nextVisit !== 'DATE' || visit.nextVisitOn, {
    path: ['nextVisitOn'],
    error: 'nextVisitDateMissing' satisfies ValidationKey,
    when: always,
  })

export const logHotlineContactInput = z.object({
  aftercareId: idField('jobMissing'),
  onDate: dayField('contactDateMissing'),
  caller: choiceField(hotlineCallers, 'callerMissing'),
  topic: requiredText('topicMissing', 400),
  done: optionalText(),
  isSolved: choiceField(['YES', 'NO'], 'solvedMissing'),
})

export const logPreStartTalkInput = z.object({
  aftercareId: idField('jobMissing'),
  onDate: dayField('talkDateMissing'),
  summary: optionalText(),
})

export const recordStatusInput = z.object({
  aftercareId: idField('jobMissing'),
  point: choiceField(statusPoints, 'unreadable'),
  outcome: choiceField(statusOutcomes, 'statusOutcomeMissing'),
  recordedOn: dayField('statusDateMissing'),
  note: optionalText(),
})

export const planVisitInput = z.object({
  aftercareId: idField('jobMissing'),
  plannedOn: dayField('nextVisitDateMissing'),
  atTime: optionalTimeField(),
})

/** What became of a booked visit that was not held: as for a visit, or it needs no record. */
export const closedVisitOutcomes = [
  'NO_SHOW',
  'CANCELLED_BY_CITIZEN',
  'CANCELLED_BY_COMPANY',
  'CANCELLED_BY_US',
  'NOT_RECORDED',
] as const

export const closePlannedVisitInput = z.object({
  plannedVisitId: idField('unreadable'),
  outcome: choiceField(closedVisitOutcomes, 'notHeldReasonMissing'),
})
