import 'server-only'
import writeExcelFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node'
import { type Day, isDay, toDbDate } from '@/lib/calendar/day'
import { columnWidths, neutralise, withoutForbiddenCharacters } from './cell-text'
import { sheetNames } from './sheet-names'
import type { TableCell, TableColumn, TableDocument } from './table-document'

/** A cell of a workbook holds no more. */
const LONGEST_TEXT = 32_767
/** Days before it are counted differently by different spreadsheets. */
const FIRST_SAFE_DAY: Day = '1900-03-01'
const DAY_FORMAT = 'dd-mm-yyyy'
const PERCENT_FORMAT = '0.0%'

/** A workbook with a sheet for each table: numbers as numbers, days as dates, texts never as formulas. */
export async function writeXlsx(document: TableDocument): Promise<Buffer> {
  const names = sheetNames(document.sheets.map(({ name }) => name))
  const sheets = document.sheets.map(({ columns, rows, note }, index): Sheet<unknown> => {
    const head: Row[] = [[textCell(document.title, { fontWeight: 'bold', fontSize: 14 })]]
    if (document.subtitle !== undefined) head.push([textCell(document.subtitle)])
    head.push([], columns.map(headerCell))
    return {
      sheet: names[index] as string,
      data: [
        ...head,
        ...rows.map((row) => columns.map((column, place) => cellOf(row[place] ?? null, column.kind))),
        ...endRows([note, document.footer]),
      ],
      columns: columnWidths({ columns, rows, language: document.language }).map((width) => ({ width })),
      stickyRowsCount: head.length,
      ...(columns.length > 6 ? { orientation: 'landscape' } : {}),
    }
  })
  return (await writeExcelFile(sheets as Sheet<never>[])).toBuffer()
}

function endRows(texts: readonly (string | undefined)[]): Row[] {
  return texts.flatMap((text) => (text === undefined ? [] : [[], [textCell(text)]]))
}

function headerCell({ label, kind }: TableColumn): Cell {
  const isNumber = kind === 'number' || kind === 'percent'
  return textCell(label, {
    fontWeight: 'bold',
    align: isNumber ? 'right' : 'left',
    bottomBorderStyle: 'thin',
  })
}

function cellOf(cell: TableCell, kind: TableColumn['kind']): Cell {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') {
    return kind === 'percent'
      ? { type: Number, value: cell / 100, format: PERCENT_FORMAT }
      : { type: Number, value: cell }
  }
  if (kind === 'day' && isDay(cell) && cell >= FIRST_SAFE_DAY) {
    return { type: Date, value: toDbDate(cell), format: DAY_FORMAT }
  }
  return textCell(cell, kind === 'text' ? {} : { align: kind === 'day' ? 'left' : 'right' })
}

function textCell(text: string, style: Partial<Exclude<Cell, string>> = {}): Cell {
  return {
    ...(style as object),
    type: String,
    value: neutralise(withoutForbiddenCharacters(text)).slice(0, LONGEST_TEXT),
  }
}
