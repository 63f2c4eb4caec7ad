import type { TextSource } from './extract-source'
import { bytesOfLines, kindOfLine, type TextSurvey } from './survey-text'

/** What Windows-1252 holds at 0x80–0x9f; latin1 has control characters there. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const LINES_AT_A_TIME = 1000

/** The file's text, a piece at a time. A leading BOM is left out. */
export async function* decodeText(source: TextSource, survey: TextSurvey): AsyncGenerator<string> {
  if (survey.oddLines.size > 0) {
    yield* decodeLines(source, survey)
    return
  }
  if (survey.encoding === 'utf-8') {
    const decoder = new TextDecoder('utf-8')
    for await (const chunk of source.open()) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
    return
  }
  for await (const chunk of source.open()) yield decodeWindows1252(chunk)
}

/** A file pieced together from two: each line by what it is itself. */
async function* decodeLines(source: TextSource, { encoding, lineEnd }: TextSurvey): AsyncGenerator<string> {
  const utf8 = new TextDecoder('utf-8')
  let piece: string[] = []
  for await (const line of bytesOfLines(source, lineEnd)) {
    const kind = kindOfLine(line)
    const isOneByte = kind === 'windows-1252' || (kind === 'broken' && encoding === 'windows-1252')
    piece.push(isOneByte ? decodeWindows1252(line) : utf8.decode(line))
    if (piece.length < LINES_AT_A_TIME) continue
    yield piece.join('')
    piece = []
  }
  yield piece.join('')
}

/** Not TextDecoder: some Node releases read Windows-1252 as latin1. */
function decodeWindows1252(chunk: Uint8Array): string {
  const latin1 = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')
  return latin1.replace(
    /[\u0080-\u009f]/g,
    (character) => WINDOWS_1252_HIGH[character.charCodeAt(0) - 0x80] as string,
  )
}
