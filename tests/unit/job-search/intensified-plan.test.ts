import { describe, expect, it } from 'vitest'
import { type IntensifiedPlanFacts, intensifiedPlanDeadline } from '@/lib/job-search/rules/intensified-plan'
import { deadlineStateOn } from '@/lib/platform/deadline'

const deadlineOf = (overrides: Partial<IntensifiedPlanFacts> = {}) =>
  intensifiedPlanDeadline({
    enrolmentId: 'enrolment-1',
    startedOn: '2026-09-15',
    endsOn: null,
    dueAfterMonths: 2,
    intensifiedOn: [],
    jobStartsOn: [],
    ...overrides,
  })

describe('R08 intensified plan', () => {
  it('R08 is due two months after the start of KE2, and asks from 28 days before', () => {
    expect(deadlineOf()).toMatchObject({
      kind: 'INTENSIFIED_PLAN',
      opensOn: '2026-10-18',
      dueOn: '2026-11-15',
      // The 15th is a Sunday.
      planBy: '2026-11-13',
      metOn: null,
      cancelledOn: null,
      closesOn: null,
    })
  })

  it.each([
    ['2026-12-31', '2027-02-28'],
    ['2027-12-31', '2028-02-29'],
    ['2026-12-29', '2027-02-28'],
    ['2026-08-31', '2026-10-31'],
    ['2027-04-30', '2027-06-30'],
  ] as const)('R08 from %s falls on %s', (startedOn, dueOn) => {
    expect(deadlineOf({ startedOn })?.dueOn).toBe(dueOn)
  })

  it('R08 plans by the last working day before Easter', () => {
    // Easter Monday is 29 March 2027.
    expect(deadlineOf({ startedOn: '2027-01-29' })).toMatchObject({
      dueOn: '2027-03-29',
      planBy: '2027-03-24',
    })
  })

  it('R08 opens on the start when the number is one month of February', () => {
    expect(deadlineOf({ startedOn: '2027-02-01', dueAfterMonths: 1 })).toMatchObject({
      opensOn: '2027-02-01',
      dueOn: '2027-03-01',
    })
  })

  it('R08 asks until it is met, also long after', () => {
    const deadline = deadlineOf()
    if (!deadline) throw new Error('Expected a deadline')
    expect(deadlineStateOn(deadline, '2026-10-17')).toBe('NOT_YET')
    expect(deadlineStateOn(deadline, '2026-11-15')).toBe('DUE_SOON')
    expect(deadlineStateOn(deadline, '2026-11-16')).toBe('OVERDUE')
    expect(deadlineStateOn(deadline, '2027-06-01')).toBe('OVERDUE')
  })

  it('R08 is met by the first intensified plan made on or after the start', () => {
    expect(deadlineOf({ intensifiedOn: ['2026-09-14'] })?.metOn).toBeNull()
    expect(deadlineOf({ intensifiedOn: ['2026-12-01', '2026-09-15'] })?.metOn).toBe('2026-09-15')
    expect(deadlineOf({ intensifiedOn: ['2026-11-16'] })?.metOn).toBe('2026-11-16')
  })

  it('R08 falls away with a job that starts from the first day of KE2 to the due date, both included', () => {
    expect(deadlineOf({ jobStartsOn: ['2026-09-14'] })?.cancelledOn).toBeNull()
    expect(deadlineOf({ jobStartsOn: ['2026-09-15'] })?.cancelledOn).toBe('2026-09-15')
    expect(deadlineOf({ jobStartsOn: ['2026-11-15'] })?.cancelledOn).toBe('2026-11-15')
    expect(deadlineOf({ jobStartsOn: ['2026-11-16'] })?.cancelledOn).toBeNull()
  })

  it('R08 a plan made before the job, or on its first day, has met it', () => {
    const before = deadlineOf({ intensifiedOn: ['2026-10-30'], jobStartsOn: ['2026-11-02'] })
    expect(before).toMatchObject({ metOn: '2026-10-30', cancelledOn: null })
    const sameDay = deadlineOf({ intensifiedOn: ['2026-11-02'], jobStartsOn: ['2026-11-02'] })
    expect(sameDay).toMatchObject({ metOn: '2026-11-02', cancelledOn: null })
    const after = deadlineOf({ intensifiedOn: ['2026-11-03'], jobStartsOn: ['2026-11-02'] })
    expect(after).toMatchObject({ metOn: null, cancelledOn: '2026-11-02' })
  })

  it('R08 ends with KE2 or the enrolment: missed when it was due, cancelled on its day, gone before it asked', () => {
    expect(deadlineOf({ endsOn: '2026-11-16' })).toMatchObject({ closesOn: '2026-11-16', cancelledOn: null })
    expect(deadlineOf({ endsOn: '2026-11-15' })).toMatchObject({ cancelledOn: '2026-11-15', closesOn: null })
    expect(deadlineOf({ endsOn: '2026-10-18' })?.cancelledOn).toBe('2026-10-18')
    expect(deadlineOf({ endsOn: '2026-10-17' })).toBeNull()
    expect(deadlineOf({ endsOn: '2026-12-01', intensifiedOn: ['2026-11-01'] })?.metOn).toBe('2026-11-01')
  })
})
