/** A row of the picture as it stands on the screen: the middle of each item, left to right. */
export type StripRow = { name: string; middles: readonly number[] }

export type StripPlace = { row: number; item: number }

export const stripKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const
export type StripKey = (typeof stripKeys)[number]

export function isStripKey(key: string): key is StripKey {
  return (stripKeys as readonly string[]).includes(key)
}

/**
 * Where a key leads, or the same place at an edge. Left and right go on in the next row of the same name, which is how
 * a folded picture continues; up and down go to the nearest item of the row above or below.
 */
export function placeAfter(key: StripKey, rows: readonly StripRow[], at: StripPlace): StripPlace {
  const row = rows[at.row]
  if (!row) return at
  switch (key) {
    case 'ArrowRight':
      if (at.item < row.middles.length - 1) return { row: at.row, item: at.item + 1 }
      return rows[at.row + 1]?.name === row.name ? { row: at.row + 1, item: 0 } : at
    case 'ArrowLeft': {
      if (at.item > 0) return { row: at.row, item: at.item - 1 }
      const before = rows[at.row - 1]
      return before?.name === row.name ? { row: at.row - 1, item: before.middles.length - 1 } : at
    }
    case 'ArrowUp':
    case 'ArrowDown': {
      const index = at.row + (key === 'ArrowUp' ? -1 : 1)
      const middles = rows[index]?.middles
      return middles ? { row: index, item: nearestTo(row.middles[at.item] ?? 0, middles) } : at
    }
    case 'Home':
      return { row: rows.findIndex((one) => one.name === row.name), item: 0 }
    case 'End': {
      const last = rows.findLastIndex((one) => one.name === row.name)
      return { row: last, item: (rows[last]?.middles.length ?? 1) - 1 }
    }
  }
}

function nearestTo(middle: number, middles: readonly number[]): number {
  const distances = middles.map((other) => Math.abs(other - middle))
  return distances.indexOf(Math.min(...distances))
}
