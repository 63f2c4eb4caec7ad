import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '@/lib/calendar/day'
import { activitiesOn, checkLaneMove, type LaneMoveFacts } from '@/lib/cases/rules/lane-moves'
import { isStalled } from '@/lib/cases/rules/stalled'
import type { ActivityFacts } from '@/lib/placements/rules/paid-hours'
import { buildPlacement } from '@/tests/factories/placement-facts'

const none: ActivityFacts = { placements: [], jobs: [] }
const inPractice: ActivityFacts = {
  placements: [buildPlacement({ id: 'praktik', from: '2026-11-02', until: '2026-11-21' })],
  jobs: [],
}
const inJob: ActivityFacts = {
  placements: [],
  jobs: [{ id: 'aftercare', from: '2026-11-02', until: null, weeklyHours: null }],
}

const check = (overrides: Partial<LaneMoveFacts> = {}) =>
  checkLaneMove({
    from: 'LONG_TERM',
    to: 'READY',
    movedOn: '2026-11-23',
    today: '2026-11-23',
    openedOn: '2026-01-05',
    lastMovedOn: null,
    activity: none,
    restsOn: null,
    leavingCause: null,
    ...overrides,
  })

describe('lanes: the day of a move', () => {
  test.each<[Day, string | null]>([
    ['2026-11-24', 'dayAfterToday'],
    ['2026-11-23', null],
    ['2026-11-09', null],
    ['2026-11-08', 'laneMovedTooEarly'],
  ])('lanes a move dated %s, with today the 23rd, answers %s', (movedOn, key) => {
    expect(check({ movedOn })?.key ?? null).toBe(key)
  })

  test('lanes a move is not dated before the last one, nor before the case was opened', () => {
    const moved = (movedOn: Day) => check({ movedOn, lastMovedOn: '2026-11-16' })
    expect(moved('2026-11-16')).toBeNull()
    expect(moved('2026-11-15')).toEqual({ field: 'movedOn', key: 'laneMovedBeforeLast', day: '2026-11-16' })
    expect(check({ movedOn: '2026-11-19', openedOn: '2026-11-20' })?.key).toBe('laneMovedBeforeLast')
    expect(check({ movedOn: '2026-11-20', openedOn: '2026-11-20' })).toBeNull()
  })
})

describe('lanes: the borders of I gang', () => {
  const into = (activity: ActivityFacts, restsOn: string | null, movedOn: Day = '2026-11-20') =>
    check({ to: 'ACTIVE', activity, restsOn, movedOn })?.key ?? null

  test('lanes into I gang something must run on the day, and be chosen', () => {
    expect(into(none, null)).toBe('activityNotRunning')
    expect(into(inPractice, null)).toBe('activityMissing')
    expect(into(inPractice, 'praktik')).toBeNull()
    expect(into(inPractice, 'JOB')).toBe('activityUnknown')
    expect(into(inJob, 'JOB')).toBeNull()
    expect(into(inJob, 'aftercare')).toBe('activityUnknown')
  })

  test('lanes a placement carries a move on its last day and not on the day after', () => {
    expect(into(inPractice, 'praktik', '2026-11-20')).toBeNull()
    expect(into(inPractice, 'praktik', '2026-11-21')).toBe('activityNotRunning')
  })

  test('lanes out of I gang what happened is said; elsewhere nothing is asked', () => {
    const out = { from: 'ACTIVE', to: 'UNDERWAY' } as const
    expect(check(out)).toEqual({ field: 'leavingCause', key: 'leavingCauseMissing' })
    expect(check({ ...out, leavingCause: 'FEWER_HOURS' })).toBeNull()
    expect(check({ from: 'READY', to: 'UNDERWAY' })).toBeNull()
  })

  test('lanes a move to the same lane is none', () => {
    expect(check({ from: 'READY', to: 'READY' })).toEqual({ field: 'lane', key: 'laneUnchanged' })
  })
})

describe('lanes whatever the case', () => {
  const lane = fc.constantFrom('ACTIVE', 'READY', 'UNDERWAY', 'LONG_TERM')
  const day = fc.integer({ min: -40, max: 5 }).map((offset) => addDays('2026-11-23', offset))
  const facts = fc.record<LaneMoveFacts>({
    from: lane,
    to: lane,
    movedOn: day,
    today: fc.constant('2026-11-23'),
    openedOn: day,
    lastMovedOn: fc.option(day),
    activity: fc.constantFrom(none, inPractice, inJob),
    restsOn: fc.constantFrom(null, 'praktik', 'JOB', 'aftercare'),
    leavingCause: fc.constantFrom(null, 'COMPLETED', 'BROKEN_OFF', 'FEWER_HOURS'),
  })

  test('lanes a move that is saved rests on something that runs, says why it left, and keeps the order of days', () => {
    fc.assert(
      fc.property(facts, (move) => {
        if (checkLaneMove(move) !== null) return
        const { from, to, movedOn, today, openedOn, lastMovedOn } = move
        expect(from).not.toBe(to)
        expect(movedOn <= today && movedOn >= openedOn && movedOn >= (lastMovedOn ?? openedOn)).toBe(true)
        if (to === 'ACTIVE') expect(activitiesOn(move.activity, movedOn)).toContain(move.restsOn)
        if (from === 'ACTIVE') expect(move.leavingCause).not.toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  test('lanes every refusal but that of the same lane can be put right by another answer or day', () => {
    fc.assert(
      fc.property(facts, (move) => {
        if (move.openedOn > move.today || (move.lastMovedOn ?? move.openedOn) > move.today) return
        if (checkLaneMove(move) === null || move.from === move.to) return
        const running = activitiesOn(move.activity, move.today)
        if (move.to === 'ACTIVE' && running.length === 0) return
        const putRight = {
          movedOn: move.today,
          restsOn: running[0] ?? null,
          leavingCause: 'COMPLETED' as const,
        }
        expect(checkLaneMove({ ...move, ...putRight })).toBeNull()
      }),
      { numRuns: 500 },
    )
  })
})

describe('stalled cases', () => {
  const flat: ActivityFacts = { placements: [buildPlacement({ from: '2026-09-01' })], jobs: [] }
  const risen = (on: Day): ActivityFacts => ({
    placements: [
      buildPlacement({
        from: '2026-09-01',
        steps: [
          { from: '2026-09-01', totalHours: 20, paidHours: 0 },
          { from: on, totalHours: 20, paidHours: 5 },
        ],
      }),
    ],
    jobs: [],
  })
  const stalled = (since: Day, activity: ActivityFacts = none) =>
    isStalled({ since, on: '2026-11-23', weeks: 8, activity })

  test('stalled from the day eight weeks have passed in the lane', () => {
    expect(stalled('2026-09-29')).toBe(false)
    expect(stalled('2026-09-28')).toBe(true)
    expect(stalled('2026-09-01', flat)).toBe(true)
  })

  test('stalled not while an ordinary job runs', () => {
    expect(stalled('2026-09-01', inJob)).toBe(false)
    const ended: ActivityFacts = {
      placements: [],
      jobs: inJob.jobs.map((job) => ({ ...job, until: '2026-11-23' })),
    }
    expect(stalled('2026-09-01', ended)).toBe(true)
  })

  test('stalled not while the paid hours have risen within the eight weeks', () => {
    expect(stalled('2026-09-01', risen('2026-09-28'))).toBe(true)
    expect(stalled('2026-09-01', risen('2026-09-29'))).toBe(false)
    expect(stalled('2026-09-01', risen('2026-11-23'))).toBe(false)
    expect(stalled('2026-09-01', risen('2026-11-24'))).toBe(true)
  })
})
