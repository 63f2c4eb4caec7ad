import { z } from 'zod'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import { idField, optionalDayField } from '@/lib/platform/fields'
import { LARGEST_EXTRACT_BYTES } from './upload-limit'

const extractFile = z
  .instanceof(File, { error: 'fileMissing' satisfies ValidationKey })
  .refine((file) => file.size > 0 || file.name !== '', 'fileMissing' satisfies ValidationKey)
  .refine((file) => file.size <= LARGEST_EXTRACT_BYTES, 'fileTooLarge' satisfies ValidationKey)

export const uploadImportSchema = z.object({
  file: extractFile,
  programmeId: idField('programmeMissing'),
  /** Null = the latest day in the file. */
  extractOn: optionalDayField(),
  /** Null = each person's first row. */
  coversFrom: optionalDayField(),
})

export const importSchema = z.object({ importId: idField('unreadable') })
