import type { RoleCode } from '@/prisma/generated/enums'

export type { RoleCode } from '@/prisma/generated/enums'

import type { Locale } from '@/lib/calendar/format'

/** The signed-in person, as every query and command sees them today. */
export type Viewer = {
  userId: string
  sessionId: string | null
  name: string
  locale: Locale
  unitId: string
  roles: readonly RoleCode[]
  teamIds: readonly string[]
  /** The fund an A_KASSE user belongs to. */
  aKasseId: string | null
  /** May see people with name-and-address protection outside own cases. */
  isCleared: boolean
  /** The viewer, and everyone the viewer stands in for today. */
  coversUserIds: readonly string[]
}

export function hasRole(viewer: Viewer, ...roles: RoleCode[]): boolean {
  return viewer.roles.some((role) => roles.includes(role))
}

/** The viewer without what rests on coaching alone. */
export function besideCoaching(viewer: Viewer): Viewer {
  return { ...viewer, roles: viewer.roles.filter((role) => role !== 'JOBCOACH') }
}

/** Consultant or adviser: the two that carry cases. */
export function isCaseWorker(viewer: Viewer): boolean {
  return hasRole(viewer, 'VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER')
}
