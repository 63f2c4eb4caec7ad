import { hasRole, type Viewer } from '@/lib/platform/viewer'

/** The unit's own staff, who name a person by CPR number. */
export function canProposeByCpr(viewer: Viewer): boolean {
  return hasRole(viewer, 'VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'JOBCOACH')
}

/** A fund's staff, who choose among own members. */
export function canProposeMembers(viewer: Viewer): boolean {
  return hasRole(viewer, 'A_KASSE') && viewer.aKasseId !== null
}
