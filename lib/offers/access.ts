import { hasRole, type Viewer } from '@/lib/platform/viewer'

/** Leaders and authority advisers keep the catalogue; consultants read it. */
export function mayKeepOffers(viewer: Viewer): boolean {
  return hasRole(viewer, 'LEDER', 'MYNDIGHEDSRAADGIVER')
}
