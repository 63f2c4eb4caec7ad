import { z } from 'zod'
import { choiceField, dayField, idField, optionalNumberField, requiredText } from '@/lib/platform/fields'

const roles = ['KS', 'VK', 'MENTOR'] as const

const wholeNumber = () =>
  optionalNumberField({ from: 1, to: 500, outside: 'caseNumberOutside' }).refine(
    (value) => value === null || Number.isInteger(value),
    'caseNumberOutside',
  )

/** An empty norm means that the role has none. */
export const setNormSchema = z
  .object({
    role: choiceField(roles, 'unreadable'),
    norm: wholeNumber(),
    rangeFrom: wholeNumber(),
    rangeTo: wholeNumber(),
    normFromOn: dayField('normFromMissing'),
    normChangeReason: requiredText('normChangeReasonMissing', 500),
  })
  .refine(({ rangeFrom, rangeTo }) => (rangeFrom === null) === (rangeTo === null), {
    path: ['rangeTo'],
    message: 'rangeHalf',
  })
  .refine(({ rangeFrom, rangeTo }) => rangeFrom === null || rangeTo === null || rangeFrom <= rangeTo, {
    path: ['rangeTo'],
    message: 'rangeBackwards',
  })

export const allowMoreSchema = z.object({
  role: choiceField(roles, 'unreadable'),
  allowedUserId: idField('holderMissing'),
  maxCases: wholeNumber().refine((value) => value !== null, 'caseNumberOutside'),
  allowedLastDayOn: dayField('allowedLastDayMissing'),
  allowedReason: requiredText('allowedReasonMissing', 500),
})

export const endAllowanceSchema = z.object({ allowanceId: idField('unreadable') })

export const setTeamModelSchema = z.object({
  teamId: idField('unreadable'),
  roleModel: choiceField(['ALL_APART', 'VK_MENTOR_AND_KS', 'ALL_INCLUSIVE'], 'roleModelMissing'),
})
