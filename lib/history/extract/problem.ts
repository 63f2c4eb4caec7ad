import type { ExtractColumn } from './columns'

/** Why a row was refused; the sentences are `extract.reasons.*` in the catalogue. */
export const rejectionReasons = [
  'CPR_FORM',
  'CPR_DATE',
  'CPR_BORN_AFTER_SCREENING',
  'KIND_UNKNOWN',
  'BENEFIT_MISSING',
  'BENEFIT_UNKNOWN',
  'BENEFIT_ON_EMPLOYMENT',
  'EMPLOYER_MISSING',
  'DAY_MISSING',
  'DAY_FORM',
  'DAY_NOT_REAL',
  'END_BEFORE_START',
  'HOURS',
  'ROW_TOO_SHORT',
  'ROW_TOO_LONG',
  'QUOTE_NOT_CLOSED',
  'CHARACTER_NOT_TEXT',
] as const

/** What was noticed in a row that was kept. */
export const warningReasons = [
  'CVR_FORM',
  'CVR_CHECK',
  'ROW_REPEATED',
  'NAME_DIFFERS',
  'ENCODING_DIFFERS',
] as const

export type RejectionReason = (typeof rejectionReasons)[number]
export type WarningReason = (typeof warningReasons)[number]

/** `value` = the cell as written, trimmed; `facts` fill the sentence of `reason`. */
export type RowProblem<Reason extends string> = {
  line: number
  column: ExtractColumn
  value: string
  reason: Reason
  facts: Readonly<Record<string, string>>
}

export type Rejection = RowProblem<RejectionReason>
export type Warning = RowProblem<WarningReason>
