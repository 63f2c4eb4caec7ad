import { z } from 'zod'
import {
  choiceField,
  dayField,
  idField,
  optionalDayField,
  optionalText,
  requiredText,
} from '@/lib/platform/fields'

export const caseRoles = ['KS', 'VK', 'MENTOR'] as const

/** More than a whole caseload at once is a mistake, and a long address. */
export const MOST_CASES = 200

const caseIds = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()).max(MOST_CASES, 'transferTooMany'),
)

export const transferCasesSchema = z
  .object({
    giverId: idField('unreadable'),
    role: choiceField(caseRoles, 'unreadable'),
    caseIds,
    /** Also those of people with protected names, whom the leader may not see. */
    withHidden: z.preprocess((value) => value === 'on', z.boolean()),
    receiverId: idField('receiverMissing'),
    kind: choiceField(['PERMANENT', 'TEMPORARY'], 'transferKindMissing'),
    transferFromOn: dayField('transferFromMissing'),
    lentLastDayOn: optionalDayField(),
    transferReason: requiredText('transferReasonMissing', 500),
    handoverNote: optionalText(),
    normReason: optionalText(500),
  })
  .refine((input) => input.caseIds.length > 0 || input.withHidden, {
    path: ['caseIds'],
    message: 'transferCasesMissing',
  })
  .refine((input) => input.kind === 'PERMANENT' || input.lentLastDayOn !== null, {
    path: ['lentLastDayOn'],
    message: 'lentLastDayMissing',
  })

export const undoTransferSchema = z.object({ transferId: idField('unreadable') })

export const takeOverSchema = z.object({ caseId: idField('unreadable') })
