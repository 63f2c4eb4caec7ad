import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tryThresholds } from '@/lib/baseline/rules/try-thresholds'
import { evaluateMarkers, isSuggested } from '@/lib/screening/rules/markers'
import { shippedThresholds } from '@/lib/screening/rules/thresholds'
import { personFacts, wholePeople } from '@/tests/factories/marker-facts'

const withMarkers = (markers: Partial<typeof shippedThresholds.markers>, suggestFrom = 2) => ({
  markers: { ...shippedThresholds.markers, ...markers },
  suggestFrom,
})
const supported = (count: number, atMost = count) => ({
  facts: personFacts({ supportMonths: { count, atMost } }),
})

describe('trying thresholds on a population', () => {
  it('R01 counts who is met before and after, who comes in and who goes out', () => {
    const people = [supported(18), supported(24), supported(25), supported(40), supported(10, 30)]
    const lower = tryThresholds(people, {
      inForce: withMarkers({ SUPPORT_MONTHS: 24 }, 1),
      tried: withMarkers({ SUPPORT_MONTHS: 17 }, 1),
    })
    expect(lower.citizens).toBe(5)
    expect(lower.markers[0]).toEqual({
      code: 'SUPPORT_MONTHS',
      before: 2,
      after: 4,
      comesIn: 2,
      goesOut: 0,
      unknownBefore: 1,
      unknownAfter: 1,
    })
    expect(lower.suggested).toEqual({ before: 2, after: 4, comesIn: 2, goesOut: 0 })
    const higher = tryThresholds(people, {
      inForce: withMarkers({ SUPPORT_MONTHS: 24 }, 1),
      tried: withMarkers({ SUPPORT_MONTHS: 30 }, 1),
    })
    expect(higher.markers[0]).toMatchObject({ after: 1, comesIn: 0, goesOut: 1, unknownAfter: 0 })
    expect(higher.suggested).toEqual({ before: 2, after: 1, comesIn: 0, goesOut: 1 })
  })

  it('R01 can move people in and out at once', () => {
    const sick = { facts: personFacts({ sickMonths: { count: 8, atMost: 8 } }) }
    const { suggested } = tryThresholds([supported(30), sick], {
      inForce: withMarkers({}, 1),
      tried: withMarkers({ SUPPORT_MONTHS: 40, SICK_MONTHS: 6 }, 1),
    })
    expect(suggested).toEqual({ before: 1, after: 1, comesIn: 1, goesOut: 1 })
  })

  it('R01 gives each side the count of screening everyone by it, and the difference adds up', () => {
    const tried = withMarkers({ SUPPORT_MONTHS: 12, SICK_SPELLS: 2, EMPLOYMENTS: 6 }, 3)
    fc.assert(
      fc.property(fc.array(wholePeople), (people) => {
        const trial = tryThresholds(people, { inForce: shippedThresholds, tried })
        const suggestedBy = (thresholds: typeof shippedThresholds) =>
          people.filter(({ facts }) => isSuggested(evaluateMarkers(facts, thresholds), thresholds)).length
        expect(trial.suggested.before).toBe(suggestedBy(shippedThresholds))
        expect(trial.suggested.after).toBe(suggestedBy(tried))
        for (const { before, after, comesIn, goesOut } of [trial.suggested, ...trial.markers]) {
          expect(before + comesIn - goesOut).toBe(after)
        }
      }),
    )
  })
})
