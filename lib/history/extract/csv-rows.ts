import { CsvCutter } from './csv-cutter'
import { decodeText } from './decode-text'
import type { ExtractRow, ExtractRowBatch } from './extract-row'
import type { TextSource } from './extract-source'
import { surveyText, type TextSurvey } from './survey-text'

const LINE_BREAK = /\r\n|\n|\r/g
/** Rows are handed on so much text at a time. */
const PIECE_LENGTH = 256 * 1024

/**
 * Rows separated by `;` with RFC 4180 quotes, LF, CRLF or CR, in the batches the file is read in. Blank lines are passed
 * over but counted. Throws ExtractError when the file is no text.
 */
export async function* readCsvRows(source: TextSource): AsyncGenerator<ExtractRowBatch> {
  const survey = await surveyText(source)
  const cutter = new CsvCutter(survey.lineEnd)
  const expected = survey.lineCount
  let line = 1
  for await (const text of decodeText(source, survey)) {
    for (let start = 0; start < text.length; start += PIECE_LENGTH) {
      yield { rows: rowsOf(cutter.cut(text.slice(start, start + PIECE_LENGTH))), expected }
      if (cutter.isUnclosed) return
    }
  }
  yield { rows: rowsOf(cutter.finish()), expected }

  function rowsOf(cut: readonly string[][]): ExtractRow[] {
    const rows: ExtractRow[] = []
    for (const cells of cut) {
      const nextLine = line + countLines(cells, survey)
      if (!isBlank(cells)) rows.push({ line, cells, isOddlyEncoded: hasOddLine({ line, nextLine, survey }) })
      line = nextLine
    }
    if (cutter.isUnclosed) rows.push({ line, cells: [], isUnclosed: true })
    return rows
  }
}

/** A blank line is a row of one empty cell. */
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
