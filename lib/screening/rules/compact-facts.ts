// R01 (domain.md 4.1): what the markers and the baseline are decided from, as numbers and as short stored text.
import { type MeanLength, meanOf } from './employments'
import type { HistoryFacts } from './history-facts'

/** What a count may be, whatever the unknown days hide. */
export type CountWithin = { count: number; atLeast: number; atMost: number }

export type MarkerFacts = {
  /** Unknown days only add to months and employments, so these have no lower bound of their own. */
  supportMonths: { count: number; atMost: number }
  sickMonths: { count: number; atMost: number }
  unemploymentSpells: CountWithin
  sickSpells: CountWithin
  /** `atMost` is infinite while days are unknown. */
  employments: { count: number; atMost: number }
  /** Of all employments in the window. */
  allEmployments: MeanLength
  lastThree: MeanLength
  /** The ends of what the mean of the last three may be. No employments stand at the long end: they never fire. */
  shortestLastThree: MeanLength
  longestLastThree: MeanLength
}

/** As a row of `screening_facts` holds it. */
export type CompactFacts = { monthLetters: string; counts: string }

export function markerFactsOf({ months, unemployment, sickness, employments }: HistoryFacts): MarkerFacts {
  const lastThree = meanOf(employments.lastThree)
  return {
    supportMonths: { count: months.support.months.length, atMost: months.support.atMost },
    sickMonths: { count: months.sickness.months.length, atMost: months.sickness.atMost },
    unemploymentSpells: {
      count: unemployment.spells.length,
      atLeast: unemployment.atLeast,
      atMost: unemployment.atMost,
    },
    sickSpells: { count: sickness.spells.length, atLeast: sickness.atLeast, atMost: sickness.atMost },
    employments: { count: employments.counted.length, atMost: employments.atMost },
    allEmployments: employments.mean,
    lastThree,
    shortestLastThree: employments.possibleLastThreeMeans.reduce(shorter, lastThree),
    longestLastThree: employments.possibleLastThreeMeans.reduce(longer, lastThree),
  }
}

function shorter(a: MeanLength, b: MeanLength): MeanLength {
  return isShorter(b, a) ? b : a
}

function longer(a: MeanLength, b: MeanLength): MeanLength {
  return isShorter(a, b) ? b : a
}

/** In whole numbers, so that equal means are equal. */
function isShorter(a: MeanLength, b: MeanLength): boolean {
  if (a.count === 0 || b.count === 0) return a.count > 0 && b.count === 0
  return a.days * b.count < b.days * a.count
}

const SEPARATOR = ','

/**
 * The counts are whole numbers in this order: most months on support, most sick months; unemployment spells and sick
 * spells, each counted, fewest, most; employments counted, and most (empty = any number); days of all employments; days
 * and number of the last three, of the shortest and of the longest they may be.
 */
export function compactFacts(history: HistoryFacts): CompactFacts {
  const facts = markerFactsOf(history)
  const { unemploymentSpells, sickSpells, employments, lastThree, shortestLastThree, longestLastThree } =
    facts
  const counts = [
    facts.supportMonths.atMost,
    facts.sickMonths.atMost,
    unemploymentSpells.count,
    unemploymentSpells.atLeast,
    unemploymentSpells.atMost,
    sickSpells.count,
    sickSpells.atLeast,
    sickSpells.atMost,
    employments.count,
    Number.isFinite(employments.atMost) ? employments.atMost : '',
    facts.allEmployments.days,
    lastThree.days,
    lastThree.count,
    shortestLastThree.days,
    shortestLastThree.count,
    longestLastThree.days,
    longestLastThree.count,
  ]
  return { monthLetters: history.months.letters, counts: counts.join(SEPARATOR) }
}

const COUNTS = 17
const COMMA = 44
const ZERO = 48

/** Read a digit at a time: populations are counted while somebody waits. */
export function readCompactFacts({ monthLetters, counts }: CompactFacts): MarkerFacts {
  const numbers = readNumbers(counts)
  const at = (index: number) => numbers[index] as number
  const { support, sick } = countMonthLetters(monthLetters)
  const employments = at(8)
  return {
    supportMonths: { count: support, atMost: at(0) },
    sickMonths: { count: sick, atMost: at(1) },
    unemploymentSpells: { count: at(2), atLeast: at(3), atMost: at(4) },
    sickSpells: { count: at(5), atLeast: at(6), atMost: at(7) },
    employments: { count: employments, atMost: at(9) },
    allEmployments: { days: at(10), count: employments },
    lastThree: { days: at(11), count: at(12) },
    shortestLastThree: { days: at(13), count: at(14) },
    longestLastThree: { days: at(15), count: at(16) },
  }
}

/** An empty number has no bound. */
function readNumbers(counts: string): number[] {
  const numbers: number[] = []
  let value = 0
  let digits = 0
  for (let index = 0; index <= counts.length; index++) {
    const sign = index < counts.length ? counts.charCodeAt(index) : COMMA
    if (sign === COMMA) {
      numbers.push(digits === 0 ? Number.POSITIVE_INFINITY : value)
      value = 0
      digits = 0
    } else {
      value = value * 10 + sign - ZERO
      digits++
    }
  }
  if (numbers.length !== COUNTS) throw new RangeError('The stored counts are not those of R01')
  return numbers
}

/** Months that no import covers and that could be on support. */
export function missingMonthsOf({ supportMonths }: Pick<MarkerFacts, 'supportMonths'>): number {
  return supportMonths.atMost - supportMonths.count
}

const isSupport = flagsOf('PSUB')
const isSick = flagsOf('SBsb')

function flagsOf(letters: string): Uint8Array {
  const flags = new Uint8Array(128)
  for (const letter of letters) flags[letter.charCodeAt(0)] = 1
  return flags
}

function countMonthLetters(letters: string): { support: number; sick: number } {
  let support = 0
  let sick = 0
  for (let index = 0; index < letters.length; index++) {
    const letter = letters.charCodeAt(index)
    support += isSupport[letter] ?? 0
    sick += isSick[letter] ?? 0
  }
  return { support, sick }
}
