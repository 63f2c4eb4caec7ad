import { type Day, dayOrNull, fromDbDate } from '@/lib/calendar/day'
import type { StripClass } from '@/lib/history/benefit-types'
import { type CountingKind, countingKindsOf } from './counting'

/** What a code means in [from, until). */
export type CodeMeaning = {
  id: string
  labelDa: string
  labelEn: string
  counts: CountingKind[]
  stripClass: StripClass
  from: Day
  until: Day | null
  successorCode: string | null
}

export const meaningSelect = {
  id: true,
  code: true,
  labelDa: true,
  labelEn: true,
  publicSupport: true,
  unemployment: true,
  sickness: true,
  stripClass: true,
  validFrom: true,
  validUntil: true,
  successorCode: true,
} as const

type MeaningRow = Record<CountingKind, boolean> & {
  id: string
  labelDa: string
  labelEn: string
  stripClass: string
  validFrom: Date
  validUntil: Date | null
  successorCode: string | null
}

export function toMeaning(row: MeaningRow): CodeMeaning {
  return {
    id: row.id,
    labelDa: row.labelDa,
    labelEn: row.labelEn,
    counts: countingKindsOf(row),
    stripClass: row.stripClass as StripClass,
    from: fromDbDate(row.validFrom),
    until: dayOrNull(row.validUntil),
    successorCode: row.successorCode,
  }
}

/** Another text as soon as somebody has changed the code: two forms open at once cannot both be saved. */
export function seenOf(latest: Pick<CodeMeaning, 'id' | 'until'>): string {
  return `${latest.id} ${latest.until ?? ''}`.trim()
}
