import 'server-only'
import { type Day, fromDbDate, lastDayBefore } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { readsWork } from '@/lib/citizens/file-access'
import { readableCitizens, writableCases } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { SessionForm, SessionStatus } from '@/prisma/generated/enums'
import { coachedReferrals, coachesFor, extendableReferrals, referralsWithNotes } from './access'
import { type Bead, beadsOf } from './beads'
import { mostSessionsOf, termsSelect } from './coaching-terms'
import { allowedSessions, checkSession } from './rules/sessions'

export type CitizenReferral = {
  id: string
  version: number
  coachName: string | null
  referredBy: string | null
  from: Day
  lastDayOn: Day | null
  isRunning: boolean
  /** Null for those who read no notes. */
  purpose: string | null
  held: number
  allowed: number
  beads: Bead[]
  sessions: {
    id: string
    number: number | null
    on: Day
    atTime: string | null
    status: SessionStatus
    form: SessionForm
    version: number
    /** Null for those who read no notes, and where it was not asked. */
    jobBelief: number | null
  }[]
  may: { readNotes: boolean; end: boolean; book: boolean; extend: boolean }
}

export type CitizenCoaching = {
  citizenId: string
  today: Day
  /** The running one first, then the newest. */
  referrals: CitizenReferral[]
  /** Null unless the viewer may refer now. */
  refer: { caseId: string; coaches: { id: string; name: string }[] } | null
}

// Nothing a session holds in words: those are read apart, within their own reach.
const referralSelect = {
  id: true,
  version: true,
  coachId: true,
  createdById: true,
  fromOn: true,
  untilOn: true,
  case: { select: { citizen: { select: termsSelect } } },
  sessions: {
    orderBy: [{ onDate: 'asc' }, { createdAt: 'asc' }],
    select: { id: true, number: true, onDate: true, atTime: true, status: true, form: true, version: true },
  },
  _count: { select: { extensions: true } },
} satisfies Prisma.CoachingReferralSelect

type ReferralRow = Prisma.CoachingReferralGetPayload<{ select: typeof referralSelect }>

/** A citizen's coaching: dates and counts for those who may open the file, words for the coach and the pair alone. */
export async function getCitizenCoaching(viewer: Viewer, citizenId: string): Promise<CitizenCoaching | null> {
  const on = today()
  const ofCitizen = { case: { citizenId } }
  const seesAll = await readsWork(viewer, citizenId)
  const [citizen, referrals, told, extendable, file] = await Promise.all([
    db.citizen.findFirst({
      where: { id: citizenId, AND: [readableCitizens(viewer, { today: on, now: now() })] },
      select: { id: true },
    }),
    db.coachingReferral.findMany({
      where: { ...ofCitizen, AND: seesAll ? [] : [coachedReferrals(viewer, on)] },
      orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
      select: referralSelect,
    }),
    db.coachingReferral.findMany({
      where: { ...ofCitizen, AND: [referralsWithNotes(viewer, on)] },
      select: { id: true, purpose: true, sessions: { select: { id: true, jobBelief: true } } },
    }),
    db.coachingReferral.findMany({
      where: { ...ofCitizen, AND: [extendableReferrals(viewer, on)] },
      select: { id: true },
    }),
    db.case.findFirst({
      where: { citizenId, closedOn: null, AND: [writableCases(viewer, on)] },
      select: { id: true, unitId: true, citizen: { select: { protection: true } } },
    }),
  ])
  if (!citizen) return null
  const isRunning = ({ untilOn }: ReferralRow) => untilOn === null || fromDbDate(untilOn) > on
  const mayRefer = file !== null && !referrals.some(isRunning)
  const [names, coaches] = await Promise.all([
    listStaffNames(
      db,
      referrals.flatMap(({ coachId, createdById }) => [coachId, createdById]),
    ),
    mayRefer
      ? db.user.findMany({
          where: coachesFor(
            { unitId: file.unitId, isProtected: file.citizen.protection === 'PROTECTED' },
            on,
          ),
          orderBy: { name: 'asc' },
          select: { id: true, name: true },
        })
      : [],
  ])
  const wordsOf = new Map(told.map((row) => [row.id, row]))
  return {
    citizenId,
    today: on,
    referrals: referrals
      .map((row) => {
        const words = wordsOf.get(row.id)
        const beliefs = new Map(words?.sessions.map(({ id, jobBelief }) => [id, jobBelief]))
        const facts = factsOf(row)
        const { coachId, createdById, fromOn, untilOn } = row
        return {
          id: row.id,
          version: row.version,
          coachName: names.get(coachId) ?? null,
          referredBy: createdById ? (names.get(createdById) ?? null) : null,
          from: fromDbDate(fromOn),
          lastDayOn: lastDayBefore(untilOn),
          isRunning: isRunning(row),
          purpose: words?.purpose ?? null,
          held: facts.held,
          allowed: allowedSessions(facts),
          beads: beadsOf(facts, row.sessions),
          sessions: row.sessions
            .map(({ onDate, ...session }) => ({
              ...session,
              on: fromDbDate(onDate),
              jobBelief: beliefs.get(session.id) ?? null,
            }))
            .reverse(),
          may: {
            readNotes: words !== undefined,
            end: file !== null && isRunning(row),
            book:
              words !== undefined &&
              coachId === viewer.userId &&
              isRunning(row) &&
              checkSession(facts) === null,
            extend: extendable.some(({ id }) => id === row.id),
          },
        }
      })
      .sort((a, b) => Number(b.isRunning) - Number(a.isRunning)),
    refer: mayRefer ? { caseId: file.id, coaches } : null,
  }
}

function factsOf(row: ReferralRow) {
  return {
    mostSessions: mostSessionsOf(row.case.citizen, fromDbDate(row.fromOn)),
    extensions: row._count.extensions,
    held: row.sessions.filter(({ status }) => status === 'HELD').length,
  }
}
