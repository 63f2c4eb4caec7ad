import { neutralise } from './cell-text'
import type { TableCell, TableDocument, TableSheet } from './table-document'

const LINE_END = '\r\n'
const BOM = '\uFEFF'

/**
 * UTF-8 with BOM, `;`, decimal comma and CRLF in every language, as Danish spreadsheets open it. Days are `yyyy-mm-dd`,
 * per cent are numbers. The header is the first line of the only sheet; several sheets stand after each other with their
 * names above.
 */
export function writeCsv({ sheets, footer }: TableDocument): Buffer {
  const tables = sheets.map((sheet) => tableLines(sheet, { isOneOfMany: sheets.length > 1 }))
  const blocks = footer === undefined ? tables : [...tables, [lineOf([footer])]]
  return Buffer.from(BOM + blocks.map((lines) => lines.join('')).join(LINE_END))
}

function tableLines(
  { name, columns, rows, note }: TableSheet,
  { isOneOfMany }: { isOneOfMany: boolean },
): string[] {
  return [
    ...(isOneOfMany ? [lineOf([name])] : []),
    lineOf(columns.map(({ label }) => label)),
    ...rows.map(lineOf),
    ...(note === undefined ? [] : [LINE_END, lineOf([note])]),
  ]
}

function lineOf(cells: readonly TableCell[]): string {
  return cells.map(fieldOf).join(';') + LINE_END
}

function fieldOf(cell: TableCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const text = neutralise(cell)
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
