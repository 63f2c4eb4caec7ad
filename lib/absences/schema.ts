import { z } from 'zod'
import { dayField, idField, versionField } from '@/lib/platform/fields'

/** Empty = nobody: the other half of each pair covers. */
const standInField = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.uuid({ error: 'standInUnknown' }).nullable(),
)

export const registerAbsenceSchema = z.object({
  absentId: idField('absentMissing'),
  absentFromOn: dayField('absentFromMissing'),
  lastDayOn: dayField('absentLastDayMissing'),
  standInId: standInField,
})

export const changeAbsenceSchema = z.object({
  absenceId: idField('unreadable'),
  version: versionField,
  lastDayOn: dayField('absentLastDayMissing'),
  standInId: standInField,
})

export const endAbsenceSchema = z.object({ absenceId: idField('unreadable'), version: versionField })
