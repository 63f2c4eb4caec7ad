import { fillSentence } from '@/lib/history/extract/fill-sentence'
import type { RejectionReason, RowProblem, WarningReason } from '@/lib/history/extract/problem'
import history from '@/lib/i18n/messages/da/history.json'
import type { BatchCitizen } from '../batch'
import type { ScreenedExtract } from './screened-extract'

/** The JSON of domain.md section 5, a citizen at a time. */
export function* printJson({ screenedOn, citizens, baseline, rejected, warnings }: ScreenedExtract) {
  yield `{"asOf":${JSON.stringify(screenedOn)},"citizens":[`
  let separator = ''
  for (const citizen of citizens) {
    yield separator + JSON.stringify(citizenFields(citizen))
    separator = ','
  }
  yield `],"baseline":${JSON.stringify(baseline)},"rejected":[`
  yield* printProblems(rejected)
  yield '],"warnings":['
  yield* printProblems(warnings)
  yield ']}\n'
}

export function sentenceOf({ reason, facts }: RowProblem<RejectionReason | WarningReason>): string {
  return fillSentence(history.extract.reasons[reason], facts)
}

function* printProblems(problems: readonly RowProblem<RejectionReason | WarningReason>[]) {
  let separator = ''
  for (const problem of problems) {
    const { line, column, value } = problem
    yield separator + JSON.stringify({ line, column, value, reason: sentenceOf(problem) })
    separator = ','
  }
}

function citizenFields(citizen: BatchCitizen) {
  return {
    cpr: citizen.cpr,
    supportMonths: citizen.supportMonths,
    supportPct: citizen.supportPct,
    selfSupportMonths: citizen.selfSupportMonths,
    supplementaryMonths: citizen.supplementaryMonths,
    unemploymentSpells: citizen.unemploymentSpells,
    sickSpells: citizen.sickSpells,
    sickMonths: citizen.sickMonths,
    employments: citizen.employments,
    employers: citizen.employers,
    jobShifts: citizen.jobShifts,
    meanEmploymentMonths: citizen.meanEmploymentMonths,
    lastThreeMonths: citizen.lastThreeMonths,
    age: citizen.age,
    markers: citizen.fired,
    suggested: citizen.suggested,
  }
}
