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
  versionField,
} from '@/lib/platform/fields'

export const placementKinds = [
  'VIRKSOMHEDSPRAKTIK',
  'LOENTILSKUD',
  'PAID_HOURS',
  'COMBINATION',
  'FLEKSJOB',
  'UDVIKLINGSFLEKSJOB',
  'VOKSENLAERE',
  'EDUCATION',
] as const

export const placementEnds = ['COMPLETED', 'BROKEN_OFF', 'ORDINARY_JOB', 'NO_PAID_HOURS', 'OTHER'] as const

/** An end that says nothing by itself needs words. */
const endsWithReason = ['BROKEN_OFF', 'NO_PAID_HOURS', 'OTHER']

/** Also when another field is wrong, so that everything missing is said at once. */
const always = () => true

/** Empty or eight digits; a number that fails the check is kept and warned about. */
const optionalCvr = optionalText(20)
  .transform((text) => text?.replace(/^DK/i, '').replaceAll(/\s/g, '') ?? null)
  .refine((digits) => digits === null || hasCvrForm(digits), 'cvrForm' satisfies ValidationKey)

function hoursField(missing: ValidationKey) {
  return optionalNumberField({ from: 0, to: 168, outside: 'weeklyHoursOutside' }).pipe(
    z
      .number({ error: missing })
      .refine((hours) => Number.isInteger(Math.round(hours * 1000) / 100), 'hoursOneDecimal'),
  )
}

const hoursFields = { totalHours: hoursField('totalHoursMissing'), paidHours: hoursField('paidHoursMissing') }

type Hours = { totalHours?: unknown; paidHours?: unknown }

function isPaidWithinTotal({ totalHours, paidHours }: Hours): boolean {
  return typeof totalHours !== 'number' || typeof paidHours !== 'number' || paidHours <= totalHours
}

const paidAboveTotal = {
  path: ['paidHours'],
  error: 'paidHoursAboveTotal' satisfies ValidationKey,
  when: always,
}

export const registerPlacementInput = z
  .object({
    caseId: idField('unreadable'),
    kind: choiceField(placementKinds, 'placementKindMissing'),
    companyName: requiredText('placementCompanyMissing', 200),
    cvr: optionalCvr,
    fromOn: dayField('placementFromMissing'),
    lastDayOn: optionalDayField(),
    ...hoursFields,
  })
  .refine(isPaidWithinTotal, paidAboveTotal)

const placement = { placementId: idField('unreadable'), version: versionField }

export const addHoursInput = z
  .object({ ...placement, fromOn: dayField('hoursFromMissing'), ...hoursFields })
  .refine(isPaidWithinTotal, paidAboveTotal)

export const correctPlacementDatesInput = z.object({
  ...placement,
  fromOn: dayField('placementFromMissing'),
  /** Null = it runs on without an agreed end. */
  lastDayOn: optionalDayField(),
  reason: requiredText('correctionReasonMissing', 400),
})

export const endPlacementInput = z
  .object({
    ...placement,
    lastDayOn: dayField('placementLastDayMissing'),
    endKind: choiceField(placementEnds, 'placementEndMissing'),
    endReason: optionalText(400),
  })
  .refine((end) => end.endReason || !endsWithReason.includes(end.endKind), {
    path: ['endReason'],
    error: 'placementEndReasonMissing' satisfies ValidationKey,
    when: always,
  })
