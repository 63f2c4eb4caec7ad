import { describe, expect, it } from 'vitest'
import { addMonths, type Day } from '@/lib/calendar/day'
import { screeningWindow } from '@/lib/screening/rules/window'
import { benefit, resultOf, screen } from '../../factories/screening-input'

const supportMonths = (...periods: ReturnType<typeof benefit>[]) =>
  screen({ benefitPeriods: periods }).supportMonths

describe('screening window', () => {
  it('R01 is the 48 full months before the month of the screening', () => {
    expect(screeningWindow('2022-08-15')).toMatchObject({ from: '2018-08-01', until: '2022-08-01' })
    expect(screeningWindow('2022-08-01')).toMatchObject({ from: '2018-08-01', until: '2022-08-01' })
    expect(screeningWindow('2022-07-31')).toMatchObject({ from: '2018-07-01', until: '2022-07-01' })
    expect(screeningWindow('2024-02-29')).toMatchObject({ from: '2020-02-01', until: '2024-02-01' })
    expect(screeningWindow('2022-08-15').months).toHaveLength(48)
  })
})

describe('months on support', () => {
  it.each([
    ['15 of 30 days', 1, '2021-04-01', '2021-04-16'],
    ['14 of 30 days', 0, '2021-04-01', '2021-04-15'],
    ['14 of 28 days', 1, '2021-02-15', '2021-03-01'],
    ['13 of 28 days', 0, '2021-02-16', '2021-03-01'],
    ['15 of 29 days', 1, '2020-02-01', '2020-02-16'],
    ['14 of 29 days', 0, '2020-02-01', '2020-02-15'],
    ['15 of 31 days', 0, '2021-05-01', '2021-05-16'],
    ['16 of 31 days', 1, '2021-05-01', '2021-05-17'],
  ] as const)('R01 counts a month with at least half of its days: %s → %i', (_, months, from, until) => {
    expect(supportMonths(benefit(from, until))).toBe(months)
  })

  it('R01 adds the days of a month up, and counts overlapping days once', () => {
    expect(supportMonths(benefit('2021-04-01', '2021-04-09'), benefit('2021-04-20', '2021-04-27'))).toBe(1)
    expect(supportMonths(benefit('2021-04-01', '2021-04-09'), benefit('2021-04-20', '2021-04-26'))).toBe(0)
    expect(supportMonths(benefit('2021-04-01', '2021-04-09'), benefit('2021-04-08', '2021-04-15'))).toBe(0)
    expect(
      supportMonths(benefit('2021-04-01', '2021-04-15'), benefit('2021-04-03', '2021-04-05', 'sygedagpenge')),
    ).toBe(0)
  })

  it('R01 counts only days inside the window, and a running period to its end', () => {
    expect(supportMonths(benefit('2010-01-01', '2018-08-01'))).toBe(0)
    expect(supportMonths(benefit('2010-01-01', '2018-08-17'))).toBe(1)
    expect(supportMonths(benefit('2022-08-01', null))).toBe(0)
    expect(supportMonths(benefit('2022-06-15', null))).toBe(2)
    expect(supportMonths(benefit('2010-01-01', null))).toBe(48)
  })

  it('R01 leaves SU, barsel and codes the table does not hold out of public support', () => {
    for (const code of ['su', 'barsel', 'overgangsydelse']) {
      expect(screen({ benefitPeriods: [benefit('2010-01-01', null, code)] })).toMatchObject({
        supportMonths: 0,
        selfSupportMonths: 48,
        unemploymentSpells: 0,
        sickSpells: 0,
      })
    }
  })

  it('R01 counts supplementary and sick months of their own, both also on support', () => {
    const result = screen({
      benefitPeriods: [
        benefit('2018-08-01', '2018-10-01', 'supplerende-a-dagpenge'),
        benefit('2018-09-16', '2018-10-16', 'sygedagpenge'),
        benefit('2018-11-01', '2018-12-01', 'fleksjob'),
      ],
    })
    expect(result).toMatchObject({ supportMonths: 3, supplementaryMonths: 2, sickMonths: 1, supportPct: 6.3 })
    expect(result.monthLetters).toBe(`UB-P${'-'.repeat(44)}`)
  })

  it('R01 takes the categories from the table it is given', () => {
    const benefitCategories = new Map([
      ['sygedagpenge', { publicSupport: false, unemployment: false, sickness: true }],
    ])
    const result = screen({
      benefitPeriods: [benefit('2022-07-01', null, 'sygedagpenge')],
      benefitCategories,
    })
    expect(result).toMatchObject({ supportMonths: 0, selfSupportMonths: 48, sickMonths: 1, sickSpells: 1 })
    expect(result.monthLetters).toBe(`${'-'.repeat(47)}s`)
  })

  it('R01 rounds the share half away from zero to one decimal', () => {
    const share = (months: number) =>
      screen({ benefitPeriods: [benefit('2018-08-01', addMonths('2018-08-01', months) as Day)] }).supportPct
    expect([share(9), share(15), share(21), share(30), share(41), share(48)]).toEqual([
      18.8, 31.3, 43.8, 62.5, 85.4, 100,
    ])
  })

  it('R01 fires above 24 months, not at 24, and shows the months it counted', () => {
    const months24 = screen({ benefitPeriods: [benefit('2018-08-01', '2020-08-01')] })
    const months25 = screen({ benefitPeriods: [benefit('2018-08-01', '2020-09-01')] })
    expect([months24.supportMonths, resultOf(months24, 'SUPPORT_MONTHS')]).toEqual([24, 'NOT_FIRED'])
    expect([months25.supportMonths, resultOf(months25, 'SUPPORT_MONTHS')]).toEqual([25, 'FIRED'])
    const evidence = months25.markers[0]?.evidence
    expect(evidence?.kind === 'MONTHS' && [evidence.months[0], evidence.months.at(-1)]).toEqual([
      '2018-08-01',
      '2020-08-01',
    ])
  })

  it('R01 fires above 10 sick months, not at 10', () => {
    const months10 = screen({ benefitPeriods: [benefit('2020-01-01', '2020-11-01', 'sygedagpenge')] })
    const months11 = screen({ benefitPeriods: [benefit('2020-01-01', '2020-12-01', 'sygedagpenge')] })
    expect([months10.sickMonths, resultOf(months10, 'SICK_MONTHS')]).toEqual([10, 'NOT_FIRED'])
    expect([months11.sickMonths, resultOf(months11, 'SICK_MONTHS')]).toEqual([11, 'FIRED'])
  })
})
