import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '@/lib/calendar/day'
import { type ClosingFacts, checkClosing, closingChecklist } from '@/lib/closing/rules/checklist'

const today = '2026-11-23'
const inOrder: ClosingFacts = {
  placements: [],
  visits: [],
  talks: 0,
  sessions: 0,
  jobs: [],
  hasConsent: true,
  deadlines: [],
  referrals: 0,
  agreements: 0,
  drafts: 0,
}
const codes = (facts: Partial<ClosingFacts>, on: Day = today) =>
  closingChecklist({ ...inOrder, ...facts }, on).map(({ code }) => code)
const due = (dueOn: Day, opensOn: Day = '2026-11-01') => ({
  opensOn,
  dueOn,
  metOn: null,
  cancelledOn: null,
  closesOn: null,
  startCorrected: false,
})

describe('R21 closing', () => {
  it('R21 nothing stands in the way of a case where all is in order', () => {
    expect(codes({})).toEqual([])
    expect(checkClosing([])).toBeNull()
  })

  it('R21 a placement stops the closing on its last day and before it begins, not after it', () => {
    const until = (day: Day | null) => codes({ placements: [{ from: '2026-09-01', until: day }] })
    expect(until('2026-11-24')).toEqual(['RUNNING_PLACEMENT'])
    expect(until('2026-11-23')).toEqual([])
    expect(until(null)).toEqual(['RUNNING_PLACEMENT'])
    expect(codes({ placements: [{ from: '2026-12-01', until: '2027-03-01' }] })).toEqual([
      'RUNNING_PLACEMENT',
    ])
  })

  it('R21 a visit booked for today or later stops it; one that has passed lacks its record', () => {
    expect(codes({ visits: [today] })).toEqual(['PLANNED_VISIT'])
    expect(codes({ visits: ['2026-11-22'] })).toEqual(['VISIT_WITHOUT_RECORD'])
  })

  it.each([
    ['2025-11-23', '2026-11-22', ['AFTERCARE']],
    ['2025-11-23', '2026-11-23', []],
    ['2028-02-29', '2029-02-27', ['AFTERCARE']],
    ['2028-02-29', '2029-02-28', []],
  ] as const)(
    'R21 aftercare stops it for twelve months: job from %s, closed on %s',
    (startsOn, on, stops) => {
      expect(codes({ jobs: [{ startsOn, lastDayOn: null, months: 12 }] }, on)).toEqual(stops)
    },
  )

  it('R21 aftercare stops it to the job’s last day, and only with the citizen’s consent', () => {
    const job = { startsOn: '2026-09-01' as const, months: 12 }
    expect(codes({ jobs: [{ ...job, lastDayOn: today }] })).toEqual(['AFTERCARE'])
    expect(codes({ jobs: [{ ...job, lastDayOn: addDays(today, -1) }] })).toEqual([])
    expect(codes({ jobs: [{ ...job, lastDayOn: null }], hasConsent: false })).toEqual([
      'AFTERCARE_WITHOUT_CONSENT',
    ])
  })

  it('R21 what may be left open is told apart: overdue, asking now, and not what has not begun to ask', () => {
    const deadlines = [due('2026-11-22'), due('2026-12-20'), due('2027-01-10', '2026-12-01')]
    expect(codes({ deadlines, drafts: 2 })).toEqual(['OVERDUE_DEADLINE', 'OPEN_DEADLINE', 'DRAFT'])
    expect(checkClosing(closingChecklist({ ...inOrder, deadlines }, today))).toBeNull()
  })

  it('R21 a refusal tells what to do about the first hard stop', () => {
    const refused = (facts: Partial<ClosingFacts>) =>
      checkClosing(closingChecklist({ ...inOrder, ...facts }, today))
    const jobs = [{ startsOn: '2026-09-01' as const, lastDayOn: null, months: 12 }]
    expect(refused({ jobs })).toMatchObject({ reason: 'CLOSING_WITH_AFTERCARE' })
    expect(refused({ jobs, visits: ['2026-11-30'] })).toMatchObject({ reason: 'CLOSING_WITH_VISIT' })
    expect(refused({ jobs, placements: [{ from: '2026-09-01', until: null }] })).toEqual({
      rule: 'R21',
      reason: 'CLOSING_WITH_PLACEMENT',
      facts: { count: 1 },
    })
  })
})
