import { z } from 'zod'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import { choiceField, optionalText, requiredText } from '@/lib/platform/fields'
import { CASES_A_PAGE } from './caseload-words'
import { lanes } from './schema'

/** The selected rows as the list writes them: each case with the version it was shown at. */
const selectedCases = z
  .string({ error: 'nobodySelected' satisfies ValidationKey })
  .transform((text) =>
    text
      .split(',')
      .filter((entry) => entry !== '')
      .map((entry) => {
        const [caseId, version] = entry.split(':')
        return { caseId: caseId ?? '', version: version ?? '' }
      }),
  )
  .pipe(
    z
      .array(z.object({ caseId: z.uuid(), version: z.string().regex(/^\d{1,9}$/) }))
      .min(1, 'nobodySelected' satisfies ValidationKey)
      .max(CASES_A_PAGE),
  )

export const moveLanesSchema = z.object({
  cases: selectedCases,
  lane: choiceField(lanes, 'laneMissing'),
  laneReason: optionalText(500),
})

export const takeOverCasesSchema = z.object({ cases: selectedCases })

/** Without selected cases, all of the filter. */
export const exportCaseloadSchema = z.object({
  cases: z.union([z.literal('').transform(() => null), selectedCases]),
  query: z.string().max(4000),
  exportPurpose: requiredText('exportPurposeMissing', 300),
  format: choiceField(['xlsx', 'csv'], 'formatMissing'),
})
