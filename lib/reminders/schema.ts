import { z } from 'zod'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import { idField, optionalDayField, optionalText, versionField } from '@/lib/platform/fields'

/** What the form sends where there is no reminder yet. */
export const NO_REMINDER_VERSION = 0

export const saveReminderSchema = z
  .object({
    caseId: idField('unreadable'),
    version: versionField,
    reminderText: optionalText(500),
    reminderOn: optionalDayField(),
  })
  .refine((input) => input.reminderText !== null || input.reminderOn !== null, {
    path: ['reminderText'],
    message: 'reminderEmpty' satisfies ValidationKey,
  })

export const removeReminderSchema = z.object({ caseId: idField('unreadable'), version: versionField })
