// R14 (domain.md section 4): at most three held sessions of coaching; a leader may extend with a reason.
import type { Refusal } from '@/lib/platform/refusal'

export type SessionFacts = {
  /** The programme's number, three unless it sets another. */
  mostSessions: number
  /** Each allows one more. */
  extensions: number
  /** Held ones only: a no-show or a cancelled one uses none up. */
  held: number
}

export function allowedSessions({ mostSessions, extensions }: Omit<SessionFacts, 'held'>): number {
  return mostSessions + extensions
}

/** Whether one more can be booked or held. */
export function checkSession(facts: SessionFacts): Refusal | null {
  if (facts.held < allowedSessions(facts)) return null
  return { rule: 'R14', reason: 'ALL_HELD', facts: { held: facts.held } }
}

/** The number a session gets when it is held next. */
export function nextSessionNumber({ held }: Pick<SessionFacts, 'held'>): number {
  return held + 1
}

/** The last one there is room for asks what the citizen takes along, and hands over. */
export function isLastSession(facts: SessionFacts, number: number): boolean {
  return number >= allowedSessions(facts)
}
