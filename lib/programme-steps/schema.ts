import { z } from 'zod'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import {
  dayField,
  idField,
  optionalDayField,
  optionalText,
  pastDayField,
  requiredText,
  versionField,
} from '@/lib/platform/fields'

/** `seen` = the step the form was opened on; empty before the first. */
export const moveStepSchema = z.object({
  caseId: idField('unreadable'),
  enrolmentId: idField('unreadable'),
  seen: optionalText(40),
  step: requiredText('programmeStepMissing').refine((text) => /^[1-9]$/.test(text), {
    error: 'programmeStepMissing' satisfies ValidationKey,
  }),
  fromOn: pastDayField('programmeStepDayMissing'),
})

/** `version` 0 = the element has no dates of its own yet. */
export const setElementPeriodSchema = z
  .object({
    caseId: idField('unreadable'),
    enrolmentId: idField('unreadable'),
    code: requiredText('unreadable', 20),
    version: versionField,
    fromOn: dayField('elementDayMissing'),
    lastDayOn: optionalDayField(),
  })
  .refine(({ fromOn, lastDayOn }) => lastDayOn === null || lastDayOn >= fromOn, {
    path: ['lastDayOn'],
    message: 'elementEndsBeforeStart' satisfies ValidationKey,
  })
