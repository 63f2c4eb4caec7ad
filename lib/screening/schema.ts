import { z } from 'zod'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import { choiceField, idField, optionalText, versionField } from '@/lib/platform/fields'

export const agreements = ['AGREE', 'PARTLY', 'DISAGREE'] as const
export const recommendations = ['VISITATION', 'NO_EFFORT', 'LATER'] as const

/** R01: the markers only suggest, so whoever sees it otherwise says why. */
export const assessSchema = z
  .object({
    screeningId: idField('unreadable'),
    version: versionField,
    /** The mark of the figures the form showed. */
    shown: z.string().max(40),
    agreement: choiceField(agreements, 'agreementMissing'),
    reason: optionalText(),
    citizenWords: optionalText(),
    recommendation: choiceField(recommendations, 'recommendationMissing'),
  })
  .refine(({ agreement, reason }) => agreement === 'AGREE' || reason !== null, {
    path: ['reason'],
    message: 'assessmentReasonMissing' satisfies ValidationKey,
    when: ({ value }) => {
      const given = z.object({ agreement: z.enum(agreements) }).safeParse(value)
      return given.success
    },
  })

export const startScreeningSchema = z.object({ screeningId: idField('unreadable'), version: versionField })
