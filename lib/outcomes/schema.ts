import { z } from 'zod'
import { choiceField, dayField, idField, optionalText, requiredText } from '@/lib/platform/fields'

export const outcomeKinds = [
  'ORDINARY_JOB',
  'FLEX_JOB',
  'DEVELOPMENT_FLEX_JOB',
  'ADULT_APPRENTICE',
  'EDUCATION',
  'OTHER_BENEFIT',
  'BACK_ON_BENEFIT',
  'SELF_SUPPORT',
  'MOVED',
  'DECEASED',
  'OTHER',
] as const

export const outcomeFields = {
  outcome: choiceField(outcomeKinds, 'citizenOutcomeMissing'),
  happenedOn: dayField('outcomeDayMissing'),
  outcomeNote: optionalText(1000),
}

export const recordOutcomeSchema = z.object({ citizenId: idField('unreadable'), ...outcomeFields })

export const withdrawOutcomeSchema = z.object({
  outcomeId: idField('unreadable'),
  withdrawReason: requiredText('withdrawReasonMissing', 400),
})
