import { ExtractError } from './extract-error'

/** The extract's columns, in the order of domain.md section 5; a file may hold them in any order. */
const extractColumns = [
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

/** Where each column stands in a row, and how many cells the header has. */
export type ColumnPlaces = Readonly<Record<ExtractColumn, number>> & { readonly width: number }

/** Throws ExtractError when a column is missing, unknown or there twice; header cells without a name are passed over. */
export function placeColumns(header: readonly string[]): ColumnPlaces {
  const names = header.map((cell) => cell.trim())
  const missing = extractColumns.filter((column) => !names.includes(column))
  const unknown = names.filter((name) => name !== '' && !isExtractColumn(name))
  const repeated = extractColumns.filter((column) => names.indexOf(column) !== names.lastIndexOf(column))
  if (missing.length > 0) throw new ExtractError({ code: 'MISSING_COLUMNS', columns: missing })
  if (unknown.length > 0) throw new ExtractError({ code: 'UNKNOWN_COLUMNS', columns: unknown })
  if (repeated.length > 0) throw new ExtractError({ code: 'REPEATED_COLUMNS', columns: repeated })
  const places = Object.fromEntries(extractColumns.map((column) => [column, names.indexOf(column)]))
  return { ...(places as Record<ExtractColumn, number>), width: names.length }
}

function isExtractColumn(name: string): name is ExtractColumn {
  return (extractColumns as readonly string[]).includes(name)
}
