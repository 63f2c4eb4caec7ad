import type { Day } from '@/lib/calendar/day'
import type { StaffKey } from '../demo-people'
import type { CitizenDates } from './citizen-dates'
import type { CitizenStory, ProgrammeKey } from './citizen-stories'
import type { DemoRows } from './demo-rows'
import type { History } from './histories'
import type { Organisation, Team } from './organisation'
import type { Person } from './people'
import type { LiveProgramme } from './programmes'
import type { Random } from './random'
import type { AddedScreening } from './screening-rows'

/** What every part of the demo is built from. */
export type DemoContext = {
  random: Random
  today: Day
  rows: DemoRows
  organisation: Organisation
  programmes: Record<ProgrammeKey, LiveProgramme>
  /** Id of the import of a programme's extract, by its day. */
  importIds: Record<ProgrammeKey, Map<Day, string>>
  /** Everyone added so far, in order. */
  people: DemoPerson[]
  inventPerson: (ages: readonly [number, number]) => Person
}

/** One citizen as added, for what is told of several together. */
export type DemoPerson = {
  citizenId: string
  name: string
  birthOn: Day
  index: number
  story: CitizenStory
  dates: CitizenDates
  history: History
  screening: AddedScreening
  visitationId: string | null
  file: { caseId: string; pair: Pair } | null
}

/** One adviser and one consultant who share a case. */
export type Pair = { team: Team; vk: StaffKey; ks: StaffKey }

/** Mette carries more than the norm, Katrine holds both roles in some cases. */
const CONSULTANTS: readonly StaffKey[] = [
  ...(['mette', 'soeren', 'mette', 'ali', 'mette', 'soeren', 'ali', 'mette', 'katrine', 'mette'] as const),
  ...(['ali', 'soeren', 'mette', 'ali', 'mette', 'soeren', 'mette', 'ali', 'katrine', 'mette'] as const),
]

export function pairOf(caseIndex: number): Pair {
  const vk = CONSULTANTS[caseIndex % CONSULTANTS.length] as StaffKey
  if (vk === 'katrine') return { team: 'Team Syd', vk, ks: caseIndex % 40 < 20 ? 'katrine' : 'jens' }
  if (vk === 'ali') return { team: 'Team Syd', vk, ks: 'jens' }
  return { team: 'Team Nord', vk, ks: caseIndex % 3 === 0 ? 'oeyvind' : 'aase' }
}
