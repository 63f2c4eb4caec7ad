/** One row of the file, whatever it is written in. */
export type ExtractRow = {
  /** Where the row starts: the file's line, the header being line 1, or the sheet's own row number. */
  line: number
  cells: readonly string[]
  /** The row opens a quote that never closes, so that the rest of the file belongs to it; it has no cells. */
  isUnclosed?: boolean
  /** The row's letters are written in another encoding than the file's. */
  isOddlyEncoded?: boolean
}

/** `expected` = about how many rows the file holds with its header; null when it does not say. */
export type ExtractRowBatch = { rows: ExtractRow[]; expected: number | null }
