import { addDays, type Day, maxDay, minDay } from '@/lib/calendar/day'
import { type Deadline, deadlineStateOn } from '@/lib/platform/deadline'
import type { AftercareFacts } from './rules/facts'
import { listHeldVisitDays, listVisitDeadlines, trialPeriod } from './rules/visit-schedule'

export type VisitOutlook = {
  /** Dates with a held workplace visit in the trial period after its first day. */
  heldCount: number
  /** Held ones and those still needed when each is held on its last day. */
  leastCount: number
  /** The deadline that asks, or will ask once consent or the first day is there; null = none is coming. */
  next: Deadline | null
  intervalDays: number
}

/** How far the visits of the trial period have come. */
export function visitOutlook(facts: AftercareFacts, today: Day): VisitOutlook {
  const trial = trialPeriod(facts)
  const heldCount = listHeldVisitDays(facts).filter((day) => day > trial.from && day < trial.until).length
  const intervalDays = currentIntervalDays(facts)
  const next =
    listVisitDeadlines(facts).find((deadline) =>
      ['NOT_YET', 'OPEN', 'DUE_SOON', 'OVERDUE'].includes(deadlineStateOn(deadline, today)),
    ) ?? null
  const endsOn = minDay(trial.until, next?.closesOn ?? trial.until)
  let stillNeeded = 0
  // One that is overdue can be held today at the earliest.
  const earliestOn = next ? maxDay(next.dueOn, today) : endsOn
  for (let on = earliestOn; on < endsOn; on = addDays(on, intervalDays)) stillNeeded += 1
  return { heldCount, leastCount: heldCount + stillNeeded, next, intervalDays }
}

/** The interval set last for the case, never longer than the programme's. */
function currentIntervalDays({ settings, intervals }: AftercareFacts): number {
  return Math.min(settings.visitIntervalDays, intervals.at(-1)?.days ?? settings.visitIntervalDays)
}
