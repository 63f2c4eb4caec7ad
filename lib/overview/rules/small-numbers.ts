// R25: small numbers are not shown exactly outside the case team, nor where they could be derived.

/** FEW = 1–4. WITHHELD = 5 or more, not shown because a small number beside it could be worked out from it. */
export type ShownCount = { kind: 'EXACT'; value: number } | { kind: 'FEW' } | { kind: 'WITHHELD' }

/** A total and the ways it is divided; every division sums to the total. */
export type Divided = { total: number; divisions: readonly (readonly number[])[] }
export type ShownDivided = { total: ShownCount; divisions: ShownCount[][] }

const MOST_FEW = 4
const LEAST_WITHHELD = MOST_FEW + 1

/** A number that is part of no total shown. */
export function showCount(count: number): ShownCount {
  return count > 0 && count <= MOST_FEW ? { kind: 'FEW' } : { kind: 'EXACT', value: count }
}

/**
 * Shown so that no reader can narrow a small number down, knowing the total and everything else shown: where a
 * division has small parts, its largest other parts are withheld, as many as it takes. Divisions of one total are
 * shown together, for one of them shown whole gives the total away. Where that can't be done, no total is shown and
 * no part of 5 or more. 0 is always shown.
 */
export function showDivided({ total, divisions }: Divided): ShownDivided {
  const withTotal = divisions.map((parts) => protectAgainst(total, parts))
  if (withTotal.every((parts) => parts !== null)) return { total: showCount(total), divisions: withTotal }
  return { total: { kind: 'WITHHELD' }, divisions: divisions.map((parts) => parts.map(showCoarsely)) }
}

/** Null when the parts can't be shown beside the total. */
function protectAgainst(total: number, parts: readonly number[]): ShownCount[] | null {
  const few = parts.filter(isFew).length
  if (total <= MOST_FEW) return few <= 1 ? parts.map(showCount) : null
  if (few === 0) return parts.map(showCount)
  const largestFirst = parts
    .map((value, index) => ({ value, index }))
    .filter(({ value }) => value > MOST_FEW)
    .sort((a, b) => b.value - a.value || a.index - b.index)
  for (let withheld = 1; withheld <= largestFirst.length; withheld++) {
    const hidden = new Set(largestFirst.slice(0, withheld).map(({ index }) => index))
    const sum = parts.reduce(
      (all, value, index) => (isFew(value) || hidden.has(index) ? all + value : all),
      0,
    )
    const largestShown = largestFirst[withheld]?.value ?? 0
    if (sum < leastSum({ few, withheld, largestShown })) continue
    return parts.map((value, index) => (hidden.has(index) ? { kind: 'WITHHELD' } : showCount(value)))
  }
  return null
}

/**
 * From this sum on, any one of the small parts may be 4, and any may be 1, whatever the others are. A reader who knows
 * that the largest parts are withheld knows that they are no smaller than the largest one shown.
 */
function leastSum(hidden: { few: number; withheld: number; largestShown: number }): number {
  const leastWithheld = Math.max(LEAST_WITHHELD, hidden.largestShown)
  return MOST_FEW + (hidden.few - 1) + leastWithheld * hidden.withheld
}

function showCoarsely(value: number): ShownCount {
  return value > MOST_FEW ? { kind: 'WITHHELD' } : showCount(value)
}

function isFew(value: number): boolean {
  return value > 0 && value <= MOST_FEW
}
