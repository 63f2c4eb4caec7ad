import { z } from 'zod'
import { choiceField, dayField, idField, optionalText, requiredText } from '@/lib/platform/fields'

export const stepKinds = ['PREPARATION', 'MEETING', 'RECOMMENDATION', 'RETREATMENT'] as const

export const addStepSchema = z.object({
  visitationId: idField('unreadable'),
  kind: choiceField(stepKinds, 'stepKindMissing'),
  happenedOn: dayField('stepDayMissing'),
  participants: optionalText(500),
  note: requiredText('stepNoteMissing'),
})

export const nameBodySchema = z.object({ name: requiredText('bodyNameMissing', 80) })
