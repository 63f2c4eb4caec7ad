import type { Day } from '@/lib/calendar/day'
import type { StaffKey } from '../demo-people'
import type { ProgrammeKey } from './citizen-stories'
import type { DemoRows } from './demo-rows'
import type { Organisation, Team } from './organisation'
import type { Person } from './people'
import type { LiveProgramme } from './programmes'
import type { Random } from './random'

/** What every part of the demo is built from. */
export type DemoContext = {
  random: Random
  today: Day
  rows: DemoRows
  organisation: Organisation
  programmes: Record<ProgrammeKey, LiveProgramme>
  /** Id of the import of a programme's extract, by its day. */
  importIds: Record<ProgrammeKey, Map<Day, string>>
  inventPerson: (ages: readonly [number, number]) => Person
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
