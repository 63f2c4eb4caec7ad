import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '@/lib/calendar/day'
import {
  type BenefitFacts,
  type CompanyActivityFacts,
  type CompanyActivitySettings,
  companyActivityDeadlines,
} from '@/lib/placements/rules/company-activity'
import { deadlineStateOn } from '@/lib/platform/deadline'

const jobReady: CompanyActivitySettings = { dueAfterDays: 174, dueAfterMonths: null, warnAfterDays: 133 }
const others: CompanyActivitySettings = { dueAfterDays: null, dueAfterMonths: 12, warnAfterDays: 133 }

const benefit = (from: Day, until: Day | null = null, code = 'kontanthjaelp-jobparat'): BenefitFacts => ({
  code,
  from,
  until,
  publicSupport: true,
  unemployment: code.startsWith('kontanthjaelp'),
})
const enrolled = (from: Day, until: Day | null = null, values = jobReady) => ({
  from,
  until,
  settings: [{ validFrom: '2020-01-01' as const, values }],
})

function deadlinesOf(overrides: Partial<CompanyActivityFacts> = {}) {
  return companyActivityDeadlines({
    caseId: 'case',
    openFrom: '2026-01-05',
    openUntil: null,
    enrolments: [enrolled('2026-01-05')],
    benefits: [benefit('2026-02-02')],
    activities: [],
    ...overrides,
  })
}

const onlyOf = (overrides: Partial<CompanyActivityFacts> = {}) => {
  const [deadline, ...rest] = deadlinesOf(overrides)
  if (!deadline || rest.length > 0) throw new Error(`${rest.length} deadlines more than one`)
  return deadline
}

describe('R11 company activity before week 26', () => {
  test('R11 is due on the last day of week 25, with a warning from week 20', () => {
    expect(onlyOf()).toEqual({
      ruleId: 'R11',
      kind: 'COMPANY_ACTIVITY',
      subjectType: 'CASE',
      subjectId: 'case',
      sequence: 1,
      opensOn: '2026-06-15',
      dueOn: '2026-07-26',
      // The 26th is a Sunday.
      planBy: '2026-07-24',
      metOn: null,
      cancelledOn: null,
      closesOn: null,
      startCorrected: false,
    })
  })

  test.each<[Day, Day]>([
    ['2026-01-31', '2026-07-24'],
    ['2027-09-10', '2028-03-02'],
    ['2026-10-01', '2027-03-24'],
  ])('R11 a spell from %s is due on %s', (from, dueOn) => {
    expect(onlyOf({ benefits: [benefit(from)] }).dueOn).toBe(dueOn)
  })

  test.each<[Day, Day]>([
    ['2026-02-02', '2027-02-01'],
    ['2026-01-31', '2027-01-30'],
    ['2027-03-01', '2028-02-29'],
    ['2028-02-29', '2029-02-27'],
  ])('R11 for other target groups a spell from %s is due on %s', (from, dueOn) => {
    const benefits = [benefit(from, null, 'ressourceforloeb')]
    expect(onlyOf({ enrolments: [enrolled('2026-01-05', null, others)], benefits }).dueOn).toBe(dueOn)
  })

  test('R11 for other target groups another benefit is another spell, and fleksjob is none', () => {
    const benefits = [
      benefit('2026-02-02', '2026-06-01', 'sygedagpenge'),
      benefit('2026-06-01', '2026-09-01', 'ressourceforloeb'),
      benefit('2026-09-01', null, 'fleksjob'),
    ]
    const deadlines = deadlinesOf({ enrolments: [enrolled('2026-01-05', null, others)], benefits })
    expect(deadlines.map(({ dueOn, cancelledOn }) => [dueOn, cancelledOn])).toEqual([
      ['2027-02-01', '2026-06-01'],
      ['2027-05-31', '2026-09-01'],
    ])
  })

  test('R11 a gap of 27 days keeps the spell, 28 days end it', () => {
    const two = (gap: number) => [benefit('2026-02-02', '2026-03-01'), benefit(addDays('2026-03-01', gap))]
    expect(onlyOf({ benefits: two(27) }).dueOn).toBe('2026-07-26')
    expect(deadlinesOf({ benefits: two(28) }).map(({ sequence, dueOn }) => [sequence, dueOn])).toEqual([
      [1, '2026-07-26'],
      [2, '2026-09-19'],
    ])
  })

  test('R11 is met by the first activity that begins within the spell', () => {
    const starting = (...days: Day[]) =>
      onlyOf({ activities: days.map((from) => ({ from, until: null })) }).metOn
    expect(starting('2026-02-01')).toBeNull()
    expect(starting('2026-02-02')).toBe('2026-02-02')
    expect(starting('2026-09-01', '2026-05-04', '2026-02-01')).toBe('2026-05-04')
  })

  test('R11 is met late by an activity that begins in week 26', () => {
    const met = (from: Day) => deadlineStateOn(onlyOf({ activities: [{ from, until: null }] }), '2026-08-01')
    expect(met('2026-07-26')).toBe('MET')
    expect(met('2026-07-27')).toBe('MET_LATE')
  })

  test('R11 is cancelled on the day after the last of the spell, and missed when it was due before', () => {
    const ending = (until: Day) => {
      const { cancelledOn, closesOn } = onlyOf({ benefits: [benefit('2026-02-02', until)] })
      return { cancelledOn, closesOn }
    }
    expect(ending('2026-07-26')).toEqual({ cancelledOn: '2026-07-26', closesOn: null })
    expect(ending('2026-07-27')).toEqual({ cancelledOn: null, closesOn: '2026-07-27' })
  })

  test('R11 a job on the first day after the benefit ends the spell and meets nothing', () => {
    const deadline = onlyOf({
      benefits: [benefit('2026-02-02', '2026-05-01')],
      activities: [{ from: '2026-05-01', until: null }],
    })
    expect(deadline).toMatchObject({ metOn: null, cancelledOn: '2026-05-01' })
  })

  test('R11 asks from the enrolment where the spell began before it, and ends with it', () => {
    expect(onlyOf({ enrolments: [enrolled('2026-07-01', '2026-08-01')] })).toMatchObject({
      opensOn: '2026-07-01',
      dueOn: '2026-07-26',
      closesOn: '2026-08-01',
    })
  })

  test('R11 asks at once where the day had passed before the enrolment, and nobody has missed it', () => {
    const deadline = onlyOf({ enrolments: [enrolled('2026-09-01', '2026-10-01')] })
    expect(deadline).toMatchObject({ opensOn: '2026-09-01', dueOn: '2026-07-26', planBy: '2026-07-26' })
    expect(deadlineStateOn(deadline, '2026-09-01')).toBe('OVERDUE')
    expect(deadlineStateOn(deadline, '2026-10-01')).toBe('CANCELLED')
    expect(onlyOf({ enrolments: [enrolled('2026-07-26', '2026-10-01')] }).closesOn).toBe('2026-10-01')
  })

  test('R11 asks for nothing without an enrolment, a spell or an open case that meet', () => {
    expect(deadlinesOf({ enrolments: [] })).toEqual([])
    expect(deadlinesOf({ benefits: [] })).toEqual([])
    expect(deadlinesOf({ enrolments: [enrolled('2026-01-05', '2026-02-02')] })).toEqual([])
    expect(deadlinesOf({ openFrom: '2025-01-05', openUntil: '2026-02-02' })).toEqual([])
    expect(
      deadlinesOf({ enrolments: [enrolled('2026-01-05', '2026-03-01')], openFrom: '2026-03-01' }),
    ).toEqual([])
    const silent = { ...jobReady, dueAfterDays: null }
    expect(deadlinesOf({ enrolments: [enrolled('2026-01-05', null, silent)] })).toEqual([])
  })

  test('R11 follows the settings in force when the spell meets the enrolment', () => {
    const settings = [
      { validFrom: '2026-01-01' as const, values: jobReady },
      { validFrom: '2026-02-02' as const, values: { ...jobReady, dueAfterDays: 90 } },
    ]
    const dueOf = (from: Day) =>
      onlyOf({ enrolments: [{ from: '2026-01-05', until: null, settings }], benefits: [benefit(from)] }).dueOn
    expect(dueOf('2026-02-01')).toBe('2026-07-25')
    expect(dueOf('2026-02-02')).toBe('2026-05-03')
  })

  test('R11 two projects that ask for one spell make one deadline, the earlier', () => {
    const strict = enrolled('2026-03-01', null, { ...jobReady, dueAfterDays: 90 })
    expect(onlyOf({ enrolments: [enrolled('2026-01-05'), strict] }).dueOn).toBe('2026-05-03')
  })
})

describe('R11 whatever the history', () => {
  const days = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2025-01-01', offset))
  const ranges = fc
    .tuple(days, fc.option(fc.integer({ min: 1, max: 400 })))
    .map(([from, length]) => ({ from, until: length === null ? null : addDays(from, length) }))

  test('R11 each deadline has one way to end, is numbered in order, and is met within its spell', () => {
    fc.assert(
      fc.property(
        fc.array(ranges, { maxLength: 6 }),
        fc.array(ranges, { maxLength: 3 }),
        fc.array(ranges, { maxLength: 4 }),
        (periods, enrolments, activities) => {
          const deadlines = deadlinesOf({
            openFrom: '2025-06-01',
            benefits: periods.map(({ from, until }) => benefit(from, until)),
            enrolments: enrolments.map(({ from, until }) => enrolled(from, until)),
            activities,
          })
          expect(deadlines.map(({ sequence }) => sequence)).toEqual(deadlines.map((_, index) => index + 1))
          for (const { dueOn, metOn, cancelledOn, closesOn, planBy } of deadlines) {
            expect([metOn, cancelledOn, closesOn].filter((day) => day !== null).length).toBeLessThan(2)
            expect(planBy <= dueOn).toBe(true)
            expect(closesOn === null || dueOn < closesOn).toBe(true)
            expect(metOn === null || metOn >= addDays(dueOn, -174)).toBe(true)
          }
        },
      ),
    )
  })
})
