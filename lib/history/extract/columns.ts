// P35: which of a file's headings is which of our columns: known for certain, or only suggested to a person.
import { headingSynonyms } from './heading-synonyms'

/** The extract's columns, in the order of domain.md section 5; a file may hold them in any order. */
export const extractColumns = [
  'cpr',
  'navn',
  'a_kasse',
  'art',
  'kode',
  'arbejdsgiver',
  'cvr',
  'fra',
  'til',
  'timer',
] as const

export type ExtractColumn = (typeof extractColumns)[number]

/** What a source need not tell: empty for every row where a person has said that it is not in the file. */
export const dispensableColumns = ['a_kasse', 'cvr', 'timer'] as const satisfies readonly ExtractColumn[]

export function isDispensable(column: ExtractColumn): boolean {
  return (dispensableColumns as readonly ExtractColumn[]).includes(column)
}

/** Our column → the heading in the file it is read from, trimmed; null = not in the file, as a person has said. */
export type ColumnHeadings = Readonly<Record<ExtractColumn, string | null>>

export type HeaderMatch =
  | { columns: ColumnHeadings }
  | {
      /** Columns without one certain heading; never empty. */
      unmatched: ExtractColumn[]
      /** A heading to put before a person: the certain ones, those remembered, and common Danish synonyms. */
      suggestions: SomeHeadings
      /** Headings the file has more than once; none of them can be chosen. */
      repeated: string[]
    }

/** As `ColumnHeadings`, for some of the columns. */
export type SomeHeadings = Partial<Record<ExtractColumn, string | null>>

/**
 * `remembered` = how a person last matched this source's headings. It decides when all of its headings are in the file.
 * Otherwise only our own field names do, in capitals or not, with æ, ø and å written out or not. A column remembered as
 * not in the file is read all the same once our own name for it is there.
 */
export function matchHeader(header: readonly string[], remembered: SomeHeadings | null): HeaderMatch {
  const headings = header.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const usable = headings.filter((heading) => isOnlyOnce(headings, heading))
  const own = ownHeadings(usable)
  const kept = keepPresent(remembered ?? {}, usable)
  const known = withoutSharedHeadings({ ...kept, ...own, ...withHeading(kept) })
  const certain = allPresent(remembered ?? {}, usable) ? known : own
  if (isWhole(certain)) return { columns: certain }
  return {
    unmatched: extractColumns.filter((column) => certain[column] === undefined),
    suggestions: suggest({ usable, known }),
    repeated: [...new Set(headings.filter((heading) => !isOnlyOnce(headings, heading)))],
  }
}

function ownHeadings(usable: readonly string[]): SomeHeadings {
  const own: SomeHeadings = {}
  for (const column of extractColumns) {
    const heading = usable.find((name) => foldLetters(name) === column)
    if (heading !== undefined) own[column] = heading
  }
  return own
}

function suggest({ usable, known }: { usable: readonly string[]; known: SomeHeadings }): SomeHeadings {
  const suggestions = { ...known }
  for (const column of extractColumns) {
    if (suggestions[column] !== undefined) continue
    const taken = Object.values(suggestions)
    const free = usable.filter((heading) => !taken.includes(heading))
    const heading = headingSynonyms[column]
      .map((synonym) => free.find((name) => foldToWord(name) === synonym))
      .find((name) => name !== undefined)
    if (heading !== undefined) suggestions[column] = heading
  }
  return suggestions
}

function keepPresent(remembered: SomeHeadings, usable: readonly string[]): SomeHeadings {
  return Object.fromEntries(
    Object.entries(remembered).filter(([, heading]) => heading === null || usable.includes(heading)),
  )
}

function withHeading(headings: SomeHeadings): SomeHeadings {
  return Object.fromEntries(Object.entries(headings).filter(([, heading]) => heading !== null))
}

function allPresent(remembered: SomeHeadings, usable: readonly string[]): boolean {
  return Object.values(remembered).every((heading) => heading === null || usable.includes(heading))
}

/** A heading two columns would be read from belongs to neither until a person says so. */
function withoutSharedHeadings(headings: SomeHeadings): SomeHeadings {
  const all = Object.values(headings)
  return Object.fromEntries(
    Object.entries(headings).filter(
      ([, heading]) => heading === null || all.indexOf(heading) === all.lastIndexOf(heading),
    ),
  )
}

function isWhole(headings: SomeHeadings): headings is ColumnHeadings {
  return extractColumns.every((column) => headings[column] !== undefined)
}

/** Also twice when only capitals differ: nobody could tell the two apart. */
function isOnlyOnce(headings: readonly string[], heading: string): boolean {
  return headings.filter((other) => foldLetters(other) === foldLetters(heading)).length === 1
}

function foldLetters(heading: string): string {
  return heading
    .normalize('NFC')
    .toLocaleLowerCase('da')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
}

function foldToWord(heading: string): string {
  return foldLetters(heading).replace(/[^a-z0-9]/g, '')
}
