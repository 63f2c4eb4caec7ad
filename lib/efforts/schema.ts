import { z } from 'zod'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import {
  choiceField,
  dayField,
  idField,
  optionalDayField,
  optionalText,
  requiredText,
  versionField,
} from '@/lib/platform/fields'
import { effortKinds } from './kinds'

const effortFields = {
  kind: choiceField(effortKinds, 'effortKindMissing'),
  name: requiredText('effortNameMissing', 120),
  provider: optionalText(200),
  fromOn: dayField('effortDayMissing'),
  lastDayOn: optionalDayField(),
  note: optionalText(2000),
}

const endsAfterStart = {
  path: ['lastDayOn'],
  message: 'effortEndsBeforeStart' satisfies ValidationKey,
}

export const addEffortSchema = z
  .object({ caseId: idField('unreadable'), ...effortFields })
  .refine(({ fromOn, lastDayOn }) => lastDayOn === null || lastDayOn >= fromOn, endsAfterStart)

export const changeEffortSchema = z
  .object({ effortId: idField('unreadable'), version: versionField, ...effortFields })
  .refine(({ fromOn, lastDayOn }) => lastDayOn === null || lastDayOn >= fromOn, endsAfterStart)
