import { describe, expect, it } from 'vitest'
import { type AttentionFacts, attentionOf } from '@/lib/citizens/rules/attention'
import type { DeadlineDates } from '@/lib/platform/deadline'

const quiet: AttentionFacts<DeadlineDates> = {
  deadlines: [],
  visits: [],
  talks: [],
  sessions: [],
  isInActiveLane: false,
  hasRunningActivity: false,
}
const due = (dueOn: DeadlineDates['dueOn']): DeadlineDates => ({
  opensOn: '2026-11-01',
  dueOn,
  metOn: null,
  cancelledOn: null,
  closesOn: null,
  startCorrected: false,
})

describe('what a case asks for', () => {
  it('is nothing where nothing asks', () => {
    const later = {
      ...quiet,
      deadlines: [due('2026-12-01')],
      visits: [{ id: 'v', on: '2026-11-23' as const }],
    }
    expect(attentionOf(later, '2026-11-23')).toEqual([])
  })

  it('puts what is late first, then what lacks a record, then a wrong lane, then what is due within a week', () => {
    const facts = {
      ...quiet,
      deadlines: [due('2026-11-22'), due('2026-11-30')],
      visits: [{ id: 'v', on: '2026-11-22' as const }],
      talks: [{ id: 't', on: '2026-11-20' as const }],
      isInActiveLane: true,
    }
    expect(attentionOf(facts, '2026-11-23').map(({ kind }) => kind)).toEqual([
      'DEADLINE',
      'VISIT_WITHOUT_RECORD',
      'TALK_WITHOUT_RECORD',
      'ACTIVE_WITHOUT_ACTIVITY',
      'DEADLINE',
    ])
  })

  it('tells of a job outside the lane of running activities', () => {
    expect(attentionOf({ ...quiet, hasRunningActivity: true }, '2026-11-23')).toEqual([
      { kind: 'ACTIVITY_OUTSIDE_ACTIVE' },
    ])
    expect(attentionOf({ ...quiet, isInActiveLane: true, hasRunningActivity: true }, '2026-11-23')).toEqual(
      [],
    )
  })
})
