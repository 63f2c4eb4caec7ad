import { addDays, type Day, daysBetween, toDbDate } from '@/lib/calendar/day'
import type { DemoContext } from './demo-context'
import type { FactPerson } from './fact-rows'

/** Days after the decision on which the steps of Flere skal med begin. */
const STEPS_AFTER = [0, 60, 150]

/** When core elements run, and which step of a programme the citizen is on. */
export function addProgrammeDates(context: DemoContext, fact: FactPerson): void {
  const enrolment = context.rows.enrolments.find(({ citizenId }) => citizenId === fact.person.citizenId)
  if (!enrolment) return
  enrolment.id ??= fact.random.uuid()
  addSteps(context, fact, enrolment.id)
  if (fact.person.story.programme === 'GA' && fact.place % 6 === 2) {
    addElement(context, fact, { enrolmentId: enrolment.id, code: 'KE2', fromOn: addDays(fact.decidedOn, 7) })
  }
}

/** Those in group 1 go through the steps; the goal or the CV some lack keeps them in the second. */
function addSteps({ today, rows }: DemoContext, fact: FactPerson, enrolmentId: string): void {
  const { person, file, decidedOn, random, createdById } = fact
  if (person.story.placing?.group !== 1) return
  const isReady =
    rows.jobGoals.some(({ citizenId }) => citizenId === person.citizenId) &&
    rows.cvStates.findLast(({ citizenId }) => citizenId === person.citizenId)?.hasCv === true
  const begun = STEPS_AFTER.slice(0, isReady ? 3 : 2).filter((days) => days <= daysBetween(decidedOn, today))
  for (const [index, days] of begun.entries()) {
    const next = begun[index + 1]
    rows.programmeSteps.push({
      id: random.uuid(),
      enrolmentId,
      caseId: file.caseId,
      step: index + 1,
      fromOn: toDbDate(addDays(decidedOn, days)),
      untilOn: next === undefined ? null : toDbDate(addDays(decidedOn, next)),
      createdById,
    })
  }
}

function addElement(
  { rows }: DemoContext,
  { random, createdById, person }: FactPerson,
  period: { enrolmentId: string; code: string; fromOn: Day },
): void {
  const granted = rows.enrolments.find(({ id }) => id === period.enrolmentId)?.coreElements
  if (!Array.isArray(granted) || !granted.includes(period.code) || person.dates.closedOn) return
  rows.elementPeriods.push({ ...period, id: random.uuid(), fromOn: toDbDate(period.fromOn), createdById })
}
