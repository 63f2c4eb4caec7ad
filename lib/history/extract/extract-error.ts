/** Why a file cannot be read as a history extract at all; the sentences are `extract.errors.*` in the catalogue. */
export const extractFailureCodes = [
  'EMPTY_FILE',
  'FILE_NOT_FOUND',
  'FILE_NOT_READABLE',
  'FILE_NOT_TEXT',
  'FILE_UTF16',
  'FILE_OLD_OR_LOCKED',
  'FILE_TRUNCATED',
  'FILE_NOT_WORKBOOK',
  'FILE_TOO_BIG_INSIDE',
] as const

export type ExtractFailure =
  | { code: (typeof extractFailureCodes)[number] }
  | { code: 'MISSING_COLUMNS' | 'UNKNOWN_COLUMNS' | 'REPEATED_COLUMNS'; columns: readonly string[] }

export class ExtractError extends Error {
  readonly failure: ExtractFailure

  constructor(failure: ExtractFailure) {
    super(failure.code)
    this.name = 'ExtractError'
    this.failure = failure
  }
}
