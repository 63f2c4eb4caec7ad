import { percentAt, type StripWindow } from '@/components/strip/strip-scale'
import type { Day } from '@/lib/calendar/day'

export type EventCluster<T> = { left: number; events: T[] }

/** A pin is about 14 px wide and the picture rarely under 560. */
const NEAREST_PERCENT = 2.5

/** Events too near each other to be told apart share the pin of the first one; oldest first, days outside left out. */
export function clusterEvents<T extends { on: Day }>(
  events: readonly T[],
  window: StripWindow,
): EventCluster<T>[] {
  const clusters: EventCluster<T>[] = []
  const seen = events
    .filter((event) => event.on >= window.from && event.on < window.until)
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
  for (const event of seen) {
    const left = percentAt(window, event.on)
    const last = clusters.at(-1)
    if (last && left - last.left < NEAREST_PERCENT) last.events.push(event)
    else clusters.push({ left, events: [event] })
  }
  return clusters
}
