import { z } from 'zod'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import { idField, optionalDayField } from '@/lib/platform/fields'
import { extractColumns } from './extract/columns'

const LONGEST_SOURCE = 80
const LONGEST_FILE_NAME = 200

/** What is said of a file before its bytes come. */
export const uploadFields = z.object({
  submissionId: z.uuid(),
  fileName: z
    .string()
    .trim()
    .min(1, 'fileMissing' satisfies ValidationKey)
    .transform((name) => name.slice(0, LONGEST_FILE_NAME)),
  programmeId: idField('programmeMissing'),
  source: z
    .string()
    .trim()
    .min(1, 'sourceMissing' satisfies ValidationKey)
    .max(LONGEST_SOURCE, 'tooLong' satisfies ValidationKey),
  /** Null = the latest day in the file. */
  extractOn: optionalDayField(),
  /** Null = each person's first row. */
  coversFrom: optionalDayField(),
})

export type UploadInput = z.output<typeof uploadFields>

export const importSchema = z.object({ importId: idField('unreadable') })

const heading = z.string().min(1, 'columnMissing' satisfies ValidationKey)

/** One field for each of our columns, with the heading it is read from. */
export const matchColumnsSchema = importSchema.extend(
  Object.fromEntries(extractColumns.map((column) => [column, heading])) as Record<
    (typeof extractColumns)[number],
    typeof heading
  >,
)
