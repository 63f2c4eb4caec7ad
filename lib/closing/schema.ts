import { z } from 'zod'
import { outcomeFields } from '@/lib/outcomes/schema'
import { choicesField, idField, requiredText, versionField } from '@/lib/platform/fields'

const idsField = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()),
)

export const closeCaseSchema = z.object({
  caseId: idField('unreadable'),
  version: versionField,
  ...outcomeFields,
  closingReason: requiredText('closingReasonMissing', 1000),
  /** Ticked where something is left open all the same. */
  anyway: choicesField(['yes']).transform((ticked) => ticked.length > 0),
  /** Enrolments that end with the case; the others stay. */
  endedEnrolmentIds: idsField,
})

export const reopenCaseSchema = z.object({
  caseId: idField('unreadable'),
  version: versionField,
  reopenReason: requiredText('reopenReasonMissing', 1000),
  adviserId: idField('adviserUnknown'),
  consultantId: idField('consultantUnknown'),
})
