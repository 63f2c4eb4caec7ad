import { describe, expect, it } from 'vitest'
import { axisLabels } from '@/components/strip/axis-labels'

describe('axisLabels', () => {
  it('names the month where each year of the window begins, always', () => {
    const labels = axisLabels({ from: '2022-11-01', until: '2026-11-01' })
    expect(labels.filter((label) => label.isYear)).toEqual([
      { month: '2022-11-01', isYear: true, needsWidth: 0 },
      { month: '2023-11-01', isYear: true, needsWidth: 0 },
      { month: '2024-11-01', isYear: true, needsWidth: 0 },
      { month: '2025-11-01', isYear: true, needsWidth: 0 },
    ])
  })

  it('names the quarters between where they stand 48 px from the bold name', () => {
    const quarters = (from: '2022-11-01' | '2025-11-01') =>
      axisLabels({ from, until: '2026-11-01' })
        .slice(1, 4)
        .map(({ month, needsWidth }) => [month, needsWidth])
    expect(quarters('2022-11-01')).toEqual([
      ['2023-02-01', 1296],
      ['2023-05-01', 648],
      ['2023-08-01', 432],
    ])
    expect(quarters('2025-11-01')).toEqual([
      ['2026-02-01', 324],
      ['2026-05-01', 162],
      ['2026-08-01', 108],
    ])
  })
})
