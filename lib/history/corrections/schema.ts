import { z } from 'zod'
import { hasCvrForm } from '@/lib/companies/rules/cvr'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import {
  choiceField,
  dayField,
  idField,
  optionalDayField,
  optionalNumberField,
  optionalText,
  requiredText,
} from '@/lib/platform/fields'

/** The two tables of a history. */
export const historyKinds = ['BENEFIT', 'JOB'] as const
export type HistoryKind = (typeof historyKinds)[number]

const reasonField = requiredText('historyReasonMissing', 400)

/** The row a form was opened on, and its values then: `fingerprintOf` (lib/history/corrections/row-values.ts). */
const openedRow = {
  citizenId: idField('unreadable'),
  rowId: idField('unreadable'),
  seen: requiredText('unreadable'),
  reason: reasonField,
}

const dates = {
  fromOn: dayField('historyFromMissing'),
  /** The last day inside; empty = still running. */
  lastDayOn: optionalDayField(),
}

const periodValues = { benefitCode: requiredText('benefitCodeMissing', 60), ...dates }

const jobValues = {
  employerName: optionalText(200),
  cvr: optionalText(20)
    .transform((text) => (text === null ? null : text.replace(/^DK/i, '').replaceAll(/\s/g, '')))
    .refine((cvr) => cvr === null || hasCvrForm(cvr), 'cvrForm' satisfies ValidationKey),
  ...dates,
  weeklyHours: optionalNumberField({ from: 0, to: 168, outside: 'weeklyHoursOutside' }),
}

const employerOrCvr = {
  path: ['employerName'],
  error: 'employerOrCvrMissing' satisfies ValidationKey,
  // Also when another field is wrong, so that everything missing is said at once.
  when: () => true,
}

function namesEmployer({ employerName, cvr }: { employerName?: unknown; cvr?: unknown }): boolean {
  return Boolean(employerName || cvr)
}

const added = { citizenId: idField('unreadable'), reason: reasonField }

export const addPeriodInput = z.object({ ...added, ...periodValues })
export const changePeriodInput = z.object({ ...openedRow, ...periodValues })
export const addEmploymentInput = z.object({ ...added, ...jobValues }).refine(namesEmployer, employerOrCvr)
export const changeEmploymentInput = z
  .object({ ...openedRow, ...jobValues })
  .refine(namesEmployer, employerOrCvr)

const kindField = choiceField(historyKinds, 'unreadable')

export const removeRowInput = z.object({ ...openedRow, kind: kindField })

/** `rowId` is the imported row that is to count again, `headId` what stood in its place when the form was opened. */
export const restoreRowInput = z.object({
  citizenId: idField('unreadable'),
  rowId: idField('unreadable'),
  headId: idField('unreadable'),
  reason: reasonField,
  kind: kindField,
})
