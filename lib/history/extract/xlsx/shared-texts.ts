import { ExtractError } from '../extract-error'
import { GrowingColumn } from '../growing-column'

const CHUNK_BYTES = 4 * 1024 ** 2
const MOST_BYTES = 200 * 1024 ** 2

/** The texts a workbook keeps once and points at by number, as bytes: a million of them without an object each. */
export class SharedTexts {
  #chunks: Buffer[] = []
  #used = CHUNK_BYTES
  #bytes = 0
  #starts = new GrowingColumn()
  #lengths = new GrowingColumn()

  add(text: string): void {
    const length = Buffer.byteLength(text)
    this.#bytes += length
    if (this.#bytes > MOST_BYTES) throw new ExtractError({ code: 'FILE_TOO_BIG_INSIDE' })
    if (this.#used + length > CHUNK_BYTES) {
      this.#chunks.push(Buffer.allocUnsafe(CHUNK_BYTES))
      this.#used = 0
    }
    this.#starts.push((this.#chunks.length - 1) * CHUNK_BYTES + this.#used)
    this.#lengths.push(length)
    this.#used += (this.#chunks.at(-1) as Buffer).write(text, this.#used)
  }

  /** Null when there is none with that number. */
  at(index: number): string | null {
    if (!(index >= 0 && index < this.#starts.length)) return null
    const start = this.#starts.at(index)
    const place = start % CHUNK_BYTES
    const chunk = this.#chunks[(start - place) / CHUNK_BYTES] as Buffer
    return chunk.toString('utf8', place, place + this.#lengths.at(index))
  }
}
