import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ShownCount,
  type ShownDivided,
  showCount,
  showDivided,
} from '@/lib/overview/rules/small-numbers'

const exact = (value: number): ShownCount => ({ kind: 'EXACT', value })
const few: ShownCount = { kind: 'FEW' }
const withheld: ShownCount = { kind: 'WITHHELD' }

describe('R25 a number by itself', () => {
  it.each([0, 5, 6, 30, 117])('R25 shows %i as it is', (count) => {
    expect(showCount(count)).toEqual(exact(count))
  })

  it.each([1, 2, 3, 4])('R25 shows %i as 1–4', (count) => {
    expect(showCount(count)).toEqual(few)
  })
})

describe('R25 numbers that divide a total', () => {
  const show = (...parts: number[]) =>
    showDivided({ total: parts.reduce((a, b) => a + b, 0), divisions: [parts] })

  it('R25 shows everything where no part is small', () => {
    expect(show(40, 0, 5)).toEqual({ total: exact(45), divisions: [[exact(40), exact(0), exact(5)]] })
  })

  it('R25 withholds the largest part beside a small one, which the total would give away', () => {
    expect(show(3, 50, 20, 0)).toEqual({
      total: exact(73),
      divisions: [[few, withheld, exact(20), exact(0)]],
    })
  })

  it('R25 withholds beside two small parts whose sum tells them, such as 4 and 4', () => {
    expect(show(4, 4, 40)).toEqual({ total: exact(48), divisions: [[few, few, withheld]] })
  })

  it('R25 withholds a second part where the largest is too near the next one to hide behind', () => {
    expect(show(1, 50, 50)).toEqual({ total: exact(101), divisions: [[few, withheld, withheld]] })
    expect(show(4, 50, 50)).toEqual({ total: exact(104), divisions: [[few, withheld, exact(50)]] })
  })

  it('R25 gives up the total where no part can hide a small one', () => {
    expect(show(1, 5)).toEqual({ total: withheld, divisions: [[few, withheld]] })
    expect(show(4, 5)).toEqual({ total: exact(9), divisions: [[few, withheld]] })
    expect(show(2, 2)).toEqual({ total: withheld, divisions: [[few, few]] })
  })

  it('R25 shows a small total with its only part', () => {
    expect(show(0, 3)).toEqual({ total: few, divisions: [[exact(0), few]] })
  })

  it('R25 shows nothing where there is nothing', () => {
    expect(show(0, 0)).toEqual({ total: exact(0), divisions: [[exact(0), exact(0)]] })
  })

  it('R25 gives up all divisions of one total together, for one shown whole tells the total', () => {
    expect(
      showDivided({
        total: 6,
        divisions: [
          [1, 5],
          [6, 0],
        ],
      }),
    ).toEqual({
      total: withheld,
      divisions: [
        [few, withheld],
        [withheld, exact(0)],
      ],
    })
  })
})

/** Every number that is consistent with what is shown, by trying all. */
function valuesOf(shown: ShownCount, most: number): number[] {
  if (shown.kind === 'EXACT') return [shown.value]
  if (shown.kind === 'FEW') return [1, 2, 3, 4]
  return Array.from({ length: Math.max(0, most - 4) }, (_, index) => index + 5)
}

function possibleVectors(shown: readonly ShownCount[], total: number): number[][] {
  const [first, ...rest] = shown
  if (!first) return total === 0 ? [[]] : []
  return valuesOf(first, total)
    .filter((value) => value <= total)
    .flatMap((value) => possibleVectors(rest, total - value).map((vector) => [value, ...vector]))
}

const parts = (length: number, most: number): number[][] =>
  length === 0
    ? [[]]
    : parts(length - 1, most).flatMap((head) =>
        Array.from({ length: most + 1 }, (_, value) => [...head, value]),
      )

const sumOf = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

describe('R25 properties', () => {
  it('R25 leaves every small part any number from 1 to 4 to someone who knows the total and the other parts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 4 }), (values) => {
        const total = sumOf(values)
        const shown = showDivided({ total, divisions: [values] })
        if (shown.total.kind !== 'EXACT') return
        const row = shown.divisions[0] as ShownCount[]
        const possible = possibleVectors(row, total)
        for (const [index, part] of row.entries()) {
          if (part.kind !== 'FEW') continue
          expect(new Set(possible.map((vector) => vector[index]))).toEqual(new Set([1, 2, 3, 4]))
        }
      }),
    )
  })

  it('R25 tells no small part even to someone who knows the rule itself', () => {
    for (const [length, most] of [
      [1, 30],
      [2, 16],
      [3, 12],
    ] as const) {
      const bySight = new Map<string, number[][]>()
      for (const values of parts(length, most)) {
        const sight = JSON.stringify(showDivided({ total: sumOf(values), divisions: [values] }))
        bySight.set(sight, [...(bySight.get(sight) ?? []), values])
      }
      for (const [sight, vectors] of bySight) {
        const shown = JSON.parse(sight) as ShownDivided
        for (const [index, part] of (shown.divisions[0] as ShownCount[]).entries()) {
          if (part.kind !== 'FEW' || vectors.some((vector) => vector.includes(most))) continue
          expect([sight, new Set(vectors.map((vector) => vector[index])).size]).not.toEqual([sight, 1])
        }
      }
    }
  })

  it('R25 never shows a number from 1 to 4, and always shows 0 and unprotected numbers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 59 }),
        (values, cut) => {
          const total = sumOf(values)
          const second = Math.min(cut, total)
          const shown = showDivided({ total, divisions: [values, [second, total - second]] })
          const all = [shown.total, ...shown.divisions.flat()]
          expect(all.filter((one) => one.kind === 'EXACT' && one.value > 0 && one.value < 5)).toEqual([])
          for (const [index, value] of values.entries()) {
            if (value === 0) expect(shown.divisions[0]?.[index]).toEqual(exact(0))
          }
          const hasSmall = [total, ...values, second, total - second].some((value) => value > 0 && value < 5)
          if (!hasSmall) expect(all.every((one) => one.kind === 'EXACT')).toBe(true)
        },
      ),
    )
  })

  it('R25 shows the total exactly only when every division hides its small parts from it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (a, b) => {
        const shown = showDivided({ total: a + b, divisions: [[a, b], [a + b]] })
        const isTotalTold = shown.divisions[1]?.[0]?.kind === 'EXACT'
        expect(isTotalTold).toBe(shown.total.kind === 'EXACT')
      }),
    )
  })
})
