import type { SessionStatus } from '@/prisma/generated/enums'
import { allowedSessions, type SessionFacts } from './rules/sessions'

/** HELD filled, PLANNED a ring, NO_SHOW crossed: the last try came to nothing and no new one is booked. */
export type BeadState = 'HELD' | 'PLANNED' | 'NO_SHOW' | 'EMPTY'
export type Bead = { number: number; state: BeadState; noShows: number }

export type SessionMark = { status: SessionStatus; number: number | null }

/** One bead for each session there is room for; `sessions` oldest first. No-shows lie on the bead they were meant for. */
export function beadsOf(terms: Omit<SessionFacts, 'held'>, sessions: readonly SessionMark[]): Bead[] {
  const held = sessions.filter(({ status }) => status === 'HELD').length
  const count = Math.max(allowedSessions(terms), held)
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1
    const tries = sessions.filter((_, at) => heldBefore(sessions, at) === index)
    return { number, state: stateOf(tries), noShows: tries.filter(isNoShow).length }
  })
}

function heldBefore(sessions: readonly SessionMark[], at: number): number {
  return sessions.slice(0, at).filter(({ status }) => status === 'HELD').length
}

function stateOf(tries: readonly SessionMark[]): BeadState {
  if (tries.some(({ status }) => status === 'HELD')) return 'HELD'
  if (tries.some(({ status }) => status === 'PLANNED')) return 'PLANNED'
  return tries.some(isNoShow) ? 'NO_SHOW' : 'EMPTY'
}

function isNoShow({ status }: SessionMark): boolean {
  return status === 'NO_SHOW'
}
