import type { HistoryLine, RowVersion } from '@/lib/history/corrections/queries'

/** One row of a table: a version of a row of the history, those it took the place of right under it. */
export type HistoryRow<Values> = {
  line: HistoryLine<Values>
  version: RowVersion<Values>
  /** What it was corrected from; null = nothing before it. */
  before: RowVersion<Values> | null
  isHead: boolean
  counts: boolean
}

export function rowsOf<Values>(lines: readonly HistoryLine<Values>[]): HistoryRow<Values>[] {
  return lines.flatMap((line) => {
    const versions = [line.head, ...line.earlier]
    return versions.map((version, index) => ({
      line,
      version,
      before: versions[index + 1] ?? null,
      isHead: index === 0,
      counts: index === 0 && line.isCounted,
    }))
  })
}
