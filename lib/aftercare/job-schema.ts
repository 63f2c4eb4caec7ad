import { z } from 'zod'
import { hasCvrForm } from '@/lib/companies/rules/cvr'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import {
  choiceField,
  dayField,
  idField,
  optionalChoiceField,
  optionalDayField,
  optionalNumberField,
  optionalText,
  requiredText,
  versionField,
} from '@/lib/platform/fields'

export const companyChannels = ['MEETING', 'PHONE', 'EMAIL', 'VIDEO'] as const
export const jobEndReasons = ['RESIGNED', 'DISMISSED', 'FIXED_TERM', 'OTHER_JOB', 'OTHER'] as const

const cvrField = requiredText('cvrMissing', 20)
  .transform((text) => text.replace(/^DK/i, '').replaceAll(/\s/g, ''))
  .refine(hasCvrForm, 'cvrForm' satisfies ValidationKey)

/** Also when another field is wrong, so that everything missing is said at once. */
const always = () => true

export const recordJobInput = z
  .object({
    citizenId: idField('unreadable'),
    companyName: requiredText('companyMissing', 200),
    cvr: cvrField,
    agreedOn: dayField('jobAgreedMissing'),
    startsOn: dayField('jobStartMissing'),
    weeklyHours: optionalNumberField({ from: 0, to: 168, outside: 'weeklyHoursOutside' }),
    companyContactName: optionalText(120),
    companyContactPhone: optionalText(40),
    companyAgreedOn: optionalDayField(),
    companyChannel: optionalChoiceField(companyChannels),
  })
  .refine((job) => !isAgreementBegun(job) || job.companyContactName, {
    path: ['companyContactName'],
    error: 'companyContactMissing' satisfies ValidationKey,
    when: always,
  })
  .refine((job) => !isAgreementBegun(job) || job.companyAgreedOn, {
    path: ['companyAgreedOn'],
    error: 'companyAgreedMissing' satisfies ValidationKey,
    when: always,
  })
  .refine((job) => !isAgreementBegun(job) || job.companyChannel, {
    path: ['companyChannel'],
    error: 'companyChannelMissing' satisfies ValidationKey,
    when: always,
  })

/** A contact person alone is no agreement yet; a date or a channel begins one. */
function isAgreementBegun(job: { companyAgreedOn?: unknown; companyChannel?: unknown }): boolean {
  return Boolean(job.companyAgreedOn || job.companyChannel)
}

export const recordCompanyAgreementInput = z.object({
  aftercareId: idField('jobMissing'),
  version: versionField,
  companyContactName: requiredText('companyContactMissing', 120),
  companyContactPhone: optionalText(40),
  companyAgreedOn: dayField('companyAgreedMissing'),
  companyChannel: choiceField(companyChannels, 'companyChannelMissing'),
})

export const correctStartInput = z.object({
  aftercareId: idField('jobMissing'),
  version: versionField,
  startsOn: dayField('jobStartMissing'),
  reason: requiredText('correctionReasonMissing', 400),
})

export const endJobInput = z.object({
  aftercareId: idField('jobMissing'),
  version: versionField,
  lastDayOn: dayField('lastDayMissing'),
  reason: choiceField(jobEndReasons, 'jobEndReasonMissing'),
})

export const correctEndInput = z.object({
  aftercareId: idField('jobMissing'),
  version: versionField,
  /** Null = the job goes on after all. */
  lastDayOn: optionalDayField(),
  reason: requiredText('correctionReasonMissing', 400),
})

export const setVisitIntervalInput = z.object({
  aftercareId: idField('jobMissing'),
  days: optionalNumberField({ from: 1, to: 28, outside: 'visitIntervalOutside' }).pipe(
    z
      .number({ error: 'visitIntervalOutside' satisfies ValidationKey })
      .int('visitIntervalOutside' satisfies ValidationKey),
  ),
})

export const extendTrialInput = z.object({
  aftercareId: idField('jobMissing'),
  version: versionField,
  trialEndsOn: dayField('trialEndMissing'),
})
