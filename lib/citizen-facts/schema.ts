import { z } from 'zod'
import type { Day } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import {
  choiceField,
  choicesField,
  idField,
  optionalDayField,
  optionalText,
  pastDayField,
  requiredText,
  versionField,
} from '@/lib/platform/fields'
import { readPhone } from './rules/phone'

export const educationStatuses = ['BEGUN', 'FINISHED', 'BROKEN_OFF'] as const
export const protections = ['NONE', 'PROTECTED', 'UNKNOWN'] as const

const LONGEST_NAME = 200

const phoneField = optionalText(40).transform((text, context): string | null => {
  const phone = text === null ? null : readPhone(text)
  if (text !== null && phone === null) {
    context.addIssue({ code: 'custom', message: 'phoneUnreadable' satisfies ValidationKey })
    return z.NEVER
  }
  return phone
})

const emailField = optionalText(LONGEST_NAME).refine(
  (text) => text === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  { error: 'emailUnreadable' satisfies ValidationKey },
)

/** An empty `address` leaves a hidden one as it is; `removeAddress` takes it away. */
export const changeContactSchema = z.object({
  citizenId: idField('unreadable'),
  version: versionField,
  phone: phoneField,
  email: emailField,
  address: optionalText(300),
  removeAddress: choicesField(['YES']),
  language: optionalText(60),
  needsInterpreter: choicesField(['YES']),
  protection: choiceField(protections, 'protectionMissing'),
})

type EducationDates = {
  status: (typeof educationStatuses)[number]
  fromOn: Day | null
  lastDayOn: Day | null
}

const educationFields = {
  name: requiredText('educationNameMissing', LONGEST_NAME),
  status: choiceField(educationStatuses, 'educationStatusMissing'),
  fromOn: optionalDayField(),
  lastDayOn: optionalDayField(),
  note: optionalText(1000),
}

function checkDates({ status, fromOn, lastDayOn }: EducationDates, context: z.core.$RefinementCtx) {
  const complain = (message: ValidationKey) =>
    context.addIssue({ code: 'custom', path: ['lastDayOn'], message })
  if (lastDayOn === null) return
  if (status === 'BEGUN') complain('educationBegunHasNoEnd')
  else if (lastDayOn > today()) complain('dayAfterToday')
  else if (fromOn !== null && lastDayOn < fromOn) complain('educationEndsBeforeStart')
}

export const addEducationSchema = z
  .object({ citizenId: idField('unreadable'), ...educationFields })
  .superRefine(checkDates)

export const changeEducationSchema = z
  .object({ educationId: idField('unreadable'), version: versionField, ...educationFields })
  .superRefine(checkDates)

export const addQuoteSchema = z.object({
  citizenId: idField('unreadable'),
  text: requiredText('quoteMissing', 2000),
  saidOn: pastDayField('quoteDayMissing'),
  occasion: optionalText(LONGEST_NAME),
})
