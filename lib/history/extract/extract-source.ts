import { ExtractError } from './extract-error'

/** The bytes of a file, readable from the start more than once: first for the encoding, then for the rows. */
export type TextSource = { open: () => AsyncIterable<Uint8Array> }

/** The bytes of a file, readable anywhere; `read` gives exactly `length` bytes. */
export type RandomAccessSource = {
  size: number
  read: (start: number, length: number) => Promise<Uint8Array>
}

export type ExtractFormat = 'CSV' | 'XLSX'

export type ExtractSource = ({ format: 'CSV' } & TextSource) | ({ format: 'XLSX' } & RandomAccessSource)

/** Read a piece at a time, so that others get their turn while a large file is parsed. */
const PIECE_BYTES = 256 * 1024

const ZIP_START = [0x50, 0x4b, 0x03, 0x04]
const OLD_OFFICE_START = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const UTF_16_STARTS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
]

/** What a file is by its first bytes, whatever its name says. Throws ExtractError for one we cannot read. */
export function formatOf(start: Uint8Array): ExtractFormat {
  if (startsWith(start, ZIP_START)) return 'XLSX'
  // Excel keeps both its format before 2007 and any workbook with a password in this container.
  if (startsWith(start, OLD_OFFICE_START)) throw new ExtractError({ code: 'FILE_OLD_OR_LOCKED' })
  if (UTF_16_STARTS.some((bytes) => startsWith(start, bytes))) throw new ExtractError({ code: 'FILE_UTF16' })
  if (start.includes(0))
    throw new ExtractError({ code: looksLikeUtf16(start) ? 'FILE_UTF16' : 'FILE_NOT_TEXT' })
  return 'CSV'
}

export function bytesSource(content: Uint8Array): ExtractSource {
  const format = formatOf(content.subarray(0, PIECE_BYTES))
  if (format === 'CSV') return { format, open: () => inPieces(content) }
  return {
    format,
    size: content.length,
    read: async (start, length) => content.subarray(start, start + length),
  }
}

async function* inPieces(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < content.length; start += PIECE_BYTES)
    yield content.subarray(start, start + PIECE_BYTES)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte)
}

/** Latin letters in UTF-16: every other byte is zero. */
function looksLikeUtf16(start: Uint8Array): boolean {
  const isZero = Array.from(start.subarray(0, 8), (byte) => (byte === 0 ? '0' : 'x')).join('')
  return isZero === 'x0x0x0x0' || isZero === '0x0x0x0x'
}
