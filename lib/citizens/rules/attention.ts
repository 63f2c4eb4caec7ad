// U5 (ux.md): what a case asks for, in the order it asks: late, unrecorded, misplaced, soon.
import type { Day } from '@/lib/calendar/day'
import { type DeadlineDates, deadlineStateOn } from '@/lib/platform/deadline'

type Planned = { id: string; on: Day }

export type AttentionFacts<D extends DeadlineDates> = {
  deadlines: readonly D[]
  /** Planned and not recorded, whether the day has come or not. */
  visits: readonly Planned[]
  talks: readonly Planned[]
  sessions: readonly Planned[]
  isInActiveLane: boolean
  hasRunningActivity: boolean
}

export type Attention<D extends DeadlineDates> =
  | { kind: 'DEADLINE'; deadline: D }
  | { kind: 'VISIT_WITHOUT_RECORD' | 'TALK_WITHOUT_RECORD' | 'SESSION_WITHOUT_RECORD'; id: string; on: Day }
  | { kind: 'ACTIVE_WITHOUT_ACTIVITY' | 'ACTIVITY_OUTSIDE_ACTIVE' }

/** Nothing where nothing asks. `deadlines` come with the first due first. */
export function attentionOf<D extends DeadlineDates>(facts: AttentionFacts<D>, today: Day): Attention<D>[] {
  const inState = (state: 'OVERDUE' | 'DUE_SOON') =>
    facts.deadlines
      .filter((deadline) => deadlineStateOn(deadline, today) === state)
      .map((deadline) => ({ kind: 'DEADLINE' as const, deadline }))
  const passed = <Kind extends string>(kind: Kind, planned: readonly Planned[]) =>
    planned.filter(({ on }) => on < today).map(({ id, on }) => ({ kind, id, on }))
  return [
    ...inState('OVERDUE'),
    ...passed('VISIT_WITHOUT_RECORD', facts.visits),
    ...passed('TALK_WITHOUT_RECORD', facts.talks),
    ...passed('SESSION_WITHOUT_RECORD', facts.sessions),
    ...(facts.isInActiveLane && !facts.hasRunningActivity
      ? [{ kind: 'ACTIVE_WITHOUT_ACTIVITY' as const }]
      : []),
    ...(!facts.isInActiveLane && facts.hasRunningActivity
      ? [{ kind: 'ACTIVITY_OUTSIDE_ACTIVE' as const }]
      : []),
    ...inState('DUE_SOON'),
  ]
}
