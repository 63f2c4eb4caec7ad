import { createWriteStream } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { addDays, type Day } from '@/lib/calendar/day'
import { shippedBenefitTypes } from '@/lib/history/benefit-types'

/**
 * A history extract of invented people, the same for the same numbers. A person's rows are spread over the whole file.
 * Most people move between work, a-dagpenge and sickness; every round of rows stands before the next.
 */
export function* generateExtract({
  people,
  rowsPerPerson,
}: {
  people: number
  rowsPerPerson: number
}): Generator<string> {
  const random = seededRandom(20220815)
  const nextDayOf = new Int32Array(people)
  yield 'cpr;navn;a_kasse;art;kode;arbejdsgiver;cvr;fra;til;timer\r\n'
  for (let round = 0; round < rowsPerPerson; round++) {
    for (let person = 0; person < people; person++) {
      const isLast = round === rowsPerPerson - 1
      const from = addDays(FIRST_DAY, nextDayOf[person] as number)
      const length = 10 + Math.floor(random() * random() * 400)
      const until = isLast && person % 3 === 0 ? '' : writtenDay(addDays(from, length - 1), person)
      yield rowOf({ person, from: writtenDay(from, person), until, random })
      nextDayOf[person] = (nextDayOf[person] as number) + length + Math.floor(random() * 60)
    }
  }
}

/** A replacement number (day + 60) of its own for each index below 500,000, of someone born 1950–1999. */
export function replacementCpr(index: number): string {
  const birthOn = addDays('1950-01-01', (index * 7919) % 18_262)
  const serial = String(Math.floor(index / 18_262) * 131 + 7).padStart(4, '0')
  const day = String(Number(birthOn.slice(8)) + 60)
  return `${day}${birthOn.slice(5, 7)}${birthOn.slice(2, 4)}${serial}`
}

const FIRST_DAY: Day = '2016-02-01'
const UNEMPLOYMENT_SHARE = 0.35
const EMPLOYMENT_SHARE = 0.8
const firstNames = ['Anna', 'Bo', 'Cili', 'Dan', 'Eva', 'Finn', 'Gry', 'Hans', 'Ida', 'Jørn', 'Åse', 'Æbbe']
const lastNames = ['Bro', 'Vind', 'Mø', 'Øst', 'Ladegård', 'Holm', 'Sne', 'Lund', 'Juul', 'Aagaard']
const towns = ['Vejle', 'Horsens', 'Hedensted', 'Juelsminde', 'Løsning', 'Hornsyld', 'Tørring', 'Uldum']
const trades = ['Lager', 'Transport', 'Slagteri', 'Plejehjem', 'Byg', 'Rengøring', 'Kro', '"Kantine; Café"']
const aKasser = ['Faglig Fælles', 'Fagligt Fælles Forbund', 'Håndværkernes']

function rowOf(row: { person: number; from: string; until: string; random: () => number }): string {
  const { person, from, until, random } = row
  const digits = replacementCpr(person)
  const cpr = person % 2 === 0 ? digits : `${digits.slice(0, 6)}-${digits.slice(6)}`
  const name = `${pick(firstNames, person)} ${pick(lastNames, Math.floor(person / firstNames.length))}`
  const start = `${cpr};${name};${pick(aKasser, person)}`
  const share = random()
  if (share < UNEMPLOYMENT_SHARE) return `${start};ydelse;a-dagpenge;;;${from};${until};\r\n`
  if (share < EMPLOYMENT_SHARE) {
    const place = Math.floor(random() * 4000)
    const employer = employerOf(place)
    return `${start};ansaettelse;;${employer};${invented8Digits(place)};${from};${until};${pick(['37', '18,5', '7,5'], place)}\r\n`
  }
  const { code } = pick(shippedBenefitTypes, Math.floor(random() * shippedBenefitTypes.length))
  return `${start};ydelse;${code};;;${from};${until};\r\n`
}

function employerOf(place: number): string {
  const trade = pick(trades, place)
  const town = pick(towns, Math.floor(place / trades.length))
  return trade.startsWith('"') ? `"${town} ${trade.slice(1)}` : `${town} ${trade} ${place}`
}

/** One in fifty fails the CVR check, so that warnings are measured too. */
function invented8Digits(place: number): string {
  const digits = String(9_900_000 + place)
  const weights = [2, 7, 6, 5, 4, 3, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  const check = (11 - (sum % 11)) % 11
  return `${digits}${place % 50 === 0 ? (check + 1) % 10 : check % 10}`
}

function writtenDay(day: Day, person: number): string {
  return person % 5 === 0 ? day : `${day.slice(8)}-${day.slice(5, 7)}-${day.slice(0, 4)}`
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}

function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

async function writeExtract([file, people, rowsPerPerson]: string[]): Promise<void> {
  if (file === undefined)
    throw new Error('Usage: tsx tests/bench/generate-extract.ts FILE [PEOPLE] [ROWS_PER_PERSON]')
  const output = createWriteStream(file)
  let piece = ''
  for (const line of generateExtract({
    people: Number(people ?? 100_000),
    rowsPerPerson: Number(rowsPerPerson ?? 12),
  })) {
    piece += line
    if (piece.length < 1_000_000) continue
    await new Promise((resolve) => output.write(piece, resolve))
    piece = ''
  }
  await new Promise<void>((resolve) => output.end(piece, resolve))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeExtract(process.argv.slice(2))
