// domain.md section 5: what makes a row of the history extract acceptable, and the first column at which it is not.
import { type Day, toDayNumber } from '@/lib/calendar/day'
import { type DaySpan, OPEN_ENDED } from '@/lib/calendar/day-span'
import { hasCprForm, parseCpr } from '@/lib/citizens/rules/cpr'
import { type ExtractColumn, extractColumns } from './columns'
import type { ExtractRow } from './extract-row'
import { createDayReader } from './parse-extract-day'
import { type ColumnPlaces, NOT_THERE } from './place-columns'
import type { Rejection, RejectionReason, Warning } from './problem'

/** Day numbers, half-open. On a benefit the employer, the CVR and the hours are not read. */
export type AcceptedRow = {
  line: number
  cpr: string
  cprAsWritten: string
  birthOn: Day
  name: string
  aKasse: string
  /** Null on an employment. */
  benefitCode: string | null
  employerName: string
  cvr: string
  from: number
  until: number
  weeklyHours: number | null
}

export type CheckedRow = { accepted: AcceptedRow } | { rejected: Rejection }

/** `bornBy` = the screening date: a birth date after it is refused. */
export type RowCheckOptions = { places: ColumnPlaces; benefitCodes: ReadonlySet<string>; bornBy: Day }

type Refusal = { column: ExtractColumn; reason: RejectionReason; facts?: Record<string, string> }

const HOURS_FORM = /^\d{1,3}(,\d+)?$/
const MOST_HOURS = 168
/** The database keeps every character but this. */
const NO_CHARACTER = '\0'
const freeTextColumns = ['navn', 'a_kasse', 'arbejdsgiver', 'cvr'] as const
/** Extracts write "no end" as the last day there is. */
const LAST_DAY = toDayNumber('9999-12-31')

/** Checks the rows of one file; keeps what rows repeat, which is most of their people and dates. */
export class RowCheck {
  #places: ColumnPlaces
  #benefitCodes: ReadonlySet<string>
  #bornBy: Day
  #readDay = createDayReader()
  #people = new Map<string, ReadPerson>()

  constructor({ places, benefitCodes, bornBy }: RowCheckOptions) {
    this.#places = places
    this.#benefitCodes = benefitCodes
    this.#bornBy = bornBy
  }

  check(row: ExtractRow): CheckedRow {
    const result = this.#findProblem(row)
    if ('accepted' in result) return result
    const { column, reason, facts = {} } = result
    return { rejected: { line: row.line, column, value: this.#cell(row, column), reason, facts } }
  }

  /** For a row in another encoding than the file's: the first cell where that may show. */
  findOddLetters(row: ExtractRow): Warning | null {
    const column = extractColumns.find((name) => /[\u0080-\uffff]/.test(this.#cell(row, name)))
    if (column === undefined) return null
    return { line: row.line, column, value: this.#cell(row, column), reason: 'ENCODING_DIFFERS', facts: {} }
  }

  #findProblem(row: ExtractRow): { accepted: AcceptedRow } | Refusal {
    if (row.isUnclosed) return { column: 'cpr', reason: 'QUOTE_NOT_CLOSED' }

    const cprAsWritten = this.#cell(row, 'cpr')
    const person = this.#readPerson(cprAsWritten)
    if ('reason' in person) return { column: 'cpr', reason: person.reason }

    const kind = this.#cell(row, 'art')
    if (kind !== 'ydelse' && kind !== 'ansaettelse') return { column: 'art', reason: 'KIND_UNKNOWN' }
    const isBenefit = kind === 'ydelse'

    const code = this.#cell(row, 'kode')
    if (!isBenefit && code !== '') return { column: 'kode', reason: 'BENEFIT_ON_EMPLOYMENT' }
    if (isBenefit && code === '') return { column: 'kode', reason: 'BENEFIT_MISSING' }
    if (isBenefit && !this.#benefitCodes.has(code)) {
      return { column: 'kode', reason: 'BENEFIT_UNKNOWN', facts: { code } }
    }

    const employerName = isBenefit ? '' : this.#cell(row, 'arbejdsgiver')
    const cvr = isBenefit ? '' : this.#cell(row, 'cvr')
    if (!isBenefit && employerName === '' && cvr === '') {
      return { column: 'arbejdsgiver', reason: 'EMPLOYER_MISSING' }
    }

    const span = this.#readSpan(row)
    if ('reason' in span) return span

    const weeklyHours = isBenefit ? null : readHours(this.#cell(row, 'timer'))
    if (Number.isNaN(weeklyHours)) return { column: 'timer', reason: 'HOURS' }
    if (hasCellsBeyond(row, this.#places)) return { column: 'timer', reason: 'ROW_TOO_LONG' }

    const broken = freeTextColumns.find((column) => this.#cell(row, column).includes(NO_CHARACTER))
    if (broken !== undefined) return { column: broken, reason: 'CHARACTER_NOT_TEXT' }

    return {
      accepted: {
        line: row.line,
        cpr: person.cpr,
        cprAsWritten,
        birthOn: person.birthOn,
        name: this.#cell(row, 'navn'),
        aKasse: this.#cell(row, 'a_kasse'),
        benefitCode: isBenefit ? code : null,
        employerName,
        cvr,
        from: span.from,
        until: span.until,
        weeklyHours,
      },
    }
  }

  #readSpan(row: ExtractRow): DaySpan | Refusal {
    const firstText = this.#cell(row, 'fra')
    if (firstText === '') return { column: 'fra', reason: 'DAY_MISSING' }
    const first = this.#readDay(firstText)
    if ('problem' in first) return { column: 'fra', reason: first.problem }

    // An empty end means still running, so an end that is not there at all must not pass for one.
    if (row.cells.length <= this.#places.til) return { column: 'til', reason: 'ROW_TOO_SHORT' }
    const lastText = this.#cell(row, 'til')
    if (lastText === '') return { from: first.dayNumber, until: OPEN_ENDED }
    const last = this.#readDay(lastText)
    if ('problem' in last) return { column: 'til', reason: last.problem }
    if (last.dayNumber < first.dayNumber) {
      return { column: 'til', reason: 'END_BEFORE_START', facts: { from: firstText } }
    }
    return { from: first.dayNumber, until: last.dayNumber === LAST_DAY ? OPEN_ENDED : last.dayNumber + 1 }
  }

  #readPerson(text: string): ReadPerson {
    const known = this.#people.get(text)
    if (known !== undefined) return known
    const person = readPerson(text, this.#bornBy)
    if ('cpr' in person) this.#people.set(text, person)
    return person
  }

  #cell(row: ExtractRow, column: ExtractColumn): string {
    const place = this.#places[column]
    return place === NOT_THERE ? '' : (row.cells[place]?.trim() ?? '')
  }
}

type ReadPerson = { cpr: string; birthOn: Day } | { reason: RejectionReason }

function readPerson(text: string, bornBy: Day): ReadPerson {
  const cpr = parseCpr(text)
  if (cpr === null) return { reason: hasCprForm(text) ? 'CPR_DATE' : 'CPR_FORM' }
  if (cpr.birthOn > bornBy) return { reason: 'CPR_BORN_AFTER_SCREENING' }
  return { cpr: cpr.digits, birthOn: cpr.birthOn }
}

/** Null when nothing is written; NaN when it is not a number from 0 to 168 with a decimal comma. */
function readHours(text: string): number | null {
  if (text === '') return null
  const hours = HOURS_FORM.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  return hours <= MOST_HOURS ? hours : Number.NaN
}

function hasCellsBeyond(row: ExtractRow, places: ColumnPlaces): boolean {
  for (let index = places.width; index < row.cells.length; index++) {
    if (row.cells[index]?.trim() !== '') return true
  }
  return false
}
