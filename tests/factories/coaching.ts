import { randomUUID } from 'node:crypto'
import { type Day, toDbDate } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import type { CoachingReferral, CoachingSession } from '@/prisma/generated/client'
import type { SessionStatus } from '@/prisma/generated/enums'

type ReferralOverrides = { caseId: string; coachId: string; fromOn?: Day; untilOn?: Day | null }

/** From 2 November 2026, running unless it is given an end. */
export function createReferral(db: Tx, overrides: ReferralOverrides): Promise<CoachingReferral> {
  const { fromOn = '2026-11-02', untilOn = null, ...rest } = overrides
  return db.coachingReferral.create({
    data: {
      ...rest,
      purpose: 'Tro på at kunne klare et job igen',
      fromOn: toDbDate(fromOn),
      untilOn: untilOn && toDbDate(untilOn),
    },
  })
}

type SessionOverrides = {
  referralId: string
  createdById: string
  onDate?: Day
  status?: SessionStatus
  number?: number | null
}

/** Booked for Monday 23 November 2026 unless told otherwise; a held one has words in it. */
export function createSession(db: Tx, overrides: SessionOverrides): Promise<CoachingSession> {
  const { onDate = '2026-11-23', status = 'PLANNED', number = null, ...rest } = overrides
  const told = status === 'HELD' ? { notes: 'Hemmelige noter', fillsMost: 'Min søn', jobBelief: 4 } : {}
  return db.coachingSession.create({
    data: { id: randomUUID(), ...rest, onDate: toDbDate(onDate), status, number, ...told },
  })
}
