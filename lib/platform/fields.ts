import { z } from 'zod'
import type { Day } from '@/lib/calendar/day'
import { parseDayInput } from '@/lib/calendar/parse-day-input'
import { today } from '@/lib/calendar/today'
import type { ValidationKey } from '@/lib/i18n/catalogues'

/** Field readers for command schemas: trimming, empty-to-null, and a message key for every way to be wrong. */

const LONGEST_TEXT = 4000

/** PostgreSQL has no zero character in a text. */
function asText(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\u0000', '').trim().replaceAll('\r\n', '\n') : value
}

function emptyToNull(value: unknown): unknown {
  const text = asText(value)
  return text === '' || text === undefined ? null : text
}

export function requiredText(missing: ValidationKey, longest = LONGEST_TEXT) {
  return z.preprocess(
    asText,
    z
      .string({ error: missing })
      .min(1, missing)
      .max(longest, 'tooLong' satisfies ValidationKey),
  )
}

export function optionalText(longest = LONGEST_TEXT) {
  return z.preprocess(
    emptyToNull,
    z
      .string()
      .max(longest, 'tooLong' satisfies ValidationKey)
      .nullable(),
  )
}

export function idField(missing: ValidationKey) {
  return z.preprocess(asText, z.uuid({ error: missing }))
}

/** A required day, typed in any of the forms `parseDayInput` reads. */
export function dayField(missing: ValidationKey) {
  return z
    .preprocess(asText, z.string({ error: missing }).min(1, missing))
    .transform((text, context): Day => {
      const day = parseDayInput(text, today())
      if (day) return day
      context.addIssue({ code: 'custom', message: 'dayUnreadable' satisfies ValidationKey })
      return z.NEVER
    })
}

/** A required day that has come: today or before. */
export function pastDayField(missing: ValidationKey) {
  return dayField(missing).refine((day) => day <= today(), { error: 'dayAfterToday' satisfies ValidationKey })
}

export function optionalDayField() {
  return z.preprocess(emptyToNull, z.string().nullable()).transform((text, context): Day | null => {
    if (text === null) return null
    const day = parseDayInput(text, today())
    if (day) return day
    context.addIssue({ code: 'custom', message: 'dayUnreadable' satisfies ValidationKey })
    return z.NEVER
  })
}

/** A time of day as a time field posts it, 09:30; null when empty. */
export function optionalTimeField() {
  return optionalText(5).pipe(
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'timeUnreadable' satisfies ValidationKey)
      .nullable(),
  )
}

export function choiceField<const Choices extends readonly [string, ...string[]]>(
  choices: Choices,
  missing: ValidationKey,
) {
  return z.preprocess(emptyToNull, z.enum(choices, { error: missing }))
}

export function optionalChoiceField<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  return z.preprocess(emptyToNull, z.enum(choices).nullable())
}

/** Ticked boxes of one name: absent, one or several; each once. */
export function choicesField<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  return z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(choices)).transform((ticked) => [...new Set(ticked)]),
  )
}

/** A number written with a decimal comma or point; null when empty. Bounds are inclusive. */
export function optionalNumberField(bounds: { from: number; to: number; outside: ValidationKey }) {
  return z.preprocess(emptyToNull, z.string().nullable()).transform((text, context): number | null => {
    if (text === null) return null
    const value = /^\d{1,4}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
    if (value >= bounds.from && value <= bounds.to) return value
    context.addIssue({ code: 'custom', message: bounds.outside })
    return z.NEVER
  })
}

/** The version of the record the form was opened on. */
export const versionField = z.preprocess(asText, z.string().regex(/^\d{1,9}$/)).transform(Number)
