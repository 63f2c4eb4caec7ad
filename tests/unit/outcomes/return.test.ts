import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '@/lib/calendar/day'
import { findReturns, type ReturnFacts } from '@/lib/outcomes/rules/return'

/** On support until the last day (included), in a job from the day after, and on support again. */
function leaving(lastDay: Day, again: Day, more: Partial<ReturnFacts> = {}): ReturnFacts {
  const until = addDays(lastDay, 1)
  return {
    support: [
      { from: '2026-01-05', until },
      { from: again, until: null },
    ],
    recorded: [],
    begun: [{ on: until, what: 'JOB' }],
    ...more,
  }
}
const returnedOn = (facts: ReturnFacts, upTo: Day | null = null) =>
  findReturns(facts, { upTo }).map((one) => [one.returnedOn, one.days])

describe('R13 return', () => {
  it.each([
    ['2026-03-28', []],
    ['2026-03-29', [['2026-03-29', 28]]],
    ['2027-03-01', [['2027-03-01', 365]]],
    ['2027-03-02', []],
  ] as const)(
    'R13 counts from 28 to 365 days after the last day, 1 March 2026: back on %s',
    (again, counted) => {
      expect(returnedOn(leaving('2026-03-01', again))).toEqual(counted)
    },
  )

  it.each([
    ['2028-02-29', [['2028-02-29', 28]]],
    ['2029-01-31', [['2029-01-31', 365]]],
    ['2029-02-01', []],
  ] as const)(
    'R13 counts days, not months, over a leap day: last day 1 February 2028, back on %s',
    (again, counted) => {
      expect(returnedOn(leaving('2028-02-01', again))).toEqual(counted)
    },
  )

  it('R13 counts by GA however late the return is, up to the programme’s last day', () => {
    const facts = leaving('2022-11-10', '2023-12-21', {
      support: [
        { from: '2022-10-01', until: '2022-11-11' },
        { from: '2023-12-21', until: null },
      ],
    })
    expect(returnedOn(facts)).toEqual([])
    expect(returnedOn(facts, '2023-12-21')).toEqual([['2023-12-21', 406]])
    expect(returnedOn(facts, '2023-12-20')).toEqual([])
  })

  it('R13 counts only who left for job or education: the recorded outcome wins over what the history shows', () => {
    const again = '2026-06-01'
    const left = (more: Partial<ReturnFacts>) =>
      findReturns(leaving('2026-03-01', again, more)).map(({ leftFor }) => leftFor)
    expect(left({ begun: [] })).toEqual([])
    expect(left({ begun: [{ on: '2026-03-10', what: 'EDUCATION' }] })).toEqual(['EDUCATION'])
    expect(left({ recorded: [{ on: '2026-03-02', leftFor: 'EDUCATION' }] })).toEqual(['EDUCATION'])
    expect(left({ recorded: [{ on: '2026-03-02', leftFor: 'OTHER' }] })).toEqual([])
    expect(
      left({
        begun: [
          { on: '2026-03-02', what: 'FLEKSJOB' },
          { on: '2026-03-02', what: 'EDUCATION' },
        ],
      }),
    ).toEqual([])
  })

  it.each([
    ['2026-02-01', []],
    ['2026-02-02', ['JOB']],
    ['2026-03-29', ['JOB']],
    ['2026-03-30', []],
  ] as const)(
    'R13 takes a job begun 27 days before to 28 after the last day as what was left for: %s',
    (on, left) => {
      const facts = leaving('2026-03-01', '2026-06-01', { begun: [{ on, what: 'JOB' }] })
      expect(findReturns(facts).map(({ leftFor }) => leftFor)).toEqual(left)
    },
  )

  it('R13 joins support of different kinds to one spell, and takes nothing from one that still runs', () => {
    const support = [
      { from: '2026-01-05' as const, until: '2026-02-01' as const },
      { from: '2026-02-27' as const, until: '2026-03-02' as const },
      { from: '2026-06-01' as const, until: null },
      { from: '2026-08-01' as const, until: '2026-09-01' as const },
    ]
    expect(returnedOn(leaving('2026-03-01', '2026-06-01', { support }))).toEqual([['2026-06-01', 92]])
  })
})
