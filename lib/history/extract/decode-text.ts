// domain.md section 5: an extract is UTF-8, with or without BOM, or Windows-1252.

export type TextEncodingName = 'utf-8' | 'windows-1252'

/** What Windows-1252 holds at 0x80–0x9f; latin1 has control characters there. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const UTF_8_BOM = [0xef, 0xbb, 0xbf]

/** A file that is not UTF-8 from end to end, and does not begin by saying that it is, is Windows-1252. */
export async function detectEncoding(chunks: AsyncIterable<Uint8Array>): Promise<TextEncodingName> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const start: number[] = []
  try {
    for await (const chunk of chunks) {
      if (start.length < UTF_8_BOM.length) {
        start.push(...chunk.subarray(0, UTF_8_BOM.length - start.length))
        if (UTF_8_BOM.every((byte, index) => start[index] === byte)) return 'utf-8'
      }
      decoder.decode(chunk, { stream: true })
    }
    decoder.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252'
    throw error
  }
}

/** A leading BOM is left out. */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncodingName,
): AsyncGenerator<string> {
  if (encoding === 'utf-8') {
    const decoder = new TextDecoder('utf-8')
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
    return
  }
  for await (const chunk of chunks) yield decodeWindows1252(chunk)
}

/** Not TextDecoder: some Node releases read Windows-1252 as latin1. */
function decodeWindows1252(chunk: Uint8Array): string {
  const latin1 = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')
  return latin1.replace(
    /[\u0080-\u009f]/g,
    (character) => WINDOWS_1252_HIGH[character.charCodeAt(0) - 0x80] as string,
  )
}
