// R21 (domain.md section 4): ending someone's role requires a successor or closing the case.
import type { Refusal } from '@/lib/platform/refusal'

/** Nobody is deactivated while holding open cases, now or from a coming day. */
export function checkLeaving({ openCases }: { openCases: number }): Refusal | null {
  return openCases > 0 ? { rule: 'R21', reason: 'HOLDS_CASES', facts: { openCases } } : null
}
