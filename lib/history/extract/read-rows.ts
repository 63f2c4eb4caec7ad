import { readCsvRows } from './csv-rows'
import type { ExtractRow, ExtractRowBatch } from './extract-row'
import type { ExtractSource } from './extract-source'
import { readXlsxRows } from './xlsx-rows'

export type ExtractStart = { header: string[]; rows: ExtractRow[] }

/** The rows of the file, its header first, in batches; a batch may be empty. */
export function readRows(source: ExtractSource): AsyncGenerator<ExtractRowBatch> {
  return source.format === 'CSV' ? readCsvRows(source) : readXlsxRows(source)
}

/** The header, trimmed, and the first rows after it, for matching the columns. Throws ExtractError as the scan does. */
export async function readExtractStart(
  source: ExtractSource,
  { rowCount }: { rowCount: number },
): Promise<ExtractStart | null> {
  const found: ExtractRow[] = []
  for await (const { rows } of readRows(source)) {
    found.push(...rows.slice(0, rowCount + 1 - found.length))
    if (found.length > rowCount) break
  }
  const [header, ...rows] = found
  return header === undefined ? null : { header: header.cells.map((cell) => cell.trim()), rows }
}
