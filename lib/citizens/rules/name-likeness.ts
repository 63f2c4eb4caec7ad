/** Which known words a misspelt one may mean. Words are in their search form: small plain letters. */

const SHORTEST_MISSPELT = 4
const TWO_SLIPS_FROM = 6
const MOST_WORDS = 8

/** The nearest first. One slip (a letter missing, added, wrong, or two that changed places), two in longer words. */
export function wordsMeantBy(typed: string, known: readonly string[]): string[] {
  if (typed.length < SHORTEST_MISSPELT) return []
  const allowed = typed.length >= TWO_SLIPS_FROM ? 2 : 1
  return [...new Set(known)]
    .map((word) => ({ word, slips: slipsBetween(typed, word) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word)
}

/** Optimal string alignment: the fewest single slips that lead from one word to the other. */
function slipsBetween(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1]
      const isSwapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforeLast = last
    last = current
  }
  return at(last, to.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
