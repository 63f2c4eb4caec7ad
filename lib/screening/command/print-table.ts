import { addDays } from '@/lib/calendar/day'
import { formatDayLong, formatNumber } from '@/lib/calendar/format'
import { formatCpr } from '@/lib/citizens/rules/cpr'
import { fillSentence } from '@/lib/history/extract/fill-sentence'
import type { Rejection, Warning } from '@/lib/history/extract/problem'
import screening from '@/lib/i18n/messages/da/screening.json'
import type { BatchCitizen } from '../batch'
import type { Baseline } from '../rules/baseline'
import { screeningWindow } from '../rules/window'
import { sentenceOf } from './print-json'
import type { ScreenedExtract } from './screened-extract'

const words = screening.command

type Column = { name: keyof typeof words.columns; width: number; isNumber: boolean }

const columns: readonly Column[] = [
  { name: 'cpr', width: 11, isNumber: false },
  { name: 'age', width: 5, isNumber: true },
  { name: 'support', width: 16, isNumber: true },
  { name: 'unemploymentSpells', width: 8, isNumber: true },
  { name: 'sickSpells', width: 7, isNumber: true },
  { name: 'sickMonths', width: 8, isNumber: true },
  { name: 'employments', width: 11, isNumber: true },
  { name: 'lastThree', width: 19, isNumber: false },
  { name: 'suggested', width: 9, isNumber: false },
  { name: 'markers', width: 0, isNumber: false },
]

/** A table to read, a line at a time. */
export function* printTable({ screenedOn, citizens, baseline, rejected, warnings }: ScreenedExtract) {
  const window = screeningWindow(screenedOn)
  yield lineOf(
    fillSentence(words.heading, {
      day: formatDayLong(screenedOn, 'da'),
      from: formatDayLong(window.from, 'da'),
      until: formatDayLong(addDays(window.until, -1), 'da'),
    }),
  )
  yield lineOf(words.advice)
  yield lineOf('')
  yield tableLine(words.columns)
  for (const citizen of citizens) yield tableLine(cellsOf(citizen))
  yield lineOf('')
  yield* printBaseline(baseline)
  yield* printProblems({ heading: words.rejected, problems: rejected })
  yield* printProblems({ heading: words.warnings, problems: warnings })
}

function cellsOf(citizen: BatchCitizen): Record<Column['name'], string> {
  return {
    cpr: formatCpr(citizen.cpr),
    age: String(citizen.age),
    support: fillSentence(words.supportShare, {
      months: citizen.supportMonths,
      percent: withOneDecimal(citizen.supportPct),
    }),
    unemploymentSpells: String(citizen.unemploymentSpells),
    sickSpells: String(citizen.sickSpells),
    sickMonths: String(citizen.sickMonths),
    employments: String(citizen.employments),
    lastThree: citizen.lastThreeMonths.map(withOneDecimal).join(' · ') || words.none,
    suggested: citizen.suggested ? words.yes : words.no,
    markers: citizen.fired.map((code) => screening.markers[code].toLowerCase()).join(', ') || words.none,
  }
}

function* printBaseline(baseline: Baseline) {
  yield lineOf(words.baseline.heading)
  for (const name of Object.keys(baseline) as (keyof Baseline)[]) {
    yield lineOf(`  ${formatNumber(baseline[name], 'da').padStart(7)}  ${words.baseline[name]}`)
  }
}

function* printProblems({
  heading,
  problems,
}: {
  heading: string
  problems: readonly (Rejection | Warning)[]
}) {
  if (problems.length === 0) return
  yield lineOf('')
  yield lineOf(fillSentence(heading, { count: problems.length }))
  for (const problem of problems) {
    const { line, column, value } = problem
    yield lineOf(`  ${fillSentence(words.problem, { line, column, value, reason: sentenceOf(problem) })}`)
  }
}

function tableLine(cells: Readonly<Record<Column['name'], string>>): string {
  const padded = columns.map(({ name, width, isNumber }) =>
    isNumber ? cells[name].padStart(width) : cells[name].padEnd(width),
  )
  return lineOf(padded.join('  '))
}

function withOneDecimal(value: number): string {
  return value.toFixed(1).replace('.', ',')
}

function lineOf(text: string): string {
  return `${text.trimEnd()}\n`
}
