// R04: consent and agreement first.
import { type Day, daysBetween, maxDay } from '@/lib/calendar/day'
import type { Refusal } from '@/lib/platform/refusal'
import type { ConsentFacts, VisitKind, VisitOutcome } from './facts'

export type ContactKind =
  | VisitKind
  | 'PRE_START_TALK'
  | 'HOTLINE_CITIZEN'
  | 'HOTLINE_EMPLOYER'
  | 'EMPLOYER_CONTACT'
  | 'NOTE'
  | 'STATUS'

type Contact = { kind: ContactKind; outcome: VisitOutcome; contactOn: Day }

export type CompanyAgreement = { agreedOn: Day; contactPerson: string; channel: string }

const WITH_COMPANY: ReadonlySet<ContactKind> = new Set([
  'WORKPLACE_VISIT',
  'START_MEETING',
  'EMPLOYER_CONTACT',
  'HOTLINE_EMPLOYER',
])
const RECORDS_ONLY: ReadonlySet<ContactKind> = new Set(['NOTE', 'STATUS'])

/** Not needed for talks with the citizen before S, notes, statuses and contacts that were not carried out. */
export function needsConsent(contact: Contact & { startsOn: Day }): boolean {
  if (contact.outcome !== 'HELD' || RECORDS_ONLY.has(contact.kind)) return false
  if (WITH_COMPANY.has(contact.kind) || contact.kind === 'HOTLINE_CITIZEN') return true
  return contact.contactOn >= contact.startsOn
}

/** Needed for every contact with the company that was carried out. */
export function needsCompanyAgreement(contact: Pick<Contact, 'kind' | 'outcome'>): boolean {
  return contact.outcome === 'HELD' && WITH_COMPANY.has(contact.kind)
}

/** In date order. A consent given while one is running adds nothing: the two are one period. */
export function consentPeriods(consents: readonly ConsentFacts[]): ConsentFacts[] {
  const periods: ConsentFacts[] = []
  for (const consent of [...consents].sort((a, b) => daysBetween(b.givenOn, a.givenOn))) {
    const running = periods.at(-1)
    if (running && (running.withdrawnOn === null || consent.givenOn < running.withdrawnOn)) {
      running.withdrawnOn =
        running.withdrawnOn === null || consent.withdrawnOn === null
          ? null
          : maxDay(running.withdrawnOn, consent.withdrawnOn)
    } else {
      periods.push({ ...consent })
    }
  }
  return periods
}

/** Both the day consent was given and the day it was withdrawn are covered. */
export function checkConsent({
  consents,
  contactOn,
}: {
  consents: readonly ConsentFacts[]
  contactOn: Day
}): Refusal | null {
  const periods = consentPeriods(consents)
  const last = periods.findLast((period) => period.givenOn <= contactOn) ?? null
  if (last && (last.withdrawnOn === null || contactOn <= last.withdrawnOn)) return null

  const next = periods.find((period) => period.givenOn > contactOn) ?? null
  const reason = last ? 'AFTER_WITHDRAWAL' : next ? 'BEFORE_CONSENT' : 'NO_CONSENT'
  return {
    rule: 'R04',
    reason,
    facts: { contactOn, withdrawnOn: last?.withdrawnOn ?? null, consentOn: next?.givenOn ?? null },
  }
}

/** An agreement made after the contact does not cover it. */
export function checkCompanyAgreement({
  agreement,
  contactOn,
}: {
  agreement: CompanyAgreement | null
  contactOn: Day
}): Refusal | null {
  if (agreement && agreement.agreedOn <= contactOn) return null
  return {
    rule: 'R04',
    reason: 'NO_COMPANY_AGREEMENT',
    facts: { contactOn, agreedOn: agreement?.agreedOn ?? null },
  }
}

export function checkNotInFuture({ contactOn, today }: { contactOn: Day; today: Day }): Refusal | null {
  return contactOn <= today ? null : { rule: 'R04', reason: 'AFTER_TODAY', facts: { contactOn, today } }
}
