import { isUtf8 } from 'node:buffer'
import { formatOf, type TextSource } from './extract-source'

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const UTF_8_BOM = [0xef, 0xbb, 0xbf]

/** domain.md section 5: an extract is UTF-8, with or without BOM, or Windows-1252. */
export type TextEncodingName = 'utf-8' | 'windows-1252'

export type TextSurvey = {
  /** Of the whole file, or of most of its lines. */
  encoding: TextEncodingName
  /** Only old files end their lines with a carriage return alone. */
  lineEnd: '\n' | '\r'
  lineCount: number
  /** Lines (the first being 1) that are in the other encoding; each is then read by itself. */
  oddLines: ReadonlySet<number>
}

/** Throws ExtractError for a file that is no text we can read. */
export async function surveyText(source: TextSource): Promise<TextSurvey> {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const start: number[] = []
  let isWhollyUtf8 = true
  let lineFeeds = 0
  let carriageReturns = 0
  for await (const bytes of source.open()) {
    if (start.length === 0) formatOf(bytes)
    if (start.length < UTF_8_BOM.length) start.push(...bytes.subarray(0, UTF_8_BOM.length - start.length))
    lineFeeds += countBytes(bytes, LINE_FEED)
    if (lineFeeds === 0) carriageReturns += countBytes(bytes, CARRIAGE_RETURN)
    isWhollyUtf8 &&= isDecodable(utf8, bytes)
  }
  isWhollyUtf8 &&= isDecodable(utf8)
  const lineEnd = lineFeeds === 0 && carriageReturns > 0 ? '\r' : '\n'
  const found = { lineEnd, lineCount: Math.max(lineFeeds, lineEnd === '\r' ? carriageReturns : 0) } as const
  if (isWhollyUtf8) return { ...found, encoding: 'utf-8', oddLines: new Set() }
  const saysUtf8 = UTF_8_BOM.every((byte, index) => start[index] === byte)
  return { ...found, ...(await surveyLines({ source, lineEnd, saysUtf8 })) }
}

type LineKind = 'plain' | 'utf-8' | 'windows-1252' | 'broken'

/** `broken` = not UTF-8, though some of its letters are. */
export function kindOfLine(line: Uint8Array): LineKind {
  if (isUtf8(line)) return line.some((byte) => byte >= 0x80) ? 'utf-8' : 'plain'
  return /[\u0080-\ufffc]/.test(new TextDecoder().decode(line)) ? 'broken' : 'windows-1252'
}

async function surveyLines({
  source,
  lineEnd,
  saysUtf8,
}: {
  source: TextSource
  lineEnd: TextSurvey['lineEnd']
  saysUtf8: boolean
}): Promise<Pick<TextSurvey, 'encoding' | 'oddLines'>> {
  const lines: Record<LineKind, number[]> = { plain: [], 'utf-8': [], 'windows-1252': [], broken: [] }
  let number = 0
  for await (const line of bytesOfLines(source, lineEnd)) {
    number++
    const kind = kindOfLine(line)
    if (kind !== 'plain') lines[kind].push(number)
  }
  const isMostlyUtf8 = saysUtf8 || lines['utf-8'].length >= lines['windows-1252'].length + lines.broken.length
  if (isMostlyUtf8)
    return { encoding: 'utf-8', oddLines: new Set([...lines['windows-1252'], ...lines.broken]) }
  return { encoding: 'windows-1252', oddLines: new Set([...lines['utf-8'], ...lines.broken]) }
}

/** Each line with its end; the last may have none. */
export async function* bytesOfLines(
  source: TextSource,
  lineEnd: TextSurvey['lineEnd'],
): AsyncGenerator<Uint8Array> {
  const endByte = lineEnd === '\r' ? CARRIAGE_RETURN : LINE_FEED
  let begun: Uint8Array[] = []
  for await (const bytes of source.open()) {
    let start = 0
    for (let end = bytes.indexOf(endByte); end !== -1; end = bytes.indexOf(endByte, start)) {
      const rest = bytes.subarray(start, end + 1)
      yield begun.length === 0 ? rest : Buffer.concat([...begun, rest])
      begun = []
      start = end + 1
    }
    if (start < bytes.length) begun.push(bytes.slice(start))
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}

function isDecodable(decoder: TextDecoder, bytes?: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined })
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

function countBytes(bytes: Uint8Array, wanted: number): number {
  let count = 0
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) count++
  return count
}
