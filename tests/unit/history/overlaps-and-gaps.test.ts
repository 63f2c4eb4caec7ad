import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, daysBetween } from '@/lib/calendar/day'
import { type DayRange, isInRange } from '@/lib/calendar/day-range'
import type { Coverage } from '@/lib/history/rules/coverage'
import { type DatedRow, overlapsAndGaps, type Stretch } from '@/lib/history/rules/overlaps-and-gaps'

const today: Day = '2026-11-23'

function row(id: string, from: Day, until: Day | null): DatedRow {
  return { id, from, until }
}

function find(history: Partial<Parameters<typeof overlapsAndGaps>[0]>) {
  return overlapsAndGaps({ periods: [], employments: [], coverages: [], today, ...history })
}

describe('overlaps', () => {
  it('P35 counts the days two benefits share: 1.3.–15.4. and 4.4.–2.5. share 12', () => {
    const { overlaps } = find({
      periods: [row('dagpenge', '2026-03-01', '2026-04-16'), row('syge', '2026-04-04', '2026-05-03')],
    })
    expect(overlaps).toEqual([
      { firstId: 'dagpenge', secondId: 'syge', from: '2026-04-04', until: '2026-04-16', days: 12 },
    ])
  })

  it('P35 benefits that follow each other by the day share nothing', () => {
    const { overlaps } = find({
      periods: [row('a', '2026-03-01', '2026-04-01'), row('b', '2026-04-01', '2026-05-01')],
    })
    expect(overlaps).toEqual([])
  })

  it('P35 of two still running counts up to and including today', () => {
    const { overlaps } = find({ periods: [row('a', '2026-03-01', null), row('b', '2026-11-20', null)] })
    expect(overlaps).toEqual([{ firstId: 'a', secondId: 'b', from: '2026-11-20', until: null, days: 4 }])
  })

  it('P35 names every pair, also past a short one in between', () => {
    const { overlaps } = find({
      periods: [
        row('long', '2026-01-01', '2026-06-01'),
        row('short', '2026-02-01', '2026-02-03'),
        row('late', '2026-05-31', '2026-07-01'),
      ],
    })
    expect(overlaps.map(({ firstId, secondId, days }) => [firstId, secondId, days])).toEqual([
      ['long', 'short', 2],
      ['long', 'late', 1],
    ])
  })

  it('P35 a job beside a benefit is no overlap', () => {
    const { overlaps } = find({
      periods: [row('a', '2026-03-01', '2026-04-01')],
      employments: [row('job', '2026-03-01', '2026-04-01')],
    })
    expect(overlaps).toEqual([])
  })
})

describe('gaps', () => {
  const coverages: Coverage[] = [{ from: '2026-01-01', until: '2026-11-24' }]

  it('P35 are the covered days with neither benefit nor job', () => {
    const { gaps, missing } = find({
      periods: [row('a', '2026-01-01', '2026-03-01')],
      employments: [row('job', '2026-03-15', null)],
      coverages,
    })
    expect(gaps).toEqual([{ from: '2026-03-01', until: '2026-03-15', days: 14 }])
    expect(missing).toEqual([])
  })

  it('P35 days no import covers are missing, and not a gap', () => {
    const { gaps, missing } = find({
      periods: [row('a', '2026-01-01', '2026-03-01')],
      coverages: [{ from: '2026-01-01', until: '2026-11-01' }],
    })
    expect(gaps).toEqual([{ from: '2026-03-01', until: '2026-11-01', days: 245 }])
    expect(missing).toEqual([{ from: '2026-11-01', until: '2026-11-24', days: 23 }])
  })

  it('P35 a typed row outside what is covered is known', () => {
    const { missing } = find({
      periods: [row('a', '2025-12-01', '2025-12-11'), row('b', '2026-01-01', null)],
      coverages,
    })
    expect(missing).toEqual([{ from: '2025-12-11', until: '2026-01-01', days: 21 }])
  })

  it('P35 nothing known is nothing missing', () => {
    expect(find({})).toEqual({ overlaps: [], gaps: [], missing: [] })
  })

  it('P35 a row that begins after today leaves today as it is', () => {
    const { gaps, missing } = find({
      employments: [row('job', '2026-12-01', null)],
      coverages: [{ from: '2026-11-20', until: '2026-11-24' }],
    })
    expect(gaps).toEqual([{ from: '2026-11-20', until: '2026-11-24', days: 4 }])
    expect(missing).toEqual([])
  })
})

const first: Day = '2026-09-01'
const someDay = fc.integer({ min: 0, max: 100 }).map((days) => addDays(first, days))
const range = fc
  .tuple(someDay, fc.option(fc.integer({ min: 1, max: 40 })))
  .map(([from, days]): DayRange => ({ from, until: days === null ? null : addDays(from, days) }))
const rows = (name: string) =>
  fc.array(range, { maxLength: 6 }).map((all) => all.map((one, index) => ({ id: `${name}${index}`, ...one })))
const coverage = fc
  .tuple(someDay, fc.integer({ min: 1, max: 40 }))
  .map(([from, days]) => ({ from, until: addDays(from, days) }))

function daysOf(stretches: readonly Stretch[]): Day[] {
  return stretches.flatMap(({ from, days }) =>
    Array.from({ length: days }, (_, index) => addDays(from, index)),
  )
}

describe('day by day', () => {
  it('P35 every day up to today is a gap, missing or known, as counted one day at a time', () => {
    fc.assert(
      fc.property(
        rows('p'),
        rows('e'),
        fc.array(coverage, { maxLength: 4 }),
        (periods, employments, coverages) => {
          const found = overlapsAndGaps({ periods, employments, coverages, today })
          const all = [...periods, ...employments]
          const days = Array.from({ length: daysBetween(first, today) + 1 }, (_, index) =>
            addDays(first, index),
          )
          const isKnown = (day: Day) => all.some((one) => isInRange(one, day))
          const isCovered = (day: Day) => coverages.some((one) => isInRange(one, day))
          const begun = days.filter((day) => [...all, ...coverages].some(({ from }) => from <= day))
          expect(daysOf(found.gaps)).toEqual(begun.filter((day) => !isKnown(day) && isCovered(day)))
          expect(daysOf(found.missing)).toEqual(begun.filter((day) => !isKnown(day) && !isCovered(day)))
        },
      ),
    )
  })

  it('P35 each pair overlaps on the days that lie in both', () => {
    fc.assert(
      fc.property(rows('p'), (periods) => {
        const { overlaps } = overlapsAndGaps({ periods, employments: [], coverages: [], today })
        const days = Array.from({ length: 200 }, (_, index) => addDays(first, index))
        const expected = periods.flatMap((a, index) =>
          periods.slice(index + 1).flatMap((b) => {
            const isRunning = a.until === null && b.until === null
            const shared = days.filter((day) => isInRange(a, day) && isInRange(b, day))
            const counted = isRunning ? shared.filter((day) => day <= today) : shared
            return shared.length === 0 ? [] : [`${[a.id, b.id].sort()} ${shared[0]} ${counted.length}`]
          }),
        )
        const found = overlaps.map(
          ({ firstId, secondId, from, days: count }) => `${[firstId, secondId].sort()} ${from} ${count}`,
        )
        expect(found.sort()).toEqual(expected.sort())
      }),
    )
  })
})
