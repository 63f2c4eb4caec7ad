import { CsvError, type Parser, parse } from 'csv-parse'
import { decodeText, detectEncoding } from './decode-text'

/** The bytes of a file, readable from the start more than once: first for the encoding, then for the rows. */
export type ExtractSource = { open: () => AsyncIterable<Uint8Array> }

/** `line` = the file's line on which the row starts, the header being line 1. */
export type CsvRow = {
  line: number
  cells: readonly string[]
  /** The row opens a quote that never closes, so that the rest of the file belongs to it; it has no cells. */
  isUnclosed: boolean
}

const LINE_BREAK = /\r\n|\n|\r/g

const csvOptions = {
  delimiter: ';',
  // Both named: left to itself the parser takes the first line's end for every line's.
  record_delimiter: ['\r\n', '\n'],
  relax_column_count: true,
  relax_quotes: true,
  // Rows are read after each write, so the parser must never wait for a reader while it takes a chunk in.
  readableHighWaterMark: Number.MAX_SAFE_INTEGER,
}

/**
 * Rows separated by `;` with RFC 4180 quotes, LF or CRLF, in the batches the file is read in. Blank lines are passed
 * over but counted.
 */
export async function* readCsvRows(source: ExtractSource): AsyncGenerator<CsvRow[]> {
  const encoding = await detectEncoding(source.open())
  const parser = parse(csvOptions)
  let line = 1
  try {
    for await (const text of decodeText(source.open(), encoding)) {
      await write(parser, text)
      yield takeRows()
    }
    await end(parser)
    yield takeRows()
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error
    yield [{ line, cells: [], isUnclosed: true }]
  } finally {
    parser.destroy()
  }

  function takeRows(): CsvRow[] {
    const rows: CsvRow[] = []
    for (let cells: string[] | null = parser.read(); cells !== null; cells = parser.read()) {
      if (!isBlank(cells)) rows.push({ line, cells, isUnclosed: false })
      line += countLines(cells)
    }
    return rows
  }
}

/** Counted here, since csv-parse counts a CRLF inside quotes as two lines; a blank line is a row of one empty cell. */
function countLines(cells: readonly string[]): number {
  let lines = 1
  for (const cell of cells) if (cell.includes('\n')) lines += cell.match(LINE_BREAK)?.length ?? 0
  return lines
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0]?.trim() === ''
}

function write(parser: Parser, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once('error', reject)
    parser.write(text, () => {
      parser.off('error', reject)
      resolve()
    })
  })
}

function end(parser: Parser): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once('error', reject)
    parser.end(resolve)
  })
}
