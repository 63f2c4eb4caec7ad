import { addDays, maxDay, toDbDate } from '@/lib/calendar/day'
import type { HypothesisCause } from '@/lib/hypotheses/causes'
import type { HypothesisOutcome } from '@/prisma/generated/enums'
import hypotheses from '../data/hypotheses.json'
import type { StaffKey } from '../demo-people'
import type { DemoContext, DemoPerson } from './demo-context'
import { instantOn } from './instants'

type Told = {
  /** The consultant whose case it is, or a screening somebody works on. */
  of: string
  causes: HypothesisCause[]
  assumption: string
  tried: string
  writtenDaysAgo: number
  /** Null = settled. */
  followUpInDays: number | null
  checks: { daysAgo: number; outcome: HypothesisOutcome; note: string | null }[]
}

/** Each about another citizen: some due for the quarter check, some looked at before, some settled. */
export function addHypotheses(context: DemoContext): void {
  const taken = new Set<string>()
  for (const told of hypotheses as Told[]) {
    const person = context.people.find((one) => !taken.has(one.citizenId) && isAbout(context, one, told))
    if (!person) throw new Error(`The demo has nobody for a hypothesis of ${told.of}`)
    taken.add(person.citizenId)
    addHypothesis(context, person, told)
  }
}

function isAbout({ today }: DemoContext, { story, dates, file }: DemoPerson, told: Told): boolean {
  if (told.of === 'IN_PROGRESS') return story.phase === 'IN_PROGRESS'
  const writtenOn = addDays(today, -told.writtenDaysAgo)
  const isOpen = story.phase === 'OPEN_CASE' && story.job === null
  return isOpen && file?.pair.vk === told.of && dates.decidedOn !== null && dates.decidedOn <= writtenOn
}

function addHypothesis(
  context: DemoContext,
  { citizenId, screening, dates, file }: DemoPerson,
  told: Told,
): void {
  const { random, today, rows, organisation } = context
  const writer: StaffKey = file?.pair.vk ?? 'aase'
  const createdById = organisation.userIds[writer]
  const id = random.uuid()
  rows.hypotheses.push({
    id,
    citizenId,
    screeningId: screening.id,
    causes: told.causes,
    assumption: told.assumption,
    tried: told.tried,
    followUpOn: told.followUpInDays === null ? null : toDbDate(addDays(today, told.followUpInDays)),
    version: 1 + told.checks.length,
    createdAt: instantOn(maxDay(addDays(dates.extractOn, 2), addDays(today, -told.writtenDaysAgo)), 55),
    createdById,
  })
  for (const { daysAgo, outcome, note } of told.checks) {
    const on = addDays(today, -daysAgo)
    rows.hypothesisChecks.push({
      id: random.uuid(),
      hypothesisId: id,
      checkedOn: toDbDate(on),
      outcome,
      note,
      createdAt: instantOn(on, 65),
      createdById,
    })
  }
}
