import { z } from 'zod'
import type { Day } from '@/lib/calendar/day'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import { optionalDayField, optionalText } from '@/lib/platform/fields'
import type { AgreementOutcome } from '@/prisma/generated/enums'
import { agreementOutcomes } from './codes'
import {
  type AgreementPart,
  agreementField,
  MOST_AGREEMENTS,
  SETTLE_NOTE_PREFIX,
  SETTLE_PREFIX,
} from './form-fields'

export type NewAgreement = { what: string; who: string; dueOn: Day | null }
export type Settlement = { agreementId: string; outcome: AgreementOutcome; note: string | null }

type Posted = Readonly<Record<string, unknown>>
type Complain = (path: string, message: ValidationKey) => void
const agreementText = optionalText(500)
const agreementDay = optionalDayField()

/** Rows with words in them; a row half filled in is complained of. */
export function readAgreements(input: Posted, complain: Complain): NewAgreement[] {
  return Array.from({ length: MOST_AGREEMENTS }, (_, row) => row + 1).flatMap((row) => {
    const name = (part: AgreementPart) => agreementField(row, part)
    const what = agreementText.safeParse(input[name('what')])
    const who = agreementText.safeParse(input[name('who')])
    const dueOn = agreementDay.safeParse(input[name('dueOn')])
    if (!what.success) complain(name('what'), 'tooLong')
    if (!who.success) complain(name('who'), 'tooLong')
    if (!dueOn.success) complain(name('dueOn'), 'dayUnreadable')
    if (!what.success || !who.success || !dueOn.success) return []
    if (what.data === null) {
      if (dueOn.data !== null) complain(name('what'), 'agreementWhatMissing')
      return []
    }
    if (who.data === null) {
      complain(name('who'), 'agreementWhoMissing')
      return []
    }
    return [{ what: what.data, who: who.data, dueOn: dueOn.data }]
  })
}

/** What became of earlier agreements; those still open are left out. */
export function readSettlements(input: Posted, complain: Complain): Settlement[] {
  return Object.entries(input).flatMap(([name, value]) => {
    if (!name.startsWith(SETTLE_PREFIX)) return []
    const outcome = z.enum(agreementOutcomes).safeParse(value)
    if (!outcome.success) return []
    const agreementId = name.slice(SETTLE_PREFIX.length)
    const noteField = `${SETTLE_NOTE_PREFIX}${agreementId}`
    const note = agreementText.safeParse(input[noteField])
    if (!note.success) complain(noteField, 'tooLong')
    if (!z.uuid().safeParse(agreementId).success || !note.success) return []
    if (outcome.data === 'CHANGED' && note.data === null) complain(noteField, 'agreementChangeMissing')
    return [{ agreementId, outcome: outcome.data, note: note.data }]
  })
}
