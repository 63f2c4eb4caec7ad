import { type Day, fromDayNumber } from '@/lib/calendar/day'
import { OPEN_ENDED } from '@/lib/calendar/day-span'
import { hasCvrForm, isCvr } from '@/lib/companies/rules/cvr'
import { type AcceptedRow, RowCheck } from './check-row'
import type { ColumnHeadings } from './columns'
import { CompactHistory } from './compact-history'
import { ExtractError } from './extract-error'
import type { ExtractRow } from './extract-row'
import type { ExtractSource } from './extract-source'
import { placeColumns } from './place-columns'
import type { Rejection, Warning } from './problem'
import { readRows } from './read-rows'

export type ExtractOptions = {
  /** The codes the benefit table knows. */
  benefitCodes: Iterable<string>
  /** The day no one may be born after. */
  screenedOn: Day
  /** From `matchHeader`; without it the file's headings must be ours, and no others. */
  columns?: ColumnHeadings
  /** How many refused rows, and how many warnings, are kept; all are counted. Without it, all are kept. */
  mostProblems?: number
  /** Called after each piece of the file; `expected` = about how many rows there are, null when the file does not say. */
  onProgress?: (progress: { rows: number; expected: number | null }) => void | Promise<void>
}

/** Problems are in the file's order; `rowCount` counts the refused rows too, not the header. */
export type ScannedExtract = {
  history: CompactHistory
  rejected: Rejection[]
  rejectedCount: number
  warnings: Warning[]
  warningCount: number
  rowCount: number
  /** The latest first or last day of any accepted row; null without one. */
  latestDayInFile: Day | null
}

/** Reads the whole extract; throws ExtractError when it cannot be read as one. */
export async function scanExtract(source: ExtractSource, options: ExtractOptions): Promise<ScannedExtract> {
  const scan = new ExtractScan(options)
  for await (const { rows, expected } of readRows(source)) {
    for (const row of rows) scan.readRow(row)
    await options.onProgress?.({ rows: scan.rowCount, expected })
  }
  return scan.finish()
}

class ExtractScan {
  rowCount = 0
  #options: ExtractOptions
  #rowCheck: RowCheck | undefined
  #history = new CompactHistory()
  #rejected: Rejection[] = []
  #rejectedCount = 0
  #warnings: Warning[] = []
  #warningCount = 0
  #mostProblems: number
  #latestDay = Number.NEGATIVE_INFINITY

  constructor(options: ExtractOptions) {
    this.#options = options
    this.#mostProblems = options.mostProblems ?? Number.POSITIVE_INFINITY
  }

  readRow(row: ExtractRow): void {
    if (this.#rowCheck === undefined) {
      this.#rowCheck = new RowCheck({
        places: placeColumns(row.cells, this.#options.columns),
        benefitCodes: new Set(this.#options.benefitCodes),
        bornBy: this.#options.screenedOn,
      })
      return
    }
    this.rowCount++
    const checked = this.#rowCheck.check(row)
    if ('accepted' in checked) {
      this.#keep(checked.accepted)
      if (row.isOddlyEncoded) this.#warnOf(this.#rowCheck.findOddLetters(row))
      return
    }
    this.#rejectedCount++
    if (this.#rejected.length < this.#mostProblems) this.#rejected.push(checked.rejected)
  }

  finish(): ScannedExtract {
    if (this.#rowCheck === undefined) throw new ExtractError({ code: 'EMPTY_FILE' })
    return {
      history: this.#history,
      rejected: this.#rejected,
      rejectedCount: this.#rejectedCount,
      warnings: this.#warnings,
      warningCount: this.#warningCount,
      rowCount: this.rowCount,
      latestDayInFile: Number.isFinite(this.#latestDay) ? fromDayNumber(this.#latestDay) : null,
    }
  }

  /** The warnings of one row come in the order of the columns. */
  #keep(row: AcceptedRow): void {
    const { line } = row
    const { isRepeated, firstName } = this.#history.add(row)
    if (isRepeated) this.#warn({ line, column: 'cpr', value: row.cprAsWritten, reason: 'ROW_REPEATED' })
    if (row.name !== '' && row.name !== firstName) {
      this.#warn({ line, column: 'navn', value: row.name, reason: 'NAME_DIFFERS', facts: { firstName } })
    }
    if (row.cvr !== '' && !isCvr(row.cvr)) {
      const reason = hasCvrForm(row.cvr) ? 'CVR_CHECK' : 'CVR_FORM'
      this.#warn({ line, column: 'cvr', value: row.cvr, reason })
    }
    const lastDay = row.until === OPEN_ENDED ? row.from : row.until - 1
    this.#latestDay = Math.max(this.#latestDay, lastDay)
  }

  #warnOf(warning: Warning | null): void {
    if (warning !== null) this.#warn(warning)
  }

  #warn(warning: Omit<Warning, 'facts'> & { facts?: Warning['facts'] }): void {
    this.#warningCount++
    if (this.#warnings.length < this.#mostProblems) this.#warnings.push({ facts: {}, ...warning })
  }
}
