import { z } from 'zod'
import { choiceField, dayField, idField, optionalText } from '@/lib/platform/fields'

const roles = ['KS', 'VK', 'MENTOR'] as const

const optionalId = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.uuid().nullable(),
)

/** Without a row to replace, the person is added. */
export const assignHolderSchema = z.object({
  caseId: idField('unreadable'),
  role: choiceField(roles, 'unreadable'),
  holderId: optionalId,
  userId: idField('holderMissing'),
  holderFromOn: dayField('holderFromMissing'),
})

export const endHolderSchema = z.object({
  caseId: idField('unreadable'),
  holderId: idField('unreadable'),
  holderLastDayOn: dayField('holderLastDayMissing'),
})

export const setLeadSchema = z.object({
  caseId: idField('unreadable'),
  /** The lead the form was opened on. */
  leadId: optionalId,
  leadUserId: idField('leadMissing'),
  leadFromOn: dayField('holderFromMissing'),
  leadReason: optionalText(500),
})
