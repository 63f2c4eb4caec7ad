// ux.md U20: what the loads would be after a move that is only thought through; nothing is saved.
import { checkCaseload } from '@/lib/holders/rules/caseload-norm'
import { medianOf } from './median'

type Load = { id: string; name: string; cases: number; allowed: number | null }
type Moved = { id: string; name: string; before: number; after: number }

export type WhatIf = {
  from: Moved
  to: Moved
  /** As many as were asked for, or as the giver has. */
  count: number
  /** R10: the receiver would need a leader's reason. */
  isAbove: boolean
  /** Everybody's load afterwards. */
  after: { id: string; name: string; cases: number }[]
  median: number | null
}

type Asked = { fromId: string | null; toId: string | null; count: number | null; norm: number | null }

/** Null until both people and a number are chosen. */
export function afterMove(loads: readonly Load[], { fromId, toId, count, norm }: Asked): WhatIf | null {
  const from = loads.find(({ id }) => id === fromId)
  const to = loads.find(({ id }) => id === toId)
  if (!from || !to || from === to || count === null) return null
  const moved = Math.min(count, from.cases)
  if (moved === 0) return null
  const changeOf = (id: string) => (id === from.id ? -moved : id === to.id ? moved : 0)
  const change = ({ id, name, cases }: Load) => ({ id, name, before: cases, after: cases + changeOf(id) })
  const after = loads.map((load) => ({
    id: load.id,
    name: load.name,
    cases: load.cases + changeOf(load.id),
  }))
  return {
    from: change(from),
    to: change(to),
    count: moved,
    isAbove:
      checkCaseload({ name: to.name, load: to.cases, adding: moved, norm, allowed: to.allowed }) !== null,
    after,
    median: medianOf(after.map(({ cases }) => cases)),
  }
}
