import { CsvError, type Parser, parse } from 'csv-parse'
import { decodeText } from './decode-text'
import type { ExtractRow, ExtractRowBatch } from './extract-row'
import type { TextSource } from './extract-source'
import { surveyText, type TextSurvey } from './survey-text'

const LINE_BREAK = /\r\n|\n|\r/g
/** A quote that never closes would gather the rest of the file; no honest row is near this long. */
const MOST_ROW_LENGTH = 1_000_000
/** Shorter than such a row, so that the rows before it are taken before the parser gives up. */
const PIECE_LENGTH = 256 * 1024

/**
 * Rows separated by `;` with RFC 4180 quotes, LF, CRLF or CR, in the batches the file is read in. Blank lines are passed
 * over but counted. Throws ExtractError when the file is no text.
 */
export async function* readCsvRows(source: TextSource): AsyncGenerator<ExtractRowBatch> {
  const survey = await surveyText(source)
  const parser = parse(csvOptions(survey))
  // A write tells of its own error; without a listener the event would end the process.
  parser.on('error', () => {})
  const expected = survey.lineCount
  let line = 1
  try {
    for await (const text of decodeText(source, survey)) {
      for (let start = 0; start < text.length; start += PIECE_LENGTH) {
        await write(parser, text.slice(start, start + PIECE_LENGTH))
        yield { rows: takeRows(), expected }
      }
    }
    await end(parser)
    yield { rows: takeRows(), expected }
  } catch (error) {
    if (!isUnclosedQuote(error)) throw error
    yield { rows: [...takeRows(), { line, cells: [], isUnclosed: true }], expected }
  } finally {
    parser.destroy()
  }

  function takeRows(): ExtractRow[] {
    const rows: ExtractRow[] = []
    for (let cells: string[] | null = parser.read(); cells !== null; cells = parser.read()) {
      const nextLine = line + countLines(cells, survey)
      if (!isBlank(cells)) rows.push({ line, cells, isOddlyEncoded: hasOddLine({ line, nextLine, survey }) })
      line = nextLine
    }
    return rows
  }
}

function csvOptions({ lineEnd }: TextSurvey) {
  return {
    delimiter: ';',
    // Named: left to itself the parser takes the first line's end for every line's.
    record_delimiter: lineEnd === '\r' ? ['\r'] : ['\r\n', '\n'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MOST_ROW_LENGTH,
    // Rows are read after each write, so the parser must never wait for a reader while it takes a chunk in.
    readableHighWaterMark: Number.MAX_SAFE_INTEGER,
  }
}

/** Counted here, since csv-parse counts a CRLF inside quotes as two lines; a blank line is a row of one empty cell. */
function countLines(cells: readonly string[], { lineEnd }: TextSurvey): number {
  let lines = 1
  for (const cell of cells) if (cell.includes(lineEnd)) lines += cell.match(LINE_BREAK)?.length ?? 0
  return lines
}

function hasOddLine({
  line,
  nextLine,
  survey,
}: {
  line: number
  nextLine: number
  survey: TextSurvey
}): boolean {
  if (survey.oddLines.size === 0) return false
  for (let number = line; number < nextLine; number++) if (survey.oddLines.has(number)) return true
  return false
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0]?.trim() === ''
}

function isUnclosedQuote(error: unknown): boolean {
  return error instanceof CsvError && ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'].includes(error.code)
}

function write(parser: Parser, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(text, (error) => (error ? reject(error) : resolve()))
  })
}

function end(parser: Parser): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once('error', reject)
    parser.end(resolve)
  })
}
