import type { TextSurvey } from './survey-text'

const QUOTE = '"'
const DELIMITER = ';'
/** A quote that never closes would gather the rest of the file; no honest row is near this long. */
const MOST_ROW_LENGTH = 1_000_000

/**
 * Cuts text into rows of cells as it comes. RFC 4180; a quote in a cell that does not begin with one is a letter, and so
 * are the quotes of a cell that goes on after its closing quote.
 */
export class CsvCutter {
  /** The rest of the text is one row that opens a quote and never closes it. */
  isUnclosed = false
  #lineEnd: TextSurvey['lineEnd']
  /** Where a cell ends: at a delimiter, with its line, or with the text there is. */
  #cellEnd: RegExp
  #rest = ''

  constructor(lineEnd: TextSurvey['lineEnd']) {
    this.#lineEnd = lineEnd
    this.#cellEnd = lineEnd === '\n' ? /;|\r?\n|$/g : /;|\r|$/g
  }

  /** The rows that end in what has come so far. */
  cut(piece: string): string[][] {
    return this.#cut(this.#rest + piece, { isLast: false })
  }

  finish(): string[][] {
    return this.#cut(this.#rest, { isLast: true })
  }

  #cut(text: string, { isLast }: { isLast: boolean }): string[][] {
    const rows: string[][] = []
    let start = 0
    let quote = -1
    while (start < text.length) {
      if (quote < start) quote = placeOf(text, { wanted: QUOTE, from: start })
      const lineEnd = placeOf(text, { wanted: this.#lineEnd, from: start })
      let end = lineEnd + 1
      if (lineEnd < quote && lineEnd < text.length) {
        rows.push(this.#withoutReturn(ownCopy(text.slice(start, lineEnd))).split(DELIMITER))
      } else {
        const row = this.#cutRow(text, start)
        end = row.end
        if (row.isOpen || (row.isCutOff && !isLast) || end - start > MOST_ROW_LENGTH) break
        rows.push(row.cells.map(ownCopy))
      }
      start = end
    }
    this.#rest = text.slice(start)
    this.isUnclosed = this.#rest.length > MOST_ROW_LENGTH || (isLast && this.#rest !== '')
    return rows
  }

  /** `isOpen`: a quote does not close; `isCutOff`: the row ends where the text does, and may go on. */
  #cutRow(text: string, start: number) {
    const cells: string[] = []
    for (let at = start; ; ) {
      const closing = text[at] === QUOTE ? closingQuote(text, at + 1) : null
      if (closing === -1) return { cells, end: text.length, isOpen: true, isCutOff: true }
      this.#cellEnd.lastIndex = closing === null ? at : closing + 1
      const [mark, place] = markOf(this.#cellEnd.exec(text))
      cells.push(cellOf(text, { at, closing, end: place }))
      at = place + mark.length
      if (mark !== DELIMITER) return { cells, end: at, isOpen: false, isCutOff: mark === '' }
    }
  }

  #withoutReturn(line: string): string {
    return this.#lineEnd === '\n' && line.endsWith('\r') ? line.slice(0, -1) : line
  }
}

/** The end of the text when it is nowhere. */
function placeOf(text: string, { wanted, from }: { wanted: string; from: number }): number {
  const place = text.indexOf(wanted, from)
  return place === -1 ? text.length : place
}

/** -1 when there is none; two quotes together stand for one. */
function closingQuote(text: string, from: number): number {
  let place = text.indexOf(QUOTE, from)
  while (place !== -1 && text[place + 1] === QUOTE) place = text.indexOf(QUOTE, place + 2)
  return place
}

function markOf(found: RegExpExecArray | null): [string, number] {
  if (found === null) throw new RangeError('A text always ends')
  return [found[0], found.index]
}

function cellOf(text: string, cell: { at: number; closing: number | null; end: number }): string {
  const { at, closing, end } = cell
  if (closing === null) return text.slice(at, end)
  const inside = text.slice(at + 1, closing).replaceAll('""', QUOTE)
  return end === closing + 1 ? inside : QUOTE + inside + text.slice(closing, end)
}

/** A piece of a text keeps the whole text in memory as long as it lives; this one stands alone. */
function ownCopy(piece: string): string {
  return ` ${piece}`.slice(1)
}
