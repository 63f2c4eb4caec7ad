import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import type { OutcomeKind } from '@/prisma/generated/enums'
import texts from '../data/closing-texts.json'
import type { DemoContext, DemoPerson } from './demo-context'
import { instantOn } from './instants'

/** Every closed case says what it was closed with; one citizen's outcome was recorded wrongly. */
export function addClosings(context: DemoContext): void {
  const closed = context.people.filter(({ file, dates }) => file !== null && dates.closedOn !== null)
  for (const person of closed) addClosing(context, person)
  addWithdrawnOutcome(context)
}

function addClosing({ random, rows, organisation }: DemoContext, person: DemoPerson): void {
  const { citizenId, file, dates, story } = person
  if (!file || !dates.closedOn) return
  const kind: OutcomeKind = story.job
    ? 'ORDINARY_JOB'
    : random.pick(texts.outcomesWithoutJob as OutcomeKind[])
  const outcome = outcomeOf({ random, citizenId, caseId: file.caseId, kind, on: dates.closedOn })
  const createdById = organisation.userIds[file.pair.ks]
  rows.outcomes.push({ ...outcome, createdById })
  rows.closures.push({
    id: random.uuid(),
    caseId: file.caseId,
    closedOn: toDbDate(dates.closedOn),
    outcomeId: outcome.id,
    reason: story.job ? texts.reasonInJob : texts.reason,
    createdAt: instantOn(dates.closedOn, 200),
    createdById,
  })
}

function addWithdrawnOutcome({ random, today, rows, organisation, people }: DemoContext): void {
  const person = people.find(({ story, file }) => story.phase === 'OPEN_CASE' && file?.pair.vk === 'mette')
  if (!person?.file) throw new Error('The demo has an open case of Mette')
  const on = addDays(today, -12)
  const outcome = outcomeOf({
    random,
    citizenId: person.citizenId,
    caseId: person.file.caseId,
    kind: 'EDUCATION',
    on,
  })
  rows.outcomes.push({
    ...outcome,
    createdById: organisation.userIds.mette,
    withdrawnAt: instantOn(addDays(on, 1), 30),
    withdrawnById: organisation.userIds.mette,
    withdrawnReason: texts.withdrawn,
  })
}

type Outcome = Pick<DemoContext, 'random'> & {
  citizenId: string
  caseId: string
  kind: OutcomeKind
  on: Day
}

function outcomeOf({ random, citizenId, caseId, kind, on }: Outcome) {
  return {
    id: random.uuid(),
    citizenId,
    caseId,
    kind,
    happenedOn: toDbDate(on),
    note: null,
    createdAt: instantOn(on, 190),
  }
}
