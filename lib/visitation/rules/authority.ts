// R20 (domain.md section 4): one authority. Who decides a visitation.
import type { Refusal } from '@/lib/platform/refusal'

export type AuthorityFacts = {
  roles: readonly string[]
  /** The coordinating adviser of the citizen's open case; null or left out without an open case. */
  coordinator?: { name: string; isDeciderOrStoodInFor: boolean } | null
}

/** Only an authority adviser decides, and where the citizen has an open case only the one who coordinates it. */
export function checkAuthority({ roles, coordinator = null }: AuthorityFacts): Refusal | null {
  if (!roles.includes('MYNDIGHEDSRAADGIVER')) return { rule: 'R20', reason: 'NOT_AUTHORITY', facts: {} }
  if (coordinator && !coordinator.isDeciderOrStoodInFor) {
    return { rule: 'R20', reason: 'NOT_COORDINATOR', facts: { name: coordinator.name } }
  }
  return null
}
