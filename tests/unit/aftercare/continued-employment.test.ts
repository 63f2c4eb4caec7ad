import { describe, expect, test } from 'vitest'
import { type EmploymentPeriod, joinContinuedEmployments } from '@/lib/aftercare/rules/continued-employment'
import { listVisitDeadlines, nextVisitDue } from '@/lib/aftercare/rules/visit-schedule'
import { buildAftercareFacts } from '@/tests/factories/aftercare-facts'

const { employment } = buildAftercareFacts()
const first: EmploymentPeriod = {
  ...employment,
  id: 'first',
  companyCvr: '13585628',
  lastDayOn: '2026-11-20',
}
const second: EmploymentPeriod = {
  ...employment,
  id: 'second',
  companyCvr: '13585628',
  startsOn: '2026-11-21',
  agreedOn: '2026-11-19',
  recordedOn: '2026-11-19',
}

describe('R02 the same employer again', () => {
  test('R02 continues when the new job starts the day after the old one ended', () => {
    expect(joinContinuedEmployments([second, first])).toMatchObject([
      {
        id: 'first',
        employmentIds: ['first', 'second'],
        startsOn: '2026-11-02',
        agreedOn: '2026-10-12',
        lastDayOn: null,
      },
    ])
  })

  test('R02 keeps the first day of work, so the visits go on as if nothing had happened', () => {
    const [joined] = joinContinuedEmployments([first, second])
    expect(nextVisitDue(buildAftercareFacts({ employment: joined }))).toMatchObject({
      dueOn: '2026-11-30',
      startCorrected: false,
    })
  })

  test('R02 begins anew when a day lies between', () => {
    const later = { ...second, startsOn: '2026-11-22' as const }
    expect(joinContinuedEmployments([first, later]).map(({ employmentIds }) => employmentIds)).toEqual([
      ['first'],
      ['second'],
    ])
  })

  test('R02 begins anew at another company and where the CVR is not known', () => {
    expect(joinContinuedEmployments([first, { ...second, companyCvr: '10008123' }])).toHaveLength(2)
    const unknown = [first, second].map((period) => ({ ...period, companyCvr: null }))
    expect(joinContinuedEmployments(unknown)).toHaveLength(2)
  })

  test('R02 continues through three jobs and past another company in between', () => {
    const third = { ...second, id: 'third', startsOn: '2027-01-01' as const }
    const other = { ...second, id: 'other', companyCvr: '10008123', startsOn: '2026-12-01' as const }
    const joined = joinContinuedEmployments([first, { ...second, lastDayOn: '2026-12-31' }, other, third])
    expect(joined.map(({ employmentIds }) => employmentIds)).toEqual([
      ['first', 'second', 'third'],
      ['other'],
    ])
  })

  test('R02 is due at once when a continuation is recorded after the date has passed', () => {
    const [joined] = joinContinuedEmployments([first, { ...second, recordedOn: '2026-12-10' }])
    const facts = buildAftercareFacts({ employment: joined })
    expect(listVisitDeadlines(facts)).toMatchObject([{ dueOn: '2026-12-10', startCorrected: true }])
  })

  test('R02 takes the latest agreed end of the trial period', () => {
    const [joined] = joinContinuedEmployments([
      { ...first, trialEndsOn: '2027-03-01' },
      { ...second, trialEndsOn: '2027-02-15' },
    ])
    expect(joined?.trialEndsOn).toBe('2027-03-01')
  })
})
