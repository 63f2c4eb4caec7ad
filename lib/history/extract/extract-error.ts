/** Why a file cannot be read as a history extract at all; the sentences are `extract.errors.*` in the catalogue. */
export type ExtractFailure =
  | { code: 'EMPTY_FILE' }
  | { code: 'FILE_NOT_FOUND' }
  | { code: 'FILE_NOT_READABLE' }
  | { code: 'MISSING_COLUMNS'; columns: readonly string[] }
  | { code: 'UNKNOWN_COLUMNS'; columns: readonly string[] }
  | { code: 'REPEATED_COLUMNS'; columns: readonly string[] }

export class ExtractError extends Error {
  readonly failure: ExtractFailure

  constructor(failure: ExtractFailure) {
    super(failure.code)
    this.name = 'ExtractError'
    this.failure = failure
  }
}
