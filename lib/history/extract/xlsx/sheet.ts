import { ExtractError } from '../extract-error'
import type { ExtractRow } from '../extract-row'
import { dayOfSerial } from './dates'
import type { XmlHandlers } from './package'
import { TextCollector } from './text-collector'
import type { Workbook } from './workbook'

const MOST_ROWS = 1_100_000
const MOST_COLUMNS = 16_384
const MOST_HEADINGS = 500
/** Texts from here on are kept by the engine as a view into the piece of the file they were read from. */
const SHORTEST_VIEW = 13

/** Puts the rows of one sheet together from its XML; `take` gives those finished since the last time. */
export class SheetRows implements XmlHandlers {
  /** Rows the sheet says it has; null when it does not say. */
  expected: number | null = null
  #workbook: Workbook
  #rows: ExtractRow[] = []
  #width: number | null = null
  #rowCount = 0
  #line = 0
  #cells: string[] = []
  #column = -1
  #kind = ''
  #style = 0
  #collector = new TextCollector()

  constructor(workbook: Workbook) {
    this.#workbook = workbook
  }

  take(): ExtractRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'row') this.#openRow(attributes.r)
    else if (name === 'dimension') this.expected = lastRowOf(attributes.ref ?? '')
    else this.#collector.open(name)
  }

  text = (text: string): void => this.#collector.text(text)

  close = (name: string): void => {
    if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
    else this.#collector.close(name)
  }

  #openRow(number: string | undefined): void {
    const line = number === undefined ? this.#line + 1 : Number(number)
    if (!(line > this.#line)) throw new ExtractError({ code: 'FILE_NOT_WORKBOOK' })
    if (++this.#rowCount > MOST_ROWS) throw new ExtractError({ code: 'FILE_TOO_BIG_INSIDE' })
    this.#line = line
    this.#cells = []
    this.#column = -1
  }

  /** Empty rows are passed over; the others are as wide as the header, so that a cell left out is an empty one. */
  #closeRow(): void {
    const cells = this.#cells
    if (cells.every((cell) => cell.trim() === '')) return
    this.#width ??= cells.length
    while (cells.length < this.#width) cells.push('')
    this.#rows.push({ line: this.#line, cells })
  }

  #openCell({ r, t = 'n', s }: Readonly<Record<string, string>>): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r)
    if (!(this.#column >= 0 && this.#column < MOST_COLUMNS))
      throw new ExtractError({ code: 'FILE_NOT_WORKBOOK' })
    this.#kind = t
    this.#style = s === undefined ? 0 : Number(s)
    this.#collector.start()
  }

  #closeCell(): void {
    const text = this.#textOf(this.#collector.take())
    if (text === '') return
    const cells = this.#cells
    // One cell beyond the header tells as much as all of them.
    const place = Math.min(this.#column, this.#width ?? MOST_HEADINGS)
    if (this.#width === null && place === MOST_HEADINGS)
      throw new ExtractError({ code: 'FILE_TOO_BIG_INSIDE' })
    while (cells.length < place) cells.push('')
    cells[place] = text
  }

  #textOf(value: string): string {
    switch (this.#kind) {
      case 's':
        return value === '' ? '' : this.#sharedText(Number(value))
      case 'n':
        return value === '' ? '' : this.#numberText(Number(value))
      case 'b':
        return value === '1' ? 'SAND' : 'FALSK'
      case 'd':
        return value.replace(/T.*$/, '')
      default:
        return value.length < SHORTEST_VIEW ? value : Buffer.from(value).toString()
    }
  }

  #sharedText(index: number): string {
    const text = this.#workbook.texts.at(index)
    if (text === null) throw new ExtractError({ code: 'FILE_NOT_WORKBOOK' })
    return text
  }

  /** A number in the way a Danish extract writes it; one that is shown as a date, as the date. */
  #numberText(value: number): string {
    const day = this.#workbook.dateStyles[this.#style] ? dayOfSerial(value, this.#workbook) : null
    return day ?? String(Number(value.toPrecision(15))).replace('.', ',')
  }
}

/** `AB12` → 27 */
function columnOf(reference: string): number {
  let column = 0
  for (let index = 0; index < reference.length; index++) {
    const letter = reference.charCodeAt(index) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}

function lastRowOf(range: string): number | null {
  const row = Number(/(\d+)$/.exec(range)?.[1])
  return row > 1 ? row : null
}
