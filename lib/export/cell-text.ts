import { isDay } from '@/lib/calendar/day'
import { formatDay, formatNumber, type Locale } from '@/lib/calendar/format'
import type { TableCell, TableColumn } from './table-document'

const WIDEST = 60
const NARROWEST = 6

/** A spreadsheet would take a text that begins so for a formula, and run it; full-width forms count as well. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/
/** Control characters and halves of characters, which no XML may hold. */
const NOT_IN_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** The text as text: an apostrophe before what would be read as a formula. */
export function neutralise(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text
}

export function withoutForbiddenCharacters(text: string): string {
  return text.replace(NOT_IN_XML, '')
}

/** What a person reads in a cell. */
export function cellText({
  cell,
  kind,
  language,
}: {
  cell: TableCell
  kind: TableColumn['kind']
  language: Locale
}): string {
  if (cell === null) return ''
  if (typeof cell === 'number') {
    const number = formatNumber(cell, language)
    return kind === 'percent' ? `${number}${language === 'da' ? '\u00a0' : ''}%` : number
  }
  return kind === 'day' && isDay(cell) ? formatDay(cell, language) : cell
}

/** In characters: as given, or what the heading and the first rows take up. */
export function columnWidths({
  columns,
  rows,
  language,
}: {
  columns: readonly TableColumn[]
  rows: readonly TableCell[][]
  language: Locale
}): number[] {
  const sample = rows.slice(0, 200)
  return columns.map(({ label, kind, width }, index) => {
    if (width !== undefined) return width
    const lengths = sample.map((row) => cellText({ cell: row[index] ?? null, kind, language }).length)
    return Math.min(WIDEST, Math.max(NARROWEST, label.length + 1, ...lengths.map((length) => length + 1)))
  })
}
