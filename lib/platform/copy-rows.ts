import 'server-only'
import { once } from 'node:events'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

type Cell = string | number | boolean | null

export type CopyTarget = { table: string; columns: readonly string[] }

const BUFFERED_CHARACTERS = 256 * 1024

/** Writes rows by COPY, in the connection's transaction; their number is the answer. Table and columns are names of ours. */
export async function copyRows(
  client: pg.ClientBase,
  { table, columns }: CopyTarget,
  rows: Iterable<readonly Cell[]>,
): Promise<number> {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const stream = client.query(copyFrom(`COPY "${table}" (${names}) FROM STDIN`))
  const finished = once(stream, 'finish')
  // Read at the end; without a listener now, a refusal in the middle would end the process.
  finished.catch(() => {})
  let count = 0
  let text = ''
  for (const row of rows) {
    text += `${row.map(toText).join('\t')}\n`
    count += 1
    if (text.length < BUFFERED_CHARACTERS) continue
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), finished])
    text = ''
  }
  stream.end(text)
  await finished
  return count
}

const SPECIAL = /[\\\n\r\t]/
const EACH_SPECIAL = /[\\\n\r\t]/g
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function toText(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell !== 'string') return String(cell)
  // Most cells have nothing to escape, and asking is four times as fast as replacing nothing.
  if (!SPECIAL.test(cell)) return cell
  return cell.replace(EACH_SPECIAL, (character) => escapes[character] as string)
}

/** Bytes as COPY reads them. */
export function toBytea(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`
}
