import { describe, expect, it } from 'vitest'
import type { Day } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import { requireDates } from '@/lib/history/corrections/check-dates'

const terms = { today: '2026-11-23', birthOn: '1980-05-10', before: null } as const

function check(from: Day, until: Day | null, before: DayRange | null = null) {
  return () => requireDates({ from, until }, { ...terms, before })
}

describe('dates typed into a history', () => {
  it('P35 a first day of today is taken, one of tomorrow is not', () => {
    expect(check('2026-11-23', null)).not.toThrow()
    expect(check('2026-11-24', null)).toThrow('fromOn: historyStartsAfterToday')
  })

  it('P35 a start to come that the extract gave is left as it is', () => {
    expect(check('2026-12-01', '2026-12-31', { from: '2026-12-01', until: null })).not.toThrow()
  })

  it('P35 no history before the birth', () => {
    expect(check('1980-05-10', '1981-01-01')).not.toThrow()
    expect(check('1980-05-09', '1981-01-01')).toThrow('fromOn: historyBeforeBirth')
  })

  it('P35 one day is the shortest', () => {
    expect(check('2026-03-01', '2026-03-02')).not.toThrow()
    expect(check('2026-03-01', '2026-03-01')).toThrow('lastDayOn: historyEndsBeforeStart')
  })

  it('P35 an end more than two years ahead is a year typed wrong', () => {
    expect(check('2026-03-01', '2028-11-24')).not.toThrow()
    expect(check('2026-03-01', '2028-11-25')).toThrow('lastDayOn: dayFarAway')
  })
})
