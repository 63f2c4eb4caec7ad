import { ExtractError } from '../extract-error'

/** Excel's own limit for a cell. */
const MOST_CHARACTERS = 32_767

/** The text of one cell or shared text: its `t` elements, one for each style of letters, without the reading aids. */
export class TextCollector {
  #text = ''
  #isInText = false
  #isInReadingAid = false

  start(): void {
    this.#text = ''
    this.#isInText = false
    this.#isInReadingAid = false
  }

  open(name: string): void {
    if (name === 't' || name === 'v') this.#isInText = true
    if (name === 'rPh') this.#isInReadingAid = true
  }

  close(name: string): void {
    if (name === 't' || name === 'v') this.#isInText = false
    if (name === 'rPh') this.#isInReadingAid = false
  }

  text(text: string): void {
    if (!this.#isInText || this.#isInReadingAid) return
    this.#text += text
    if (this.#text.length > MOST_CHARACTERS) throw new ExtractError({ code: 'FILE_TOO_BIG_INSIDE' })
  }

  take(): string {
    return this.#text.includes('_x') ? unescapeCharacters(this.#text) : this.#text
  }
}

/** Characters XML cannot hold are written `_x000D_` in a workbook. */
function unescapeCharacters(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
