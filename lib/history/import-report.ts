import { maskCprIn } from '@/lib/platform/mask-cpr'
import type { ExtractColumn } from './extract/columns'
import type { Rejection, RejectionReason, Warning, WarningReason } from './extract/problem'

/** A refused row or a warning as the page lists it; CPR numbers masked. */
export type ReportedProblem<Reason extends string> = {
  line: number
  column: ExtractColumn
  value: string
  reason: Reason
  facts: Readonly<Record<string, string>>
}

/** As many refused rows, and as many warnings, are kept; all are counted. */
export const MOST_REPORTED = 10_000

/** Stored with the import as JSON: the first of each kind. */
export type ImportReport = {
  rejected: ReportedProblem<RejectionReason>[]
  warnings: ReportedProblem<WarningReason>[]
}

export function makeReport(problems: {
  rejected: readonly Rejection[]
  warnings: readonly Warning[]
}): ImportReport {
  return { rejected: problems.rejected.map(masked), warnings: problems.warnings.map(masked) }
}

const LONGEST_VALUE = 120
const READABLE_CPR_DIGITS = 6

function masked<Reason extends string>({
  column,
  value,
  facts,
  ...problem
}: ReportedProblem<Reason>): ReportedProblem<Reason> {
  return {
    ...problem,
    column,
    // A CPR number may stand in the wrong column.
    value: column === 'cpr' ? maskWritten(value) : maskCprIn(value).slice(0, LONGEST_VALUE),
    facts: Object.fromEntries(Object.entries(facts).map(([key, text]) => [key, maskCprIn(text)])),
  }
}

/** What is written as a CPR number may be too long or too short to be one: only its first six digits are kept. */
function maskWritten(text: string): string {
  let digits = 0
  const kept = text.slice(0, LONGEST_VALUE).replace(/[\p{L}\p{N}]/gu, (character) => {
    digits++
    return digits <= READABLE_CPR_DIGITS ? character : '*'
  })
  return kept
}
