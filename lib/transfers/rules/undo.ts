// ux.md U20: a transfer is undone as a whole within a day, and only while nothing has changed since.
import type { DayRange } from '@/lib/calendar/day-range'
import { type HoldingPlan, planHolding } from './plan-holding'

export const UNDO_HOURS = 24

export function isWithinUndo({ createdAt, now }: { createdAt: Date; now: Date }): boolean {
  return now.getTime() - createdAt.getTime() <= UNDO_HOURS * 3_600_000
}

type StandingRows = {
  /** The giver's row as it stands, and the end it had before the transfer. */
  ended: DayRange
  previousUntil: DayRange['until']
  /** The rows the transfer made, as they stand. */
  made: readonly (DayRange & { isGivers: boolean })[]
  lent: DayRange
}

/** Whether the rows of one case are still as the transfer left them. */
export function isUntouched({ ended, previousUntil, made, lent }: StandingRows): boolean {
  const plan = planHolding({ from: ended.from, until: previousUntil }, lent)
  if (!plan || ended.until !== plan.endsOn) return false
  const wanted = rowsOf(plan)
  return (
    made.length === wanted.length &&
    wanted.every((row) =>
      made.some((one) => one.isGivers === row.isGivers && one.from === row.from && one.until === row.until),
    )
  )
}

export function rowsOf(plan: HoldingPlan): (DayRange & { isGivers: boolean })[] {
  const receiver = { ...plan.receiver, isGivers: false }
  return plan.comesBack ? [receiver, { ...plan.comesBack, isGivers: true }] : [receiver]
}
