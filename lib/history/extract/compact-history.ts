import type { Day } from '@/lib/calendar/day'
import type { DaySpan } from '@/lib/calendar/day-span'
import type { AcceptedRow } from './check-row'
import { GrowingColumn } from './growing-column'
import { mixHash, RowIndex } from './row-index'

export type CompactBenefit = DaySpan & { benefitCode: string }
export type CompactEmployment = DaySpan & {
  employerName: string
  cvr: string | null
  weeklyHours: number | null
}

export type CompactPerson = {
  cpr: string
  birthOn: Day
  name: string
  aKasse: string
  benefits: CompactBenefit[]
  employments: CompactEmployment[]
}

const NONE = -1
const CVR_END = '\u0000'
/** Hours are kept as whole ten-thousandths. */
const HOUR_PARTS = 10_000

type KnownPerson = { cpr: string; birthOn: Day; name: string; aKasse: string; lastRow: number }

/**
 * The accepted rows of an extract in columns of numbers, chained by person, so that a hundred thousand people whose rows
 * stand anywhere in the file fit in little memory. People come out in the order of their first accepted row, a person's
 * rows in the file's order.
 */
export class CompactHistory {
  #personNumbers = new Map<string, number>()
  #people: KnownPerson[] = []
  #texts = new TextNumbers()

  #person = new GrowingColumn()
  #previousRow = new GrowingColumn()
  /** The text number of a benefit code, or the complement (~) of an employer's. */
  #subject = new GrowingColumn()
  #from = new GrowingColumn()
  #until = new GrowingColumn()
  #hourParts = new GrowingColumn()
  #columns = [this.#person, this.#previousRow, this.#subject, this.#from, this.#until, this.#hourParts]
  #rowIndex = new RowIndex({
    hashOf: (row) => this.#hashOf(row),
    areEqual: (row, other) => this.#areEqual(row, other),
  })

  /** `isRepeated`: equal to an earlier row in all but name, a-kasse and hours, and left out. `firstName` = the name kept. */
  add(row: AcceptedRow): { isRepeated: boolean; firstName: string } {
    const personNumber = this.#personNumberOf(row)
    const person = this.#people[personNumber] as KnownPerson
    if (person.name === '') person.name = row.name

    const rowNumber = this.#person.length
    this.#person.push(personNumber)
    this.#previousRow.push(person.lastRow)
    this.#subject.push(this.#subjectOf(row))
    this.#from.push(row.from)
    this.#until.push(row.until)
    this.#hourParts.push(row.weeklyHours === null ? NONE : Math.round(row.weeklyHours * HOUR_PARTS))
    const isRepeated = !this.#rowIndex.add(rowNumber)
    if (isRepeated) for (const column of this.#columns) column.pop()
    else person.lastRow = rowNumber
    return { isRepeated, firstName: person.name }
  }

  get peopleCount(): number {
    return this.#people.length
  }

  *people(): Generator<CompactPerson> {
    for (const { lastRow, ...person } of this.#people) {
      const benefits: CompactBenefit[] = []
      const employments: CompactEmployment[] = []
      for (let row = lastRow; row !== NONE; row = this.#previousRow.at(row)) {
        if (this.#subject.at(row) < 0) employments.push(this.#employmentAt(row))
        else benefits.push(this.#benefitAt(row))
      }
      yield { ...person, benefits: benefits.reverse(), employments: employments.reverse() }
    }
  }

  #personNumberOf({ cpr, birthOn, name, aKasse }: AcceptedRow): number {
    const known = this.#personNumbers.get(cpr)
    if (known !== undefined) return known
    const personNumber = this.#people.length
    this.#personNumbers.set(cpr, personNumber)
    this.#people.push({ cpr, birthOn, name, aKasse: this.#texts.shared(aKasse), lastRow: NONE })
    return personNumber
  }

  #subjectOf({ benefitCode, cvr, employerName }: AcceptedRow): number {
    return benefitCode === null
      ? ~this.#texts.numberOf(cvr + CVR_END + employerName)
      : this.#texts.numberOf(benefitCode)
  }

  #benefitAt(row: number): CompactBenefit {
    const benefitCode = this.#texts.textOf(this.#subject.at(row))
    return { benefitCode, from: this.#from.at(row), until: this.#until.at(row) }
  }

  #employmentAt(row: number): CompactEmployment {
    const [cvr, employerName] = this.#texts.textOf(~this.#subject.at(row)).split(CVR_END) as [string, string]
    const hourParts = this.#hourParts.at(row)
    return {
      employerName,
      cvr: cvr === '' ? null : cvr,
      from: this.#from.at(row),
      until: this.#until.at(row),
      weeklyHours: hourParts === NONE ? null : hourParts / HOUR_PARTS,
    }
  }

  #hashOf(row: number): number {
    const personAndSubject = mixHash(mixHash(0, this.#person.at(row)), this.#subject.at(row))
    return mixHash(mixHash(personAndSubject, this.#from.at(row)), this.#until.at(row))
  }

  #areEqual(row: number, other: number): boolean {
    return (
      this.#person.at(row) === this.#person.at(other) &&
      this.#subject.at(row) === this.#subject.at(other) &&
      this.#from.at(row) === this.#from.at(other) &&
      this.#until.at(row) === this.#until.at(other)
    )
  }
}

/** Each different text once, under a number. */
class TextNumbers {
  #numbers = new Map<string, number>()
  #texts: string[] = []

  numberOf(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, this.#texts.length)
    return this.#texts.push(text) - 1
  }

  textOf(number: number): string {
    return this.#texts[number] as string
  }

  shared(text: string): string {
    return this.textOf(this.numberOf(text))
  }
}
