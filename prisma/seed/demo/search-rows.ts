import { addDays, addMonths, type Day, toDbDate } from '@/lib/calendar/day'
import texts from '../data/fact-texts.json'
import type { DemoContext } from './demo-context'
import { dayAfterDecision, type FactPerson } from './fact-rows'

/** What is done to find work: most have a goal and a CV, some have not got as far. */
export function addSearch(context: DemoContext, fact: FactPerson): void {
  addGoals(context, fact)
  addCv(context, fact)
  addPlans(context, fact)
  addSteps(context, fact)
}

/** Of those in a programme with steps one has no goal yet, four weeks after the first step. */
function addGoals({ rows }: DemoContext, fact: FactPerson): void {
  const { person, place, placeInProgramme, random, createdById } = fact
  const isLacking = person.story.programme === 'FM' ? placeInProgramme === 5 : place % 5 === 4
  if (isLacking) return
  const told = new Set<string>()
  const goal = (fromOn: Day, untilOn: Day | null) => {
    const title = random.pick(texts.jobGoals.filter((one) => !told.has(one)))
    told.add(title)
    rows.jobGoals.push({
      id: random.uuid(),
      citizenId: person.citizenId,
      title,
      note: random.chance(0.4) ? random.pick(texts.jobGoalNotes) : null,
      fromOn: toDbDate(fromOn),
      untilOn: untilOn && toDbDate(untilOn),
      createdById,
    })
  }
  const firstOn = dayAfterDecision(fact, 4)
  const laterOn = dayAfterDecision(fact, 45)
  if (place % 4 === 2 && laterOn > firstOn) goal(firstOn, laterOn)
  goal(place % 4 === 2 ? laterOn : firstOn, null)
  if (place % 3 === 0) goal(laterOn, null)
}

function addCv({ rows }: DemoContext, fact: FactPerson): void {
  const { person, place, random, createdById } = fact
  if (place % 7 === 6) return
  const looked = place % 3 === 0 ? [false, true] : [place % 9 !== 1]
  for (const [turn, hasCv] of looked.entries()) {
    rows.cvStates.push({
      id: random.uuid(),
      citizenId: person.citizenId,
      hasCv,
      onDate: toDbDate(dayAfterDecision(fact, 3 + 16 * turn)),
      note: hasCv && random.chance(0.3) ? random.pick(texts.cvNotes) : null,
      createdById,
    })
  }
}

/** R08: in Godt Arbejde most intensified plans came in time, some late, and every fifth is missing. */
function addPlans({ today, rows }: DemoContext, fact: FactPerson): void {
  const { person, file, place, placeInProgramme, random, decidedOn, createdById } = fact
  const plan = (madeOn: Day, isIntensified: boolean) =>
    rows.jobSearchPlans.push({
      id: random.uuid(),
      caseId: file.caseId,
      isIntensified,
      madeOn: toDbDate(madeOn),
      talkEveryDays: isIntensified ? random.pick([7, 10, 14]) : null,
      text: random.pick(isIntensified ? texts.intensifiedPlans : texts.plans),
      createdById,
    })
  if (place % 3 !== 1) plan(dayAfterDecision(fact, 8), false)
  if (person.story.programme !== 'GA' || person.story.job || placeInProgramme % 5 === 3) return
  const madeOn = addDays(addMonths(decidedOn, 2), place % 7 === 0 ? 9 : -6)
  if (madeOn <= today && madeOn <= fact.untilOn) plan(madeOn, true)
}

function addSteps({ today, rows }: DemoContext, fact: FactPerson): void {
  const { person, file, place, random, createdById } = fact
  if (place % 3 !== 0) return
  const shared = { caseId: file.caseId, createdById }
  const settledOn = toDbDate(dayAfterDecision(fact, 20))
  const isDone = place % 2 === 0
  rows.jobSearchSteps.push({
    ...shared,
    id: random.uuid(),
    what: random.pick(texts.searchSteps),
    dueOn: settledOn,
    doneOn: isDone ? settledOn : null,
    notDoneOn: isDone ? null : settledOn,
    outcomeNote: isDone ? null : random.pick(texts.notDone),
    version: 2,
  })
  if (person.dates.closedOn) return
  rows.jobSearchSteps.push({
    ...shared,
    id: random.uuid(),
    what: random.pick(texts.searchSteps),
    dueOn: toDbDate(addDays(today, random.int(2, 14))),
  })
}
