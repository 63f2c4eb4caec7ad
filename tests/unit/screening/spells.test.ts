import { describe, expect, it } from 'vitest'
import { benefit, resultOf, screen } from '../../factories/screening-input'

const unemploymentSpells = (...benefitPeriods: ReturnType<typeof benefit>[]) =>
  screen({ benefitPeriods }).unemploymentSpells

describe('spells', () => {
  it('R01 joins periods with 27 days between, and not with 28', () => {
    expect(unemploymentSpells(benefit('2019-01-01', '2019-02-01'), benefit('2019-02-28', '2019-04-01'))).toBe(
      1,
    )
    expect(unemploymentSpells(benefit('2019-01-01', '2019-02-01'), benefit('2019-03-01', '2019-04-01'))).toBe(
      2,
    )
  })

  it('R01 joins across the kinds of one category, and no other benefit bridges', () => {
    const gapOfSickness = [
      benefit('2019-01-01', '2019-07-01'),
      benefit('2019-07-01', '2019-08-01', 'sygedagpenge'),
      benefit('2019-08-01', '2019-10-01'),
    ]
    expect(unemploymentSpells(...gapOfSickness)).toBe(2)
    const oneCategory = [
      benefit('2019-01-01', '2019-07-01'),
      benefit('2019-07-20', '2019-08-01', 'kontanthjaelp-jobparat'),
      benefit('2019-08-20', '2019-10-01', 'sho'),
    ]
    expect(unemploymentSpells(...oneCategory)).toBe(1)
  })

  it('R01 measures the gap from the latest end, whatever the order of the rows', () => {
    const rows = [
      benefit('2019-06-20', '2019-07-01'),
      benefit('2019-01-01', '2019-06-01'),
      benefit('2019-02-01', '2019-03-01'),
    ]
    expect(unemploymentSpells(...rows)).toBe(1)
  })

  it('R01 joins over the whole history before the window cuts', () => {
    const [before, at] = [benefit('2018-06-01', '2018-07-21'), benefit('2018-08-10', '2018-08-16')]
    expect(screen({ benefitPeriods: [before, at] }).markers[1]?.evidence).toEqual({
      kind: 'SPELLS',
      spells: [{ from: '2018-06-01', until: '2018-08-16' }],
    })
    expect(unemploymentSpells(before)).toBe(0)
    expect(unemploymentSpells(benefit('2018-06-01', '2018-08-02'))).toBe(1)
    expect(unemploymentSpells(benefit('2022-07-31', null))).toBe(1)
    expect(unemploymentSpells(benefit('2022-08-01', null))).toBe(0)
  })

  it('R01 fires from three spells of unemployment, and from three of sickness', () => {
    const spells = (code: string, count: number) =>
      screen({
        benefitPeriods: [
          benefit('2019-01-01', '2019-01-02', code),
          benefit('2019-03-01', '2019-03-02', code),
          benefit('2019-05-01', '2019-05-02', code),
        ].slice(0, count),
      })
    expect(resultOf(spells('a-dagpenge', 2), 'UNEMPLOYMENT_SPELLS')).toBe('NOT_FIRED')
    expect(resultOf(spells('a-dagpenge', 3), 'UNEMPLOYMENT_SPELLS')).toBe('FIRED')
    expect(resultOf(spells('a-dagpenge', 3), 'SICK_SPELLS')).toBe('NOT_FIRED')
    expect(resultOf(spells('sygedagpenge', 2), 'SICK_SPELLS')).toBe('NOT_FIRED')
    expect(resultOf(spells('sygedagpenge', 3), 'SICK_SPELLS')).toBe('FIRED')
    expect(resultOf(spells('sygedagpenge', 3), 'UNEMPLOYMENT_SPELLS')).toBe('NOT_FIRED')
  })
})
