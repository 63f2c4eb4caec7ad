import { describe, expect, it } from 'vitest'
import { placementChoicesOf } from '@/lib/programmes/placement-choices'

describe('what a programme places a citizen in', () => {
  it('numbers the groups in their order and keeps the tracks', () => {
    const choices = placementChoicesOf({
      id: 'FM',
      groups3: ['Indsatsgruppen', 'Forberedes', 'Kan ikke deltage'],
      tracks: [{ id: 'HELP', name: 'Med hjælp' }],
    })
    expect(choices.groups).toEqual([
      { number: 1, name: 'Indsatsgruppen' },
      { number: 2, name: 'Forberedes' },
      { number: 3, name: 'Kan ikke deltage' },
    ])
    expect(choices.tracks).toEqual([{ id: 'HELP', name: 'Med hjælp' }])
  })

  it('has neither where the template has neither', () => {
    expect(placementChoicesOf({ groups: [{ id: 'x' }] })).toEqual({ groups: [], tracks: [] })
  })
})
