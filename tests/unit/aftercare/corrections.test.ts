import { describe, expect, test } from 'vitest'
import { listMilestones } from '@/lib/aftercare/rules/milestones'
import { daysLate, listVisitDeadlines, nextVisitDue } from '@/lib/aftercare/rules/visit-schedule'
import { deadlineStateOn, timelinessOf } from '@/lib/platform/deadline'
import { buildAftercareFacts, buildVisit } from '@/tests/factories/aftercare-facts'

const movedEarlier = {
  corrections: [
    {
      correctedOn: '2026-12-10' as const,
      previousStartsOn: '2026-12-01' as const,
      previousLastDayOn: null,
    },
  ],
}

describe('R02 a corrected date', () => {
  test('R02 is due at once when the start is moved back so far that the date has passed', () => {
    const due = nextVisitDue(buildAftercareFacts({ employment: movedEarlier }))
    expect(due).toMatchObject({ dueOn: '2026-12-10', planBy: '2026-12-10', startCorrected: true })
    expect(due && deadlineStateOn(due, '2026-12-10')).toBe('DUE_SOON')
  })

  test('R02 is not counted late when the start was corrected', () => {
    const facts = buildAftercareFacts({ employment: movedEarlier, visits: [buildVisit('2026-12-15')] })
    const [met] = listVisitDeadlines(facts)
    expect(daysLate(facts, '2026-12-15')).toBe(0)
    expect(met && deadlineStateOn(met, '2026-12-20')).toBe('MET')
    expect(met && timelinessOf(met, '2026-12-20')).toBeNull()
    expect(nextVisitDue(facts)).toMatchObject({ dueOn: '2027-01-12', startCorrected: false })
  })

  test('R02 is in time when the visit is held on the day of the correction', () => {
    const facts = buildAftercareFacts({ employment: movedEarlier, visits: [buildVisit('2026-12-10')] })
    const [met] = listVisitDeadlines(facts)
    expect(met && timelinessOf(met, '2026-12-20')).toBe('IN_TIME')
  })

  test('R02 does not make a visit late that was in time before the start was corrected', () => {
    const facts = buildAftercareFacts({ employment: movedEarlier, visits: [buildVisit('2026-12-05')] })
    expect(listVisitDeadlines(facts)[0]).toMatchObject({
      dueOn: '2026-11-30',
      metOn: '2026-12-05',
      startCorrected: true,
    })
    expect(daysLate(facts, '2026-12-05')).toBe(0)
  })

  test('R02 counts from the later day when the start is moved forward', () => {
    const facts = buildAftercareFacts({
      employment: {
        startsOn: '2026-11-16',
        corrections: [{ correctedOn: '2026-11-20', previousStartsOn: '2026-11-02', previousLastDayOn: null }],
      },
    })
    expect(nextVisitDue(facts)).toMatchObject({ dueOn: '2026-12-14', startCorrected: false })
  })

  test('R02 keeps what was late already before the correction', () => {
    const facts = buildAftercareFacts({
      employment: {
        corrections: [{ correctedOn: '2026-12-10', previousStartsOn: '2026-11-04', previousLastDayOn: null }],
      },
    })
    expect(nextVisitDue(facts)).toMatchObject({ dueOn: '2026-11-30', startCorrected: false })
  })

  test('R02 was not late before when it fell due on the day of the correction', () => {
    const facts = buildAftercareFacts({
      employment: {
        corrections: [{ correctedOn: '2026-12-10', previousStartsOn: '2026-11-12', previousLastDayOn: null }],
      },
    })
    expect(nextVisitDue(facts)).toMatchObject({ dueOn: '2026-12-10', startCorrected: true })
  })

  test('R02 leaves a deadline alone that was cancelled before the correction', () => {
    const facts = buildAftercareFacts({
      employment: movedEarlier,
      consents: [{ givenOn: '2026-10-12', withdrawnOn: '2026-12-05' }],
    })
    expect(listVisitDeadlines(facts)).toMatchObject([
      { dueOn: '2026-11-30', cancelledOn: '2026-12-05', startCorrected: false },
    ])
  })

  test('R02 keeps the first correction when a second one changes little', () => {
    const facts = buildAftercareFacts({
      employment: {
        corrections: [
          { correctedOn: '2026-12-14', previousStartsOn: '2026-11-03', previousLastDayOn: null },
          { correctedOn: '2026-12-10', previousStartsOn: '2026-12-01', previousLastDayOn: null },
        ],
      },
    })
    expect(nextVisitDue(facts)).toMatchObject({ dueOn: '2026-12-10', startCorrected: true })
  })

  test('R02 asks for nothing when the corrected trial period is over', () => {
    const facts = buildAftercareFacts({
      employment: {
        corrections: [{ correctedOn: '2027-02-02', previousStartsOn: '2027-01-20', previousLastDayOn: null }],
      },
    })
    expect(listVisitDeadlines(facts)).toEqual([])
  })

  test('R02 is due at once when a last day of work turns out to be wrong', () => {
    const facts = buildAftercareFacts({
      employment: {
        corrections: [
          { correctedOn: '2026-12-10', previousStartsOn: '2026-11-02', previousLastDayOn: '2026-11-20' },
        ],
      },
    })
    expect(nextVisitDue(facts)).toMatchObject({ dueOn: '2026-12-10', startCorrected: true })
  })

  test('R02 drops the open deadline when the last day of work is moved before it', () => {
    const facts = buildAftercareFacts({
      employment: {
        lastDayOn: '2026-11-20',
        corrections: [
          { correctedOn: '2026-12-10', previousStartsOn: '2026-11-02', previousLastDayOn: '2026-12-09' },
        ],
      },
    })
    expect(listVisitDeadlines(facts)).toEqual([])
  })
})

describe('R05 R06 a corrected start', () => {
  test('R06 start meeting is due at once when the start is moved back', () => {
    const meeting = listMilestones(buildAftercareFacts({ employment: movedEarlier })).find(
      ({ kind }) => kind === 'START_MEETING',
    )
    // It was overdue already under the first start: 1 December + 7 days is before the correction.
    expect(meeting).toMatchObject({ dueOn: '2026-11-09', startCorrected: false })
    const earlier = buildAftercareFacts({
      employment: {
        corrections: [{ correctedOn: '2026-11-20', previousStartsOn: '2026-12-01', previousLastDayOn: null }],
      },
    })
    expect(listMilestones(earlier)).toContainEqual(
      expect.objectContaining({ kind: 'START_MEETING', dueOn: '2026-11-20', startCorrected: true }),
    )
  })

  test('R05 asks for no talk when the corrected start has already been', () => {
    const kinds = (correctedOn: '2026-11-02' | '2026-11-01') =>
      listMilestones(
        buildAftercareFacts({
          employment: {
            corrections: [{ correctedOn, previousStartsOn: '2026-12-01', previousLastDayOn: null }],
          },
        }),
      ).map(({ kind }) => kind)
    expect(kinds('2026-11-02')).not.toContain('PRE_START_TALK')
    expect(kinds('2026-11-01')).toContain('PRE_START_TALK')
  })
})
