import { z } from 'zod'
import { addMonths, type Day } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import {
  choiceField,
  choicesField,
  dayField,
  idField,
  optionalDayField,
  optionalText,
  requiredText,
  versionField,
} from '@/lib/platform/fields'
import { hypothesisCauses } from './causes'

export const outcomes = ['OPEN', 'CONFIRMED', 'REFUTED'] as const

export const CHECK_MONTHS = 3
const FARTHEST_MONTHS = 12

function followUpProblem(day: Day): ValidationKey | null {
  if (day <= today()) return 'followUpNotAhead'
  return day > addMonths(today(), FARTHEST_MONTHS) ? 'followUpFarAway' : null
}

const content = {
  causes: choicesField(hypothesisCauses).refine(
    (causes) => causes.length > 0,
    'causesMissing' satisfies ValidationKey,
  ),
  assumption: requiredText('assumptionMissing', 2000),
  tried: requiredText('triedMissing', 2000),
  followUpOn: dayField('followUpMissing').superRefine((day, context) => {
    const problem = followUpProblem(day)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  }),
}

export const writeHypothesisSchema = z.object({
  citizenId: idField('unreadable'),
  screeningId: z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable().default(null)),
  ...content,
})

export const reviseHypothesisSchema = z.object({
  hypothesisId: idField('unreadable'),
  version: versionField,
  ...content,
})

/** Settled or looked at again on a day; a settled one says what showed it. */
export const checkHypothesisSchema = z
  .object({
    hypothesisId: idField('unreadable'),
    version: versionField,
    outcome: choiceField(outcomes, 'outcomeMissing'),
    note: optionalText(2000),
    followUpOn: optionalDayField(),
  })
  .superRefine(({ outcome, note, followUpOn }, context) => {
    if (outcome !== 'OPEN') {
      if (note === null) complain('note', 'checkNoteMissing')
      return
    }
    const problem = followUpOn === null ? 'followUpMissing' : followUpProblem(followUpOn)
    if (problem) complain('followUpOn', problem)

    function complain(field: string, message: ValidationKey) {
      context.addIssue({ code: 'custom', path: [field], message })
    }
  })
