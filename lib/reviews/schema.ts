import { z } from 'zod'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import { choiceField, idField, optionalText, versionField } from '@/lib/platform/fields'

export const reviewViews = ['AGREE', 'OTHER_GROUP'] as const

/** R24: whoever sees the placing otherwise says why. */
export const recordReviewSchema = z
  .object({
    reviewId: idField('unreadable'),
    version: versionField,
    view: choiceField(reviewViews, 'reviewViewMissing'),
    reason: optionalText(),
  })
  .refine(({ view, reason }) => view === 'AGREE' || reason !== null, {
    path: ['reason'],
    message: 'reviewReasonMissing' satisfies ValidationKey,
    when: ({ value }) => z.object({ view: z.enum(reviewViews) }).safeParse(value).success,
  })
