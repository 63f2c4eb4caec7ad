import type { Writable } from 'node:stream'

const PIECE_CHARACTERS = 64 * 1024

/** Writes in pieces, each when the one before is out; a reader that has gone away ends the writing without an error. */
export async function writeAll(output: Writable, texts: Iterable<string>): Promise<void> {
  // Each write's own callback tells of its error; without a listener the event would end the process.
  output.on('error', () => {})
  try {
    let piece = ''
    for (const text of texts) {
      piece += text
      if (piece.length < PIECE_CHARACTERS) continue
      await write(output, piece)
      piece = ''
    }
    await write(output, piece)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error
  }
}

function write(output: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error ? reject(error) : resolve()))
  })
}
