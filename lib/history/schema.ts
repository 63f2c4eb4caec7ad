import { z } from 'zod'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import { idField, optionalDayField } from '@/lib/platform/fields'
import { type ExtractColumn, extractColumns, isDispensable } from './extract/columns'

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

/** What the form says of a column that is not in the file; no heading begins with a space. */
export const NOT_IN_FILE = ' not in file'

const heading = z.string().min(1, 'columnMissing' satisfies ValidationKey)

function headingOf(column: ExtractColumn): z.ZodType<string | null> {
  return isDispensable(column) ? heading.transform((name) => (name === NOT_IN_FILE ? null : name)) : heading
}

/** One field for each of our columns, with the heading it is read from; null = not in the file. */
export const matchColumnsSchema = importSchema.extend(
  Object.fromEntries(extractColumns.map((column) => [column, headingOf(column)])) as Record<
    ExtractColumn,
    z.ZodType<string | null>
  >,
)
