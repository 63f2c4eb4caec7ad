import { describe, expect, it } from 'vitest'
import type { Day } from '@/lib/calendar/day'
import type { StripRun } from '@/lib/history/strip-runs'
import { weeksTouched, zoomRuns, zoomWindow } from '@/lib/history/strip-zoom'

const fourYears = { from: '2022-11-01', until: '2026-11-01' } as const

function run(from: Day, until: Day, weeks: number): StripRun {
  return { classLetter: 'K', isSupplementary: false, from, until, weeks, also: [] }
}

describe('zoomWindow', () => {
  it.each([
    [48, '2022-11-01'],
    [24, '2024-11-01'],
    [12, '2025-11-01'],
  ] as const)('shows the last %i months and ends at the same month', (months, from) => {
    expect(zoomWindow(fourYears, months)).toEqual({ from, until: '2026-11-01' })
  })

  it('shows no more than there is', () => {
    const short = { from: '2026-05-01', until: '2026-11-01' } as const
    expect(zoomWindow(short, 12)).toEqual(short)
  })
})

describe('zoomRuns', () => {
  const lastYear = { from: '2025-11-01', until: '2026-11-01' } as const

  it('leaves out a run that ends where the window begins', () => {
    expect(zoomRuns([run('2025-09-01', '2025-11-01', 9)], lastYear)).toEqual([])
  })

  it('cuts a run at the window and counts the weeks still seen', () => {
    // Saturday 1 November 2025 stands alone in its week; then the week from Monday 3 November.
    expect(zoomRuns([run('2025-09-01', '2025-11-10', 10)], lastYear)).toEqual([
      run('2025-11-01', '2025-11-10', 2),
    ])
  })

  it('keeps a whole run as it was', () => {
    const whole = run('2026-01-05', '2026-02-02', 4)
    expect(zoomRuns([whole], lastYear)).toEqual([whole])
  })
})

describe('weeksTouched', () => {
  it('counts 209 weeks from Tuesday 1 November 2022 to Saturday 31 October 2026', () => {
    expect(weeksTouched(fourYears)).toBe(209)
  })

  it.each([
    ['2026-06-01', '2026-06-08', 1],
    ['2026-06-07', '2026-06-09', 2],
    ['2026-06-03', '2026-06-04', 1],
  ] as const)('counts the weeks with a day in %s – %s', (from, until, weeks) => {
    expect(weeksTouched({ from, until })).toBe(weeks)
  })
})
