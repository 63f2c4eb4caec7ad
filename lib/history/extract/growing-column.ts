const CHUNK_BITS = 16
const CHUNK_LENGTH = 1 << CHUNK_BITS

/** One column of whole numbers (32 bits) that grows piece by piece: millions of rows without an object each. */
export class GrowingColumn {
  length = 0
  #chunks: Int32Array[] = []

  at(index: number): number {
    return (this.#chunks[index >> CHUNK_BITS] as Int32Array)[index & (CHUNK_LENGTH - 1)] as number
  }

  push(value: number): void {
    const place = this.length & (CHUNK_LENGTH - 1)
    if (place === 0 && this.length >> CHUNK_BITS === this.#chunks.length) {
      this.#chunks.push(new Int32Array(CHUNK_LENGTH))
    }
    const chunk = this.#chunks[this.length >> CHUNK_BITS] as Int32Array
    chunk[place] = value
    this.length++
  }

  pop(): void {
    this.length--
  }
}
