// domain.md 3.4: a case is given for good or until a day, from when it comes back by itself.
import type { Day } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'

export type HoldingPlan = {
  /** The giver's row is closed here: the receiver's first day. */
  endsOn: Day
  receiver: DayRange
  /** The giver's next row, which brings the case back; null when it does not come back. */
  comesBack: DayRange | null
}

/**
 * How a role row is divided when it is handed over from `from` and, when lent, until `until`. A row that ends by itself
 * (a case the giver has on loan) is handed on for what is left of it. Null when the giver has not held the role before `from`.
 */
export function planHolding(row: DayRange, lent: DayRange): HoldingPlan | null {
  if (lent.from <= row.from || (row.until !== null && row.until <= lent.from)) return null
  const endsLater = lent.until === null || (row.until !== null && row.until <= lent.until)
  const until = endsLater ? row.until : lent.until
  return {
    endsOn: lent.from,
    receiver: { from: lent.from, until },
    comesBack: endsLater || until === null ? null : { from: until, until: row.until },
  }
}
