import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '@/lib/calendar/day'
import {
  companyActivities,
  companyActivityOn,
  hoursInForce,
  isRunningActivity,
  paidHoursOn,
  paidHoursRose,
} from '@/lib/placements/rules/paid-hours'
import { buildPlacement } from '@/tests/factories/placement-facts'

const step = (from: Day, paidHours: number, totalHours = 20) => ({ from, totalHours, paidHours })
const alone = (overrides: Parameters<typeof buildPlacement>[0]) => ({
  placements: [buildPlacement(overrides)],
  jobs: [],
})

describe('6.1 paid hours', () => {
  test.each<[Day, number]>([
    ['2026-10-31', 0],
    ['2026-11-01', 4],
    ['2026-11-30', 4],
    ['2026-12-01', 12],
    ['2027-02-28', 12],
    ['2027-03-01', 0],
  ])('6.1 on %s there are %s a week', (day, hours) => {
    const facts = alone({
      from: '2026-11-01',
      until: '2027-03-01',
      steps: [step('2026-12-01', 12), step('2026-11-01', 4)],
    })
    expect(paidHoursOn(facts, day)).toBe(hours)
  })

  test('6.1 placements and jobs under aftercare are summed, without the error of decimals', () => {
    const placement = buildPlacement({ steps: [step('2026-11-01', 7.4)] })
    const facts = {
      placements: [placement, placement, placement],
      jobs: [{ id: 'job', from: '2026-11-01' as const, until: null, weeklyHours: 14.8 }],
    }
    expect(paidHoursOn(facts, '2026-11-01')).toBe(37)
  })

  test.each(['LOENTILSKUD', 'FLEKSJOB', 'UDVIKLINGSFLEKSJOB'] as const)('6.1 %s does not count', (kind) => {
    expect(paidHoursOn(alone({ kind, steps: [step('2026-11-01', 20)] }), '2026-11-10')).toBe(0)
  })

  test('6.1 a job whose hours are not known adds none and is company activity all the same', () => {
    const facts = {
      placements: [],
      jobs: [{ id: 'job', from: '2026-11-02' as const, until: '2026-12-01' as const, weeklyHours: null }],
    }
    expect(paidHoursOn(facts, '2026-11-02')).toBe(0)
    expect(companyActivityOn(facts, '2026-11-01')).toBe(false)
    expect(companyActivityOn(facts, '2026-11-02')).toBe(true)
    expect(companyActivityOn(facts, '2026-11-30')).toBe(true)
    expect(companyActivityOn(facts, '2026-12-01')).toBe(false)
  })

  test('6.1 the hours follow the dates of the placement when these are corrected', () => {
    const steps = [step('2026-11-01', 4), step('2026-12-01', 8)]
    expect(hoursInForce(buildPlacement({ from: '2026-10-15', until: '2026-11-20', steps }))).toEqual([
      { from: '2026-10-15', until: '2026-11-20', totalHours: 20, paidHours: 4 },
    ])
    expect(hoursInForce(buildPlacement({ from: '2026-12-10', steps }))).toEqual([
      { from: '2026-12-10', until: null, totalHours: 20, paidHours: 8 },
    ])
  })

  test('6.1 every day of a placement has hours in force exactly once', () => {
    const days = fc.integer({ min: 0, max: 60 }).map((offset) => addDays('2026-11-01', offset))
    const steps = fc.uniqueArray(days, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(steps, days, fc.integer({ min: 1, max: 60 }), days, (starts, from, length, day) => {
        const placement = buildPlacement({
          from,
          until: addDays(from, length),
          steps: starts.map((start) => step(start, 1)),
        })
        const covering = hoursInForce(placement).filter(
          (stretch) => stretch.from <= day && (stretch.until === null || day < stretch.until),
        )
        expect(covering).toHaveLength(from <= day && day < addDays(from, length) ? 1 : 0)
      }),
    )
  })
})

describe('6.1 running and company activity', () => {
  test('6.1 an education runs and is no company activity; praktik without pay is', () => {
    const unpaid = [step('2026-11-01', 0)]
    const education = alone({ kind: 'EDUCATION', steps: unpaid })
    expect(isRunningActivity(education, '2026-11-01')).toBe(true)
    expect(isRunningActivity(education, '2026-10-31')).toBe(false)
    expect(companyActivityOn(education, '2026-11-01')).toBe(false)
    expect(companyActivityOn(alone({ steps: unpaid }), '2026-11-01')).toBe(true)
  })

  test('6.1 paid hours are company activity from the day there are some', () => {
    const facts = alone({
      kind: 'PAID_HOURS',
      until: '2027-03-01',
      steps: [step('2026-11-01', 0), step('2026-12-01', 4), step('2027-01-01', 8), step('2027-02-01', 0)],
    })
    expect(companyActivities(facts)).toEqual([{ from: '2026-12-01', until: '2027-02-01' }])
  })
})

describe('6.1 a rise in paid hours', () => {
  const facts = alone({
    steps: [step('2026-11-01', 0), step('2026-11-15', 6), step('2026-12-01', 6), step('2026-12-15', 3)],
  })
  test.each<[Day, Day, boolean]>([
    ['2026-11-14', '2026-11-15', true],
    ['2026-11-15', '2026-12-31', false],
    ['2026-10-01', '2026-11-14', false],
    ['2026-10-01', '2026-12-31', true],
  ])('6.1 after %s up to %s is %s', (after, upTo, rose) => {
    expect(paidHoursRose(facts, { after, upTo })).toBe(rose)
  })

  test('6.1 a change of company at the same hours is none', () => {
    const first = buildPlacement({ until: '2026-12-01', steps: [step('2026-11-01', 6)] })
    const second = buildPlacement({ from: '2026-12-01', steps: [step('2026-12-01', 6)] })
    const both = { placements: [first, second], jobs: [] }
    expect(paidHoursRose(both, { after: '2026-11-15', upTo: '2026-12-31' })).toBe(false)
  })
})
