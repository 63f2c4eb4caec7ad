import { z } from 'zod'
import { idField } from '@/lib/platform/fields'

const SHORTEST_REASON = 10

export const giveAccessReasonSchema = z.object({
  citizenId: idField('unreadable'),
  accessReason: z.preprocess(
    (value) => (typeof value === 'string' ? value.replaceAll('\u0000', '').trim() : value),
    z
      .string({ error: 'accessReasonTooShort' })
      .min(SHORTEST_REASON, 'accessReasonTooShort')
      .max(500, 'tooLong'),
  ),
})

export const revealSchema = z.object({ citizenId: idField('unreadable') })

export const searchSchema = z.object({
  search: z.preprocess(
    (value) =>
      typeof value === 'string' ? value.replaceAll('\u0000', '').trim().replaceAll(/\s+/g, ' ') : value,
    z.string({ error: 'searchTooShort' }).min(2, 'searchTooShort').max(100, 'tooLong'),
  ),
})
