import { type Day, fromDbDate, minDay } from '@/lib/calendar/day'
import {
  defaultProgrammeSettings,
  type ProgrammeSettingsValues,
  programmeSettings,
} from '@/lib/programmes/settings'
import type { Job, JobRow } from './load-jobs'
import { type AftercareFacts, DEFAULT_AFTERCARE_SETTINGS } from './rules/facts'

/** Of the parts of one job, oldest first: the latest's, from the day the company first agreed to contact about the job. */
export function companyAgreementOf(parts: readonly JobRow[]): Job['companyAgreement'] {
  const agreements = parts.map(agreementOfPart).filter((agreement) => agreement !== null)
  const latest = agreements.at(-1)
  return latest ? { ...latest, agreedOn: minDay(...agreements.map(({ agreedOn }) => agreedOn)) } : null
}

function agreementOfPart(row: JobRow): Job['companyAgreement'] {
  if (!row.companyAgreedOn || !row.companyContactName || !row.companyChannel) return null
  return {
    agreedOn: fromDbDate(row.companyAgreedOn),
    contactPerson: row.companyContactName,
    channel: row.companyChannel,
    phone: row.companyContactPhone,
  }
}

/** The programme the citizen was in, and its settings in force, on the day the job was agreed. */
export function settingsOf(row: JobRow, agreedOn: Day): AftercareFacts['settings'] {
  const enrolment = row.case.citizen.enrolments.findLast(
    ({ fromOn, untilOn }) => fromDbDate(fromOn) <= agreedOn && (!untilOn || agreedOn < fromDbDate(untilOn)),
  )
  const version = enrolment?.programme.settings.findLast(({ validFrom }) => fromDbDate(validFrom) <= agreedOn)
  const values: ProgrammeSettingsValues = version
    ? programmeSettings.parse(version.values)
    : defaultProgrammeSettings
  return { ...DEFAULT_AFTERCARE_SETTINGS, ...values.aftercare }
}
