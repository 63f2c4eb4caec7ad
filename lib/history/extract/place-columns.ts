import { type ColumnHeadings, type ExtractColumn, extractColumns } from './columns'
import { ExtractError } from './extract-error'

/** Where each column stands in a row, `NOT_THERE` for one the file lacks, and how many cells the header has. */
export const NOT_THERE = -1

export type ColumnPlaces = Readonly<Record<ExtractColumn, number>> & { readonly width: number }

/**
 * Without `headings` the file's headings must be ours, and no others. With them, what the file holds besides is passed
 * over. Throws ExtractError when a column is missing, unknown or there twice; header cells without a name are passed over.
 */
export function placeColumns(header: readonly string[], headings?: ColumnHeadings): ColumnPlaces {
  const names = header.map((cell) => cell.trim())
  const wanted = headings ?? ourHeadings
  const chosen = extractColumns.map((column) => wanted[column]).filter((name) => name !== null)
  const missing = chosen.filter((name) => !names.includes(name))
  if (missing.length > 0) throw new ExtractError({ code: 'MISSING_COLUMNS', columns: missing })
  const unknown = headings ? [] : names.filter((name) => name !== '' && !isExtractColumn(name))
  if (unknown.length > 0) throw new ExtractError({ code: 'UNKNOWN_COLUMNS', columns: unknown })
  const repeated = chosen.filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
  if (repeated.length > 0) throw new ExtractError({ code: 'REPEATED_COLUMNS', columns: repeated })
  const placeOf = (name: string | null) => (name === null ? NOT_THERE : names.indexOf(name))
  const places = Object.fromEntries(extractColumns.map((column) => [column, placeOf(wanted[column])]))
  return { ...(places as Record<ExtractColumn, number>), width: names.length }
}

const ourHeadings = Object.fromEntries(extractColumns.map((column) => [column, column])) as ColumnHeadings

function isExtractColumn(name: string): name is ExtractColumn {
  return (extractColumns as readonly string[]).includes(name)
}
