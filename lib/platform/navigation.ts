import { routes } from './routes'
import { hasRole, type RoleCode, type Viewer } from './viewer'

export type NavKey =
  | 'today'
  | 'coaching'
  | 'citizens'
  | 'board'
  | 'screening'
  | 'visitation'
  | 'talks'
  | 'proposals'
  | 'baseline'
  | 'talkGuide'
  | 'sharedWithMe'
  | 'absences'
  | 'import'
  | 'newVisit'
  | 'overview'
  | 'overdue'
  | 'workload'
  | 'operations'
  | 'benefitCodes'
  | 'codeLists'
  | 'settings'
export type NavGroup = 'work' | 'management' | 'administration'

export type NavEntry = { key: NavKey; group: NavGroup; href: string; roles: readonly RoleCode[] }

/** Which pages each role is offered; every page checks for itself as well. */
const navEntries: readonly NavEntry[] = [
  { key: 'today', group: 'work', href: routes.today, roles: ['VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER'] },
  { key: 'coaching', group: 'work', href: routes.coaching, roles: ['JOBCOACH'] },
  {
    key: 'citizens',
    group: 'work',
    href: routes.citizens,
    roles: ['VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'JOBCOACH', 'LEDER'],
  },
  {
    key: 'board',
    group: 'work',
    href: routes.board,
    roles: ['VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER'],
  },
  { key: 'screening', group: 'work', href: routes.screenings, roles: ['MYNDIGHEDSRAADGIVER'] },
  {
    key: 'visitation',
    group: 'work',
    href: routes.visitations,
    roles: ['MYNDIGHEDSRAADGIVER', 'A_KASSE', 'LEDER'],
  },
  {
    key: 'talks',
    group: 'work',
    href: routes.talks,
    roles: ['VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER'],
  },
  {
    key: 'proposals',
    group: 'work',
    href: routes.proposeScreening,
    roles: ['VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'JOBCOACH', 'A_KASSE'],
  },
  { key: 'sharedWithMe', group: 'work', href: routes.sharedWithMe, roles: ['FAGPARTNER'] },
  { key: 'baseline', group: 'work', href: routes.baseline, roles: ['MYNDIGHEDSRAADGIVER', 'LEDER'] },
  { key: 'import', group: 'work', href: routes.imports, roles: ['MYNDIGHEDSRAADGIVER'] },
  {
    key: 'absences',
    group: 'work',
    href: routes.absences,
    roles: ['VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER'],
  },
  { key: 'overview', group: 'management', href: routes.overview, roles: ['LEDER', 'STYREGRUPPE'] },
  { key: 'workload', group: 'management', href: routes.workload, roles: ['LEDER'] },
  { key: 'overdue', group: 'management', href: routes.overdue, roles: ['LEDER'] },
  // An adviser comes to it from the queue.
  { key: 'talkGuide', group: 'work', href: routes.talkGuide, roles: ['LEDER'] },
  { key: 'operations', group: 'administration', href: routes.operations, roles: ['ADMIN'] },
  { key: 'benefitCodes', group: 'administration', href: routes.benefitCodes, roles: ['ADMIN'] },
  { key: 'codeLists', group: 'administration', href: routes.codeLists, roles: ['ADMIN'] },
]

export const NAV_GROUPS: readonly NavGroup[] = ['work', 'management', 'administration']

const landings: readonly [RoleCode, string][] = [
  ['VIRKSOMHEDSKONSULENT', routes.today],
  ['MYNDIGHEDSRAADGIVER', routes.screenings],
  ['JOBCOACH', routes.coaching],
  ['LEDER', routes.overview],
  ['ADMIN', routes.operations],
  ['A_KASSE', routes.visitations],
  ['STYREGRUPPE', routes.overview],
  ['FAGPARTNER', routes.sharedWithMe],
]

/** Where a person lands: the first of their roles in the order of the list. */
export function landingFor(viewer: Viewer): string {
  return landings.find(([role]) => hasRole(viewer, role))?.[1] ?? routes.noAccess
}

export function navFor(viewer: Viewer): NavEntry[] {
  return navEntries.filter((entry) => hasRole(viewer, ...entry.roles))
}

/** The phone's bar of four, by the first of these roles; the others begin with the first of their menu. */
const quickKeys: readonly [RoleCode, readonly NavKey[]][] = [
  ['VIRKSOMHEDSKONSULENT', ['today', 'citizens', 'newVisit', 'board']],
  ['MYNDIGHEDSRAADGIVER', ['today', 'citizens', 'screening', 'visitation']],
  ['LEDER', ['overview', 'overdue', 'workload', 'citizens']],
]

const visitEntry: NavEntry = { key: 'newVisit', group: 'work', href: routes.newVisit(), roles: [] }

/** Four places beside “more”; a consultant has the visit raised in the middle. */
export function quickNavFor(viewer: Viewer): { entry: NavEntry; isRaised: boolean }[] {
  const entries = navFor(viewer)
  const keys = quickKeys.find(([role]) => hasRole(viewer, role))?.[1] ?? entries.map(({ key }) => key)
  return keys
    .slice(0, 4)
    .map((key) => (key === 'newVisit' ? visitEntry : entries.find((entry) => entry.key === key)))
    .filter((entry) => entry !== undefined)
    .map((entry) => ({ entry, isRaised: entry === visitEntry }))
}

export const settingsEntry: NavEntry = { key: 'settings', group: 'work', href: routes.settings, roles: [] }
