import { describe, expect, it } from 'vitest'
import { checkStep, cvAndGoalDeadlines, type StepFacts } from '@/lib/programme-steps/rules/cv-and-goal'

const deadlinesOf = (overrides: Partial<StepFacts> = {}) =>
  cvAndGoalDeadlines({
    enrolmentId: 'enrolment-1',
    startedOn: '2026-11-02',
    endsOn: null,
    dueAfterDays: 28,
    cvStates: [],
    jobGoals: [],
    ...overrides,
  })
const metOn = (overrides: Partial<StepFacts>) => deadlinesOf(overrides).map((deadline) => deadline.metOn)

describe('R17 CV and job goal in step 1', () => {
  it('R17 asks for both from the first day of step 1, due 28 days after it', () => {
    expect(deadlinesOf()).toMatchObject([
      { kind: 'CV', opensOn: '2026-11-02', dueOn: '2026-11-30', planBy: '2026-11-30', metOn: null },
      { kind: 'JOB_GOAL', opensOn: '2026-11-02', dueOn: '2026-11-30', planBy: '2026-11-30', metOn: null },
    ])
  })

  it('R17 plans by the last working day before the weekend and the leap day', () => {
    // 29 February 2028 is a Tuesday; 5 March a Sunday.
    expect(deadlinesOf({ startedOn: '2028-02-01' })[0]).toMatchObject({
      dueOn: '2028-02-29',
      planBy: '2028-02-29',
    })
    expect(deadlinesOf({ startedOn: '2028-02-06' })[0]).toMatchObject({
      dueOn: '2028-03-05',
      planBy: '2028-03-03',
    })
  })

  it('R17 is met at once by what is there on the first day, otherwise by the first that comes', () => {
    expect(
      metOn({
        cvStates: [{ on: '2026-06-01', hasCv: true }],
        jobGoals: [{ from: '2026-05-01', until: null }],
      }),
    ).toEqual(['2026-11-02', '2026-11-02'])
    expect(
      metOn({
        cvStates: [
          { on: '2026-06-01', hasCv: true },
          { on: '2026-10-01', hasCv: false },
          { on: '2026-12-03', hasCv: true },
        ],
        jobGoals: [
          { from: '2026-05-01', until: '2026-11-02' },
          { from: '2026-12-24', until: null },
          { from: '2026-11-09', until: '2026-11-10' },
        ],
      }),
    ).toEqual(['2026-12-03', '2026-11-09'])
  })

  it('R17 one met leaves the other asking', () => {
    expect(metOn({ jobGoals: [{ from: '2026-11-02', until: null }] })).toEqual([null, '2026-11-02'])
  })

  it('R17 ends with the programme: missed when due before, cancelled on the day', () => {
    expect(deadlinesOf({ endsOn: '2026-12-01' })[0]).toMatchObject({
      closesOn: '2026-12-01',
      cancelledOn: null,
    })
    expect(deadlinesOf({ endsOn: '2026-11-30' })[0]).toMatchObject({
      cancelledOn: '2026-11-30',
      closesOn: null,
    })
  })

  it('R17 step 3 waits for both, and says what is missing', () => {
    const cv = [{ on: '2026-11-10', hasCv: true }] as const
    const goal = [{ from: '2026-11-12', until: null }] as const
    const missing = (on: '2026-11-09' | '2026-11-11' | '2026-11-12', facts: Partial<StepFacts>) =>
      checkStep({ step: 3, on }, { cvStates: [], jobGoals: [], ...facts })?.facts.missing ?? null
    expect(missing('2026-11-12', { cvStates: cv, jobGoals: goal })).toBeNull()
    expect(missing('2026-11-11', { cvStates: cv, jobGoals: goal })).toBe('JOB_GOAL')
    expect(missing('2026-11-09', { cvStates: cv, jobGoals: goal })).toBe('BOTH')
    expect(missing('2026-11-12', { jobGoals: goal })).toBe('CV')
    const lost = [...cv, { on: '2026-11-12', hasCv: false } as const]
    expect(missing('2026-11-12', { cvStates: lost, jobGoals: goal })).toBe('CV')
  })

  it('R17 steps 1 and 2 wait for nothing', () => {
    for (const step of [1, 2]) {
      expect(checkStep({ step, on: '2026-11-12' }, { cvStates: [], jobGoals: [] })).toBeNull()
    }
  })
})
