// R21 (domain.md section 4): ending someone's role requires a successor or closing the case.
import type { Refusal } from '@/lib/platform/refusal'

/** Nobody is deactivated while holding open cases, now or from a coming day. */
export function checkLeaving({ openCases }: { openCases: number }): Refusal | null {
  return openCases > 0 ? { rule: 'R21', reason: 'HOLDS_CASES', facts: { openCases } } : null
}

/** A role is ended without a new holder only where somebody else holds the same role from that day. */
export function checkRoleEnd({ othersInRole }: { othersInRole: number }): Refusal | null {
  return othersInRole > 0 ? null : { rule: 'R21', reason: 'NEEDS_SUCCESSOR', facts: {} }
}
