import { z } from 'zod'
import {
  choiceField,
  idField,
  optionalChoiceField,
  optionalDayField,
  optionalText,
  versionField,
} from '@/lib/platform/fields'

export const lanes = ['ACTIVE', 'READY', 'UNDERWAY', 'LONG_TERM'] as const

export const leavingCauses = ['COMPLETED', 'BROKEN_OFF', 'FEWER_HOURS'] as const

/** `placementId` and `leavingCause` are asked for at the borders of ACTIVE; no day = today. */
export const moveLaneSchema = z.object({
  caseId: idField('unreadable'),
  version: versionField,
  lane: choiceField(lanes, 'laneMissing'),
  laneReason: optionalText(500),
  movedOn: optionalDayField(),
  placementId: optionalText(40),
  leavingCause: optionalChoiceField(leavingCauses),
})

export const explainMoveSchema = z.object({
  caseId: idField('unreadable'),
  moveId: idField('unreadable'),
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
