import { randomFillSync } from 'node:crypto'
import { now } from '@/lib/calendar/today'

/** A uuid v7, as Prisma gives rows it writes itself: for rows written by whole sets. */
export function newRowId(): string {
  return rowIdAt(now().getTime())
}

/** The same for hundreds of thousands of rows written at one instant: the clock is read once, and the ids go up. */
export function createRowIds(): () => string {
  const instant = now().getTime()
  let count = 0
  return () => rowIdAt(instant, count++)
}

const ID_BYTES = 16
/** Random bytes drawn at a time: one by one they cost more than the rest of the row. */
const drawn = Buffer.alloc(ID_BYTES * 512)
let used = drawn.length

/** With a count, it stands where the random bits begin: 26 of them. */
function rowIdAt(instant: number, count?: number): string {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  const bytes = drawn.subarray(used, used + ID_BYTES)
  used += ID_BYTES
  if (count !== undefined) bytes.writeUInt32BE(((count << 2) & ~0xffff) | (count & 0x3fff), 6)
  bytes.writeUIntBE(instant, 0, 6)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
