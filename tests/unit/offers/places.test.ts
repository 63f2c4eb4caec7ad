import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/day'
import { freePlaces, fullOn, takingPartOn } from '@/lib/offers/rules/places'

const taking = [
  { startedOn: '2026-11-02', endedOn: '2026-11-16' },
  { startedOn: '2026-11-09', endedOn: null },
] as const

describe('places of an offer', () => {
  it('a place is taken from the first day to the last and free the day after', () => {
    expect(takingPartOn(taking, '2026-11-08')).toBe(1)
    expect(takingPartOn(taking, '2026-11-15')).toBe(2)
    expect(takingPartOn(taking, '2026-11-16')).toBe(1)
    expect(freePlaces(taking, 2, '2026-11-15')).toBe(0)
    expect(freePlaces(taking, null, '2026-11-15')).toBeNull()
  })

  it('a start set back is refused for the first day the offer was full since', () => {
    expect(fullOn(taking, 2, '2026-11-16')).toBeNull()
    expect(fullOn(taking, 2, '2026-11-12')).toBe('2026-11-12')
    expect(fullOn(taking, 2, '2026-11-03')).toBe('2026-11-09')
    expect(fullOn(taking, null, '2026-11-12')).toBeNull()
  })

  it('whoever starts where it is not full never makes it more than full', () => {
    const days = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-09-01', days))
    const participation = fc
      .tuple(days, fc.option(fc.integer({ min: 1, max: 30 })))
      .map(([startedOn, length]) => ({
        startedOn,
        endedOn: length === null ? null : addDays(startedOn, length),
      }))
    fc.assert(
      fc.property(
        fc.array(participation, { maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        days,
        (wanted, places, on) => {
          const taken: (typeof wanted)[number][] = []
          for (const one of wanted) if (fullOn(taken, places, one.startedOn) === null) taken.push(one)
          expect(takingPartOn(taken, on)).toBeLessThanOrEqual(places)
        },
      ),
    )
  })
})
