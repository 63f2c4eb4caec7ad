import { describe, expect, it } from 'vitest'
import { clusterEvents } from '@/components/strip/event-clusters'

// A thousand days, so that ten days are one per cent.
const window = { from: '2023-01-01', until: '2025-09-27' } as const

describe('clusterEvents', () => {
  it('gives events far from each other a pin each, oldest first', () => {
    const clusters = clusterEvents([{ on: '2023-04-11' }, { on: '2023-01-01' }], window)
    expect(clusters).toEqual([
      { left: 0, events: [{ on: '2023-01-01' }] },
      { left: 10, events: [{ on: '2023-04-11' }] },
    ])
  })

  it('lets events within 25 of the thousand days share the first one’s pin', () => {
    const clusters = clusterEvents([{ on: '2023-01-01' }, { on: '2023-01-25' }, { on: '2023-01-26' }], window)
    expect(clusters.map(({ left, events }) => [left, events.map((event) => event.on)])).toEqual([
      [0, ['2023-01-01', '2023-01-25']],
      [2.5, ['2023-01-26']],
    ])
  })

  it('leaves out what lies outside the window, its last day being the day before it ends', () => {
    const clusters = clusterEvents([{ on: '2022-12-31' }, { on: '2025-09-26' }, { on: '2025-09-27' }], window)
    expect(clusters.flatMap(({ events }) => events)).toEqual([{ on: '2025-09-26' }])
  })
})
