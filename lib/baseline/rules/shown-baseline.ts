// R25: the counts of an analysis as they may leave the house, where no small number can be worked out from the others.
import { type ShownCount, showDivided } from '@/lib/overview/rules/small-numbers'
import type { PopulationCounts } from './count-population'
import {
  type CountMeasure,
  countMeasures,
  type Distribution,
  type Measure,
  partsOf,
  UNKNOWN,
} from './measures'

/** HIDDEN = nothing is said, not even whether anyone is in it. */
export type ShownPart = ShownCount | { kind: 'HIDDEN' }

export type ShownBaseline = { citizens: ShownCount; parts: Record<Measure, Record<string, ShownPart>> }

const HIDDEN: ShownPart = { kind: 'HIDDEN' }

/** A count and the distribution that divides its yes and its no further; they meet at the part that starts at `from`. */
const axes: readonly { count: CountMeasure; distribution: Distribution; from: number }[] = [
  { count: 'SUPPORT_OVER_24', distribution: 'SUPPORT_MONTHS', from: 25 },
  { count: 'UNEMPLOYMENT_FROM_3', distribution: 'UNEMPLOYMENT_SPELLS', from: 3 },
  { count: 'SICK_SPELLS_FROM_3', distribution: 'SICK_SPELLS', from: 3 },
  { count: 'SICK_MONTHS_OVER_10', distribution: 'SICK_MONTHS', from: 11 },
  { count: 'AGE_OVER_50', distribution: 'AGE', from: 51 },
]

/**
 * Everyone is divided by each count first, protected together, for they have one total. A distribution is shown inside
 * the yes and the no of its count, where that is shown exactly; else its parts would give the count away.
 */
export function showBaseline({ citizens, parts }: PopulationCounts): ShownBaseline {
  const none = at(parts.EMPLOYMENTS, '0')
  const unknown = at(parts.EMPLOYMENTS, UNKNOWN)
  const heads = [...countMeasures, 'MISSING_MONTHS'] as const
  const shown = showDivided({
    total: citizens,
    divisions: [
      ...heads.map((measure) => partsOf(measure).map((part) => at(parts[measure], part))),
      [none, citizens - none - unknown, unknown],
    ],
  })
  const result = {} as ShownBaseline['parts']
  heads.forEach((measure, index) => {
    result[measure] = name(partsOf(measure), shown.divisions[index] ?? [])
  })
  for (const axis of axes) result[axis.distribution] = showAxis({ parts, shown: result[axis.count], ...axis })
  Object.assign(result, showEmployments({ citizens, parts, heads: shown.divisions.at(-1) ?? [] }))
  return { citizens: shown.total, parts: result }
}

function showAxis({
  parts,
  shown,
  count,
  distribution,
  from,
}: Pick<PopulationCounts, 'parts'> & {
  shown: Record<string, ShownPart>
  count: CountMeasure
  distribution: Distribution
  from: number
}): Record<string, ShownPart> {
  const all = partsOf(distribution)
  const known = all.filter((part) => part !== UNKNOWN)
  const below = showInside({ total: at(parts[count], 'NO'), head: shown.NO, divisions: [within('NO')] })
  const above = showInside({ total: at(parts[count], 'YES'), head: shown.YES, divisions: [within('YES')] })
  const cells = { ...name(cellsOf('NO'), below[0] ?? []), ...name(cellsOf('YES'), above[0] ?? []) }
  const result = Object.fromEntries(known.map((part) => [part, cells[part] ?? HIDDEN]))
  if (!all.includes(UNKNOWN)) return result
  const unknownParts = [
    cells['unknown NO'] ?? HIDDEN,
    cells['unknown YES'] ?? HIDDEN,
    shown[UNKNOWN] ?? HIDDEN,
  ]
  return { ...result, [UNKNOWN]: sumOf(unknownParts, at(parts[distribution], UNKNOWN)) }

  function cellsOf(head: 'YES' | 'NO'): string[] {
    return [...known.filter((part) => Number(part) >= from === (head === 'YES')), `unknown ${head}`]
  }

  /** The last cell: people on this side of the limit whatever is missing, but in no one part of the distribution. */
  function within(head: 'YES' | 'NO'): number[] {
    const counts = cellsOf(head)
      .slice(0, -1)
      .map((part) => at(parts[distribution], part))
    return [...counts, at(parts[count], head) - counts.reduce((sum, value) => sum + value, 0)]
  }
}

/** Employments and their mean length divide those who had any. */
function showEmployments({
  citizens,
  parts,
  heads: [none = HIDDEN, some = HIDDEN, unknown = HIDDEN],
}: PopulationCounts & { heads: readonly ShownPart[] }): Pick<
  ShownBaseline['parts'],
  'EMPLOYMENTS' | 'MEAN_LENGTH'
> {
  const numbers = partsOf('EMPLOYMENTS').filter((part) => part !== '0' && part !== UNKNOWN)
  const lengths = partsOf('MEAN_LENGTH').filter((part) => part !== 'NONE' && part !== UNKNOWN)
  const total = citizens - at(parts.EMPLOYMENTS, '0') - at(parts.EMPLOYMENTS, UNKNOWN)
  const unknownLengths = at(parts.MEAN_LENGTH, UNKNOWN)
  const [byNumber = [], byLength = []] = showInside({
    total,
    head: some,
    divisions: [
      numbers.map((part) => at(parts.EMPLOYMENTS, part)),
      [
        ...lengths.map((part) => at(parts.MEAN_LENGTH, part)),
        unknownLengths - at(parts.EMPLOYMENTS, UNKNOWN),
      ],
    ],
  })
  return {
    EMPLOYMENTS: { '0': none, ...name(numbers, byNumber), [UNKNOWN]: unknown },
    MEAN_LENGTH: {
      NONE: none,
      ...name(lengths, byLength),
      [UNKNOWN]: sumOf([byLength.at(-1) ?? HIDDEN, unknown], unknownLengths),
    },
  }
}

/** The parts of a part: only where that is shown exactly, and then so that nothing small can be worked out from it. */
function showInside({
  total,
  head,
  divisions,
}: {
  total: number
  head: ShownPart | undefined
  divisions: number[][]
}): ShownPart[][] {
  const shown = head?.kind === 'EXACT' ? showDivided({ total, divisions }) : null
  return shown?.total.kind === 'EXACT'
    ? shown.divisions
    : divisions.map((parts) => parts.map((): ShownPart => HIDDEN))
}

/** A sum is no more open than what it is made of. */
function sumOf(parts: readonly ShownPart[], value: number): ShownPart {
  if (parts.every((part) => part.kind === 'EXACT')) return { kind: 'EXACT', value }
  const others = parts.filter((part) => !(part.kind === 'EXACT' && part.value === 0))
  return others.length === 1 && others[0]?.kind === 'FEW' ? { kind: 'FEW' } : HIDDEN
}

function name(parts: readonly string[], shown: readonly ShownPart[]): Record<string, ShownPart> {
  return Object.fromEntries(parts.map((part, index) => [part, shown[index] ?? HIDDEN]))
}

function at(counts: Record<string, number>, part: string): number {
  return counts[part] ?? 0
}
