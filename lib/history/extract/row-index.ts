const EMPTY = -1

export type RowKey = {
  hashOf: (row: number) => number
  areEqual: (row: number, other: number) => boolean
}

/** The different rows among millions: open addressing over row numbers, at most half full. */
export class RowIndex {
  #slots = new Int32Array(2048).fill(EMPTY)
  #key: RowKey
  #count = 0

  constructor(key: RowKey) {
    this.#key = key
  }

  /** False, and not added, when an equal row is there already. */
  add(row: number): boolean {
    let slot = this.#firstSlot(row)
    for (let other = this.#slots[slot] as number; other !== EMPTY; other = this.#slots[slot] as number) {
      if (this.#key.areEqual(row, other)) return false
      slot = this.#nextSlot(slot)
    }
    this.#slots[slot] = row
    this.#count++
    if (2 * this.#count > this.#slots.length) this.#grow()
    return true
  }

  #grow(): void {
    const rows = this.#slots
    this.#slots = new Int32Array(rows.length * 2).fill(EMPTY)
    for (const row of rows) if (row !== EMPTY) this.#place(row)
  }

  #place(row: number): void {
    let slot = this.#firstSlot(row)
    while (this.#slots[slot] !== EMPTY) slot = this.#nextSlot(slot)
    this.#slots[slot] = row
  }

  #firstSlot(row: number): number {
    return (this.#key.hashOf(row) >>> 0) & (this.#slots.length - 1)
  }

  #nextSlot(slot: number): number {
    return (slot + 1) & (this.#slots.length - 1)
  }
}

/** Stirs one more whole number of 32 bits into a hash. */
export function mixHash(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
