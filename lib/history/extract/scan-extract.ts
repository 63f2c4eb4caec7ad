import { type Day, fromDayNumber } from '@/lib/calendar/day'
import { OPEN_ENDED } from '@/lib/calendar/day-span'
import { hasCvrForm, isCvr } from '@/lib/companies/rules/cvr'
import { type AcceptedRow, RowCheck } from './check-row'
import { placeColumns } from './columns'
import { CompactHistory } from './compact-history'
import { type CsvRow, type ExtractSource, readCsvRows } from './csv-rows'
import { ExtractError } from './extract-error'
import type { Rejection, Warning } from './problem'

/** `benefitCodes` = the codes the benefit table knows; `screenedOn` = the day no one may be born after. */
export type ExtractOptions = { benefitCodes: Iterable<string>; screenedOn: Day }

/** Problems are in the file's order; `rowCount` counts the refused rows too, not the header. */
export type ScannedExtract = {
  history: CompactHistory
  rejected: Rejection[]
  warnings: Warning[]
  rowCount: number
  /** The latest first or last day of any accepted row; null without one. */
  latestDayInFile: Day | null
}

/** Reads the whole extract; throws ExtractError when it cannot be read as one. */
export async function scanExtract(source: ExtractSource, options: ExtractOptions): Promise<ScannedExtract> {
  const scan = new ExtractScan(options)
  for await (const rows of readCsvRows(source)) for (const row of rows) scan.readRow(row)
  return scan.finish()
}

class ExtractScan {
  #options: ExtractOptions
  #rowCheck: RowCheck | undefined
  #history = new CompactHistory()
  #rejected: Rejection[] = []
  #warnings: Warning[] = []
  #rowCount = 0
  #latestDay = Number.NEGATIVE_INFINITY

  constructor(options: ExtractOptions) {
    this.#options = options
  }

  readRow(row: CsvRow): void {
    if (this.#rowCheck === undefined) {
      this.#rowCheck = new RowCheck({
        places: placeColumns(row.cells),
        benefitCodes: new Set(this.#options.benefitCodes),
        bornBy: this.#options.screenedOn,
      })
      return
    }
    this.#rowCount++
    const checked = this.#rowCheck.check(row)
    if ('rejected' in checked) this.#rejected.push(checked.rejected)
    else this.#keep(checked.accepted)
  }

  finish(): ScannedExtract {
    if (this.#rowCheck === undefined) throw new ExtractError({ code: 'EMPTY_FILE' })
    return {
      history: this.#history,
      rejected: this.#rejected,
      warnings: this.#warnings,
      rowCount: this.#rowCount,
      latestDayInFile: Number.isFinite(this.#latestDay) ? fromDayNumber(this.#latestDay) : null,
    }
  }

  /** The warnings of one row come in the order of the columns. */
  #keep(row: AcceptedRow): void {
    const { isRepeated, firstName } = this.#history.add(row)
    if (isRepeated) this.#warn({ row, column: 'cpr', value: row.cprAsWritten, reason: 'ROW_REPEATED' })
    if (row.name !== '' && row.name !== firstName) {
      this.#warn({ row, column: 'navn', value: row.name, reason: 'NAME_DIFFERS', facts: { firstName } })
    }
    if (row.cvr !== '' && !isCvr(row.cvr)) {
      const reason = hasCvrForm(row.cvr) ? 'CVR_CHECK' : 'CVR_FORM'
      this.#warn({ row, column: 'cvr', value: row.cvr, reason })
    }
    const lastDay = row.until === OPEN_ENDED ? row.from : row.until - 1
    this.#latestDay = Math.max(this.#latestDay, lastDay)
  }

  #warn({
    row,
    ...warning
  }: Omit<Warning, 'line' | 'facts'> & { row: AcceptedRow; facts?: Warning['facts'] }) {
    this.#warnings.push({ facts: {}, ...warning, line: row.line })
  }
}
