import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { PeopleChoice } from './people-address'
import { type Population, readListedPopulation, readPopulation, type ScopedPerson } from './population'
import { countPopulation, type PopulationCounts } from './rules/count-population'
import { figureOf, partsOfPerson } from './rules/measures'
import type { BaselineScope } from './scope'
import { listScopeChoices, pickChoice, type ScopeChoice } from './scope-choices'

export type BaselineView = {
  countedAt: Date
  on: Day
  choices: ScopeChoice[]
  /** Null where the unit has neither extract nor project. */
  analysis: BaselineAnalysis | null
}

export type BaselineAnalysis = Pick<Population, 'hidden' | 'elsewhere' | 'uncounted'> & {
  choice: ScopeChoice
  counts: PopulationCounts
}

/** Null for a scope the viewer's unit does not have. */
export async function getBaseline(viewer: Viewer, asked: BaselineScope | null): Promise<BaselineView | null> {
  if (!mayAnalyse(viewer)) return null
  const choices = await listScopeChoices(viewer)
  const choice = pickChoice(choices, asked)
  if (choice === null && asked !== null) return null
  return {
    countedAt: now(),
    on: today(),
    choices,
    analysis: choice && (await analyse(viewer, choice)),
  }
}

export async function analyse(viewer: Viewer, choice: ScopeChoice): Promise<BaselineAnalysis> {
  const { people, ...left } = await readPopulation(db, {
    viewer,
    today: today(),
    scope: choice.scope,
  })
  return { choice, counts: countPopulation(people()), ...left }
}

export function mayAnalyse(viewer: Viewer): boolean {
  return hasRole(viewer, 'MYNDIGHEDSRAADGIVER', 'LEDER')
}

const PEOPLE_ON_A_PAGE = 50

export type BaselinePeople = {
  choice: ScopeChoice
  asked: PeopleChoice
  page: number
  pages: number
  count: number
  hidden: number
  elsewhere: number
  rows: { citizenId: string; name: string; birthOn: Day; figure: number | null }[]
}

/** The very people a number counts, by name. Null for a scope the viewer's unit does not have. */
export async function getBaselinePeople(
  viewer: Viewer,
  { scope, choice: asked, page }: { scope: BaselineScope; choice: PeopleChoice; page: number },
): Promise<BaselinePeople | null> {
  if (!mayAnalyse(viewer)) return null
  const choice = pickChoice(await listScopeChoices(viewer), scope)
  if (!choice) return null
  const population = await readListedPopulation(db, { viewer, today: today(), scope })
  const matching: ScopedPerson[] = []
  for (const person of population.people()) {
    if (asked === null || partsOfPerson(person)[asked.measure] === asked.part) matching.push(person)
  }
  const shown = matching.slice((page - 1) * PEOPLE_ON_A_PAGE, page * PEOPLE_ON_A_PAGE)
  const rows = await nameRows(shown, asked)
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page nulpunktsanalyse',
    details: { scope, ...asked, page, citizenIds: rows.map((row) => row.citizenId) },
  })
  return {
    choice,
    asked,
    page,
    pages: Math.max(1, Math.ceil(matching.length / PEOPLE_ON_A_PAGE)),
    count: matching.length,
    hidden: population.hidden,
    elsewhere: population.elsewhere,
    rows,
  }
}

/** The ids come from a read within the viewer's reach. */
async function nameRows(
  people: readonly ScopedPerson[],
  asked: PeopleChoice,
): Promise<BaselinePeople['rows']> {
  const named = await db.citizen.findMany({
    where: { id: { in: people.map(({ citizenId }) => citizenId) } },
    select: { id: true, name: true, birthOn: true },
  })
  const byId = new Map(named.map((citizen) => [citizen.id, citizen]))
  return people.flatMap((person) => {
    const citizen = byId.get(person.citizenId)
    if (!citizen) return []
    const figure = figureOf(asked?.measure ?? 'SUPPORT_MONTHS', person)
    return { citizenId: citizen.id, name: citizen.name, birthOn: fromDbDate(citizen.birthOn), figure }
  })
}
