import 'server-only'
import { type Day, minDay } from '@/lib/calendar/day'
import { FieldError, RefusalError, refuse } from '@/lib/platform/command-error'
import type { Refusal } from '@/lib/platform/refusal'
import { routes } from '@/lib/platform/routes'
import type { Job } from './load-jobs'
import {
  type ContactKind,
  checkCompanyAgreement,
  checkConsent,
  checkNotInFuture,
  needsCompanyAgreement,
  needsConsent,
} from './rules/consent'
import type { VisitOutcome } from './rules/facts'

type Contact = { kind: ContactKind; outcome: VisitOutcome; contactOn: Day }

/** A contact is dated from the day the job was agreed, or from its corrected first day when that is earlier, to today. */
export function requireContactDate(job: Job, { contactOn, today }: { contactOn: Day; today: Day }): void {
  refuse(checkNotInFuture({ contactOn, today }))
  const { agreedOn, startsOn } = job.facts.employment
  const earliestOn = minDay(agreedOn, startsOn)
  if (contactOn < earliestOn) throw new FieldError('onDate', 'contactBeforeAgreed', { day: earliestOn })
}

/** R04: refused with the way to where the consent or the company's agreement is recorded. */
export function requireConsentAndAgreement(job: Job, contact: Contact): void {
  const { consents, employment } = job.facts
  if (needsConsent({ ...contact, startsOn: employment.startsOn })) {
    refuseTowards(job, checkConsent({ consents, contactOn: contact.contactOn }), {
      labelKey: 'aftercare.link.consent',
      anchor: 'samtykke',
    })
  }
  if (needsCompanyAgreement(contact)) {
    const agreement = job.companyAgreement
    refuseTowards(job, checkCompanyAgreement({ agreement, contactOn: contact.contactOn }), {
      labelKey: 'aftercare.link.companyAgreement',
      anchor: 'virksomhed',
    })
  }
}

function refuseTowards(
  job: Job,
  refusal: Refusal | null,
  { labelKey, anchor }: { labelKey: string; anchor: string },
): void {
  if (!refusal) return
  throw new RefusalError(refusal, { href: `${routes.citizenAftercare(job.citizenId)}#${anchor}`, labelKey })
}
