import { describe, expect, test } from 'vitest'
import { aftercareDeadlines } from '@/lib/aftercare/rules/deadlines'
import type { AftercareFacts } from '@/lib/aftercare/rules/facts'
import { checkStatus, listMilestones } from '@/lib/aftercare/rules/milestones'
import type { Day } from '@/lib/calendar/day'
import { deadlineStateOn } from '@/lib/platform/deadline'
import { buildAftercareFacts, buildFactsFrom, buildVisit } from '@/tests/factories/aftercare-facts'

const listOf = (facts: AftercareFacts, kind: string) =>
  listMilestones(facts).filter((deadline) => deadline.kind === kind)

describe('R05 the talk before the job starts', () => {
  const talk = (facts: AftercareFacts) => listOf(facts, 'PRE_START_TALK')[0]

  test('R05 opens when the job is agreed and is due the day before it starts', () => {
    expect(talk(buildAftercareFacts())).toMatchObject({
      ruleId: 'R05',
      opensOn: '2026-10-12',
      dueOn: '2026-11-01',
      planBy: '2026-10-30',
      closesOn: '2026-11-02',
      metOn: null,
    })
  })

  test('R05 is due the same day when the job is recorded the day before it starts', () => {
    const facts = buildAftercareFacts({ employment: { agreedOn: '2026-11-01', recordedOn: '2026-11-01' } })
    expect(talk(facts)).toMatchObject({ opensOn: '2026-11-01', dueOn: '2026-11-01', planBy: '2026-11-01' })
  })

  test('R05 asks for none when the job is recorded on its first day or later', () => {
    expect(talk(buildAftercareFacts({ employment: { recordedOn: '2026-11-02' } }))).toBeUndefined()
    expect(talk(buildAftercareFacts({ employment: { recordedOn: '2026-11-20' } }))).toBeUndefined()
  })

  test('R05 is met by a talk the day before and left missed by one on the first day', () => {
    const withTalk = (on: Day) => talk(buildAftercareFacts({ preStartTalks: [{ on }] }))
    expect(withTalk('2026-11-01')?.metOn).toBe('2026-11-01')
    const late = withTalk('2026-11-02')
    expect(late?.metOn).toBeNull()
    expect(late && deadlineStateOn(late, '2026-11-01')).toBe('DUE_SOON')
    expect(late && deadlineStateOn(late, '2026-11-02')).toBe('MISSED')
  })

  test('R05 is not met by a talk before the job was agreed', () => {
    expect(talk(buildAftercareFacts({ preStartTalks: [{ on: '2026-10-11' }] }))?.metOn).toBeNull()
  })

  test('R05 needs no consent', () => {
    expect(talk(buildAftercareFacts({ consents: [] }))?.cancelledOn).toBeNull()
  })

  test('R05 falls away when the job is called off before', () => {
    expect(talk(buildAftercareFacts({ employment: { lastDayOn: '2026-10-25' } }))).toBeUndefined()
  })
})

describe('R06 the start meeting', () => {
  const meetings = (facts: AftercareFacts) => listOf(facts, 'START_MEETING')
  const held = (on: Day) => buildVisit(on, { kind: 'START_MEETING' })

  test('R06 opens when the job is agreed and is due 7 days after it starts', () => {
    expect(meetings(buildAftercareFacts())).toMatchObject([
      { ruleId: 'R06', opensOn: '2026-10-12', dueOn: '2026-11-09', planBy: '2026-11-09', metOn: null },
    ])
  })

  test('R06 is met by a start meeting before the job starts', () => {
    expect(meetings(buildAftercareFacts({ visits: [held('2026-10-20')] }))).toMatchObject([
      { metOn: '2026-10-20' },
    ])
  })

  test('R06 is not met by an ordinary visit nor by a cancelled start meeting', () => {
    const visits = [buildVisit('2026-11-04'), { ...held('2026-11-05'), outcome: 'CANCELLED_BY_US' as const }]
    expect(meetings(buildAftercareFacts({ visits }))).toMatchObject([{ metOn: null }])
  })

  test('R06 is met by a start meeting on the last day of the trial period but not later', () => {
    expect(meetings(buildAftercareFacts({ visits: [held('2027-02-01')] }))).toMatchObject([
      { metOn: '2027-02-01' },
    ])
    expect(meetings(buildAftercareFacts({ visits: [held('2027-02-02')] }))).toMatchObject([{ metOn: null }])
  })

  test('R06 stops asking when the trial period or the job ends', () => {
    expect(meetings(buildAftercareFacts())).toMatchObject([{ closesOn: '2027-02-02' }])
    expect(meetings(buildAftercareFacts({ employment: { lastDayOn: '2026-11-15' } }))).toMatchObject([
      { closesOn: '2026-11-16' },
    ])
    expect(meetings(buildAftercareFacts({ employment: { lastDayOn: '2026-11-08' } }))).toEqual([])
  })

  test('R06 is cancelled with the consent and counts from when it is given again', () => {
    const consents = [
      { givenOn: '2026-10-12' as const, withdrawnOn: '2026-11-04' as const },
      { givenOn: '2026-11-16' as const, withdrawnOn: null },
    ]
    expect(meetings(buildAftercareFacts({ consents }))).toMatchObject([
      { dueOn: '2026-11-09', cancelledOn: '2026-11-04', sequence: 1 },
      { opensOn: '2026-11-16', dueOn: '2026-11-23', cancelledOn: null, sequence: 2 },
    ])
  })

  test('R06 asks only once when the meeting was held before consent was withdrawn', () => {
    const consents = [
      { givenOn: '2026-10-12' as const, withdrawnOn: '2026-11-04' as const },
      { givenOn: '2026-11-16' as const, withdrawnOn: null },
    ]
    expect(meetings(buildAftercareFacts({ consents, visits: [held('2026-11-04')] }))).toMatchObject([
      { metOn: '2026-11-04', cancelledOn: null },
    ])
  })

  test('R06 asks for none when consent was withdrawn before the job was agreed', () => {
    const consents = [{ givenOn: '2025-01-06' as const, withdrawnOn: '2026-01-05' as const }]
    expect(meetings(buildAftercareFacts({ consents }))).toEqual([])
  })

  test('R06 without any consent closes as cancelled and not as missed', () => {
    const [meeting] = meetings(buildAftercareFacts({ consents: [] }))
    expect(meeting && deadlineStateOn(meeting, '2026-11-10')).toBe('OVERDUE')
    expect(meeting && deadlineStateOn(meeting, '2027-02-02')).toBe('CANCELLED')
  })
})

describe('R06 the statuses', () => {
  const statuses = (facts: AftercareFacts) =>
    listMilestones(facts)
      .filter(({ kind }) => kind.startsWith('STATUS_'))
      .map(({ kind, opensOn, dueOn, closesOn }) => ({ kind, opensOn, dueOn, closesOn }))

  test('R06 open and are due at the end of the trial period and after 12 months', () => {
    expect(statuses(buildFactsFrom('2026-11-30'))).toEqual([
      { kind: 'STATUS_TRIAL_END', opensOn: '2027-02-28', dueOn: '2027-02-28', closesOn: null },
      { kind: 'STATUS_TWELVE_MONTHS', opensOn: '2027-11-30', dueOn: '2027-11-30', closesOn: null },
    ])
  })

  test('R06 the one on the last day of work replaces the one at the end of the trial period', () => {
    const kindsWhenEnding = (lastDayOn: Day) =>
      statuses(buildAftercareFacts({ employment: { lastDayOn } })).map(({ kind, dueOn }) => [kind, dueOn])
    expect(kindsWhenEnding('2027-02-01')).toEqual([
      ['STATUS_JOB_END', '2027-02-01'],
      ['STATUS_TWELVE_MONTHS', '2027-11-02'],
    ])
    expect(kindsWhenEnding('2027-02-02')).toEqual([
      ['STATUS_TRIAL_END', '2027-02-02'],
      ['STATUS_TWELVE_MONTHS', '2027-11-02'],
    ])
  })

  test('R06 follow a longer trial period', () => {
    const facts = buildAftercareFacts({ employment: { trialEndsOn: '2027-03-02' } })
    expect(statuses(facts)[0]).toMatchObject({ kind: 'STATUS_TRIAL_END', dueOn: '2027-03-02' })
  })

  test('R06 ask until they are recorded, also while consent is withdrawn', () => {
    const facts = buildAftercareFacts({ consents: [{ givenOn: '2026-10-12', withdrawnOn: '2026-12-01' }] })
    const [atTrialEnd] = listOf(facts, 'STATUS_TRIAL_END')
    expect(atTrialEnd && deadlineStateOn(atTrialEnd, '2027-02-01')).toBe('NOT_YET')
    expect(atTrialEnd && deadlineStateOn(atTrialEnd, '2027-02-02')).toBe('DUE_SOON')
    expect(atTrialEnd && deadlineStateOn(atTrialEnd, '2028-02-02')).toBe('OVERDUE')
  })

  test('R06 are met each by its own record', () => {
    const facts = buildAftercareFacts({ statuses: [{ at: 'TRIAL_END', recordedOn: '2027-02-04' }] })
    expect(listOf(facts, 'STATUS_TRIAL_END')).toMatchObject([{ metOn: '2027-02-04' }])
    expect(listOf(facts, 'STATUS_TWELVE_MONTHS')).toMatchObject([{ metOn: null }])
  })

  test('R06 are refused before they open and when the job has no such status', () => {
    const facts = buildAftercareFacts()
    expect(checkStatus(facts, { at: 'TRIAL_END', recordedOn: '2027-02-02' })).toBeNull()
    expect(checkStatus(facts, { at: 'TRIAL_END', recordedOn: '2027-02-01' })).toEqual({
      rule: 'R06',
      reason: 'STATUS_NOT_OPEN',
      facts: { recordedOn: '2027-02-01', opensOn: '2027-02-02' },
    })
    expect(checkStatus(facts, { at: 'JOB_END', recordedOn: '2027-02-02' })?.reason).toBe('NO_SUCH_STATUS')
  })
})

test('R02 R05 R06 all deadlines of an employment come in the order they are due', () => {
  expect(
    aftercareDeadlines(buildAftercareFacts()).map(({ ruleId, kind, dueOn }) => [ruleId, kind, dueOn]),
  ).toEqual([
    ['R05', 'PRE_START_TALK', '2026-11-01'],
    ['R06', 'START_MEETING', '2026-11-09'],
    ['R02', 'VISIT', '2026-11-30'],
    ['R06', 'STATUS_TRIAL_END', '2027-02-02'],
    ['R06', 'STATUS_TWELVE_MONTHS', '2027-11-02'],
  ])
})
