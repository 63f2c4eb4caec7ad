import { routes } from './routes'
import { hasRole, type RoleCode, type Viewer } from './viewer'

export type NavKey =
  | 'today'
  | 'citizens'
  | 'screening'
  | 'visitation'
  | 'import'
  | 'newVisit'
  | 'overview'
  | 'overdue'
  | 'operations'
export type NavGroup = 'work' | 'management' | 'administration'

type NavEntry = { key: NavKey; group: NavGroup; href: string; roles: readonly RoleCode[] }

/** Which pages each role is offered; every page checks for itself as well. */
export const navEntries: readonly NavEntry[] = [
  { key: 'today', group: 'work', href: routes.today, roles: ['VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER'] },
  {
    key: 'citizens',
    group: 'work',
    href: routes.citizens,
    roles: ['VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'JOBCOACH', 'LEDER'],
  },
  { key: 'screening', group: 'work', href: routes.screenings, roles: ['MYNDIGHEDSRAADGIVER'] },
  { key: 'visitation', group: 'work', href: routes.visitations, roles: ['MYNDIGHEDSRAADGIVER', 'A_KASSE', 'LEDER'] },
  { key: 'import', group: 'work', href: routes.imports, roles: ['MYNDIGHEDSRAADGIVER'] },
  { key: 'overview', group: 'management', href: routes.overview, roles: ['LEDER', 'STYREGRUPPE'] },
  { key: 'overdue', group: 'management', href: routes.overdue, roles: ['LEDER'] },
  { key: 'operations', group: 'administration', href: routes.operations, roles: ['ADMIN'] },
]

const landings: readonly [RoleCode, string][] = [
  ['VIRKSOMHEDSKONSULENT', routes.today],
  ['MYNDIGHEDSRAADGIVER', routes.screenings],
  ['JOBCOACH', routes.citizens],
  ['LEDER', routes.overview],
  ['ADMIN', routes.operations],
  ['A_KASSE', routes.visitations],
  ['STYREGRUPPE', routes.overview],
]

/** Where a person lands: the first of their roles in the order of the list. */
export function landingFor(viewer: Viewer): string {
  return landings.find(([role]) => hasRole(viewer, role))?.[1] ?? routes.noAccess
}

export function navFor(viewer: Viewer): NavEntry[] {
  return navEntries.filter((entry) => hasRole(viewer, ...entry.roles))
}
