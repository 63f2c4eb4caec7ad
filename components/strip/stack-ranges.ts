import type { Day } from '@/lib/calendar/day'

export type Stacked<T> = T & { lane: number }

/** Ranges that overlap lie in lanes under each other: the first lane that is free, in order of start. */
export function stackRanges<T extends { from: Day; until: Day }>(ranges: readonly T[]): Stacked<T>[] {
  const ends: Day[] = []
  return [...ranges]
    .sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))
    .map((range) => {
      const free = ends.findIndex((end) => end <= range.from)
      const lane = free === -1 ? ends.length : free
      ends[lane] = range.until
      return { ...range, lane }
    })
}
