import { z } from 'zod'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import { dayField, idField, requiredText, versionField } from '@/lib/platform/fields'
import type { ProgrammeSettingsValues } from './settings'

/** The settings of R01 that are tried and saved together. */
export type ScreeningNumbers = Omit<ProgrammeSettingsValues['screening'], 'dueDays'>
export type ScreeningNumberKey = keyof ScreeningNumbers

type NumberField = { word: string; from: number; to: number; outside: ValidationKey; isDecimal?: true }

/** The words of the address and of the form, and the numbers that make sense. */
export const screeningNumberFields: Readonly<Record<ScreeningNumberKey, NumberField>> = {
  supportMonths: { word: 'ydelse', from: 0, to: 48, outside: 'thresholdMonthsOutside' },
  unemploymentSpells: { word: 'ledighed', from: 1, to: 24, outside: 'thresholdSpellsOutside' },
  sickSpells: { word: 'sygeperioder', from: 1, to: 24, outside: 'thresholdSpellsOutside' },
  sickMonths: { word: 'sygemaaneder', from: 0, to: 48, outside: 'thresholdMonthsOutside' },
  employments: { word: 'ansaettelser', from: 1, to: 50, outside: 'thresholdEmploymentsOutside' },
  shortEmploymentMonths: {
    word: 'laengde',
    from: 0,
    to: 48,
    outside: 'thresholdLengthOutside',
    isDecimal: true,
  },
  suggestFromMarkers: { word: 'foreslaa', from: 1, to: 6, outside: 'suggestFromOutside' },
}

export const screeningNumberKeys = Object.keys(screeningNumberFields) as ScreeningNumberKey[]

/** Null when the text is not a number within the field's bounds. */
export function readScreeningNumber(key: ScreeningNumberKey, text: unknown): number | null {
  const { from, to, isDecimal } = screeningNumberFields[key]
  const shape = isDecimal ? /^\d{1,2}([.,]\d)?$/ : /^\d{1,2}$/
  if (typeof text !== 'string' || !shape.test(text.trim())) return null
  const value = Number(text.trim().replace(',', '.'))
  return value >= from && value <= to ? value : null
}

function numberField(key: ScreeningNumberKey) {
  return z.unknown().transform((text, context): number => {
    const value = readScreeningNumber(key, text)
    if (value !== null) return value
    context.addIssue({ code: 'custom', message: screeningNumberFields[key].outside })
    return z.NEVER
  })
}

export const saveScreeningSettingsSchema = z.object({
  programmeId: idField('programmeMissing'),
  /** The newest version when the form was opened. */
  version: versionField,
  validFrom: dayField('settingsFromMissing'),
  reason: requiredText('settingsReasonMissing', 1000),
  ydelse: numberField('supportMonths'),
  ledighed: numberField('unemploymentSpells'),
  sygeperioder: numberField('sickSpells'),
  sygemaaneder: numberField('sickMonths'),
  ansaettelser: numberField('employments'),
  laengde: numberField('shortEmploymentMonths'),
  foreslaa: numberField('suggestFromMarkers'),
})

type Saved = z.output<typeof saveScreeningSettingsSchema>

export function screeningNumbersOfForm(input: Saved): ScreeningNumbers {
  return {
    supportMonths: input.ydelse,
    unemploymentSpells: input.ledighed,
    sickSpells: input.sygeperioder,
    sickMonths: input.sygemaaneder,
    employments: input.ansaettelser,
    shortEmploymentMonths: input.laengde,
    suggestFromMarkers: input.foreslaa,
  }
}
