// The last 48, 24 or 12 months of a picture (ux.md U14): the window always ends at the same month.
import { addDays, addMonths, type Day, daysBetween, maxDay, minDay, weekdayOf } from '@/lib/calendar/day'
import type { StripRun, StripWindow } from './strip-runs'

export const stripZooms = [48, 24, 12] as const
export type StripZoom = (typeof stripZooms)[number]

/** The last so many months of a window, or all of it when it is no longer than that. */
export function zoomWindow({ from, until }: StripWindow, months: StripZoom): StripWindow {
  return { from: maxDay(from, addMonths(until, -months)), until }
}

/** The runs as the window cuts them; `weeks` counts the weeks still seen. */
export function zoomRuns(runs: readonly StripRun[], window: StripWindow): StripRun[] {
  return runs
    .filter((run) => run.from < window.until && run.until > window.from)
    .map((run) => {
      const cut = { from: maxDay(run.from, window.from), until: minDay(run.until, window.until) }
      return { ...run, ...cut, weeks: weeksTouched(cut) }
    })
}

/** ISO weeks with at least one day in the range. */
export function weeksTouched({ from, until }: { from: Day; until: Day }): number {
  const monday = addDays(from, 1 - weekdayOf(from))
  return Math.ceil(daysBetween(monday, until) / 7)
}
