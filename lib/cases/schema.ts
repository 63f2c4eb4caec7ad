import { z } from 'zod'
import { choiceField, idField, optionalDayField, optionalText, versionField } from '@/lib/platform/fields'

export const lanes = ['ACTIVE', 'READY', 'UNDERWAY', 'LONG_TERM'] as const

export const moveLaneSchema = z.object({
  caseId: idField('unreadable'),
  version: versionField,
  lane: choiceField(lanes, 'laneMissing'),
  laneReason: optionalText(500),
})

/** Both empty clears the next step; a day without words is refused. */
export const setNextStepSchema = z
  .object({
    caseId: idField('unreadable'),
    version: versionField,
    nextStep: optionalText(300),
    nextStepOn: optionalDayField(),
  })
  .refine((input) => input.nextStep !== null || input.nextStepOn === null, {
    path: ['nextStep'],
    message: 'nextStepMissing',
  })
