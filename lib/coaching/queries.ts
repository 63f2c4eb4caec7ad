import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { routes } from '@/lib/platform/routes'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { Viewer } from '@/lib/platform/viewer'
import type { SessionForm } from '@/prisma/generated/enums'
import { coachedReferrals } from './access'
import { type Bead, beadsOf } from './beads'
import { mostSessionsOf, termsSelect } from './coaching-terms'
import { checkSession } from './rules/sessions'

export type BookedSession = {
  sessionId: string
  version: number
  on: Day
  atTime: string | null
  form: SessionForm
}

export type CoachedCitizen = {
  referralId: string
  citizenId: string
  citizenName: string
  purpose: string | null
  referredBy: string | null
  beads: Bead[]
  booked: BookedSession | null
  /** Belief in a job, 0–10, at the first session held and at the latest; `latest` is null after one. */
  belief: { first: number; latest: number | null } | null
}

/** Every citizen stands in exactly one of the lists. */
export type CoachView = {
  on: Day
  today: CoachedCitizen[]
  /** The day has passed, and nothing is written down. */
  missing: CoachedCitizen[]
  toBook: CoachedCitizen[]
  coming: CoachedCitizen[]
  /** All sessions there is room for are held. */
  done: CoachedCitizen[]
}

/** The coach's own referrals that run today, by what they need. */
export async function getCoachView(viewer: Viewer): Promise<CoachView> {
  const on = today()
  const rows = await db.coachingReferral.findMany({
    where: coachedReferrals(viewer, on),
    orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      purpose: true,
      fromOn: true,
      createdById: true,
      case: { select: { citizen: { select: { id: true, name: true, ...termsSelect } } } },
      sessions: {
        orderBy: [{ onDate: 'asc' }, { createdAt: 'asc' }],
        select: {
          id: true,
          version: true,
          status: true,
          number: true,
          onDate: true,
          atTime: true,
          form: true,
          jobBelief: true,
        },
      },
      _count: { select: { extensions: true } },
    },
  })
  const names = await listStaffNames(
    db,
    rows.map(({ createdById }) => createdById),
  )
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: `page ${routes.coaching}`,
    entity: 'CoachingReferral',
    details: { citizenIds: rows.map((row) => row.case.citizen.id) },
  })
  const citizens = rows.map((row) => {
    const { citizen } = row.case
    const terms = {
      mostSessions: mostSessionsOf(citizen, fromDbDate(row.fromOn)),
      extensions: row._count.extensions,
    }
    const booked = row.sessions.find(({ status }) => status === 'PLANNED')
    const beliefs = row.sessions.flatMap(({ jobBelief }) => (jobBelief === null ? [] : [jobBelief]))
    const held = row.sessions.filter(({ status }) => status === 'HELD').length
    return {
      hasRoom: checkSession({ ...terms, held }) === null,
      referralId: row.id,
      citizenId: citizen.id,
      citizenName: citizen.name,
      purpose: row.purpose,
      referredBy: row.createdById ? (names.get(row.createdById) ?? null) : null,
      beads: beadsOf(terms, row.sessions),
      booked: booked
        ? {
            sessionId: booked.id,
            version: booked.version,
            on: fromDbDate(booked.onDate),
            atTime: booked.atTime,
            form: booked.form,
          }
        : null,
      belief: beliefsOf(beliefs),
    }
  })
  const withBooking = inOrderOfBooking(citizens.filter(({ booked }) => booked !== null))
  const dayOf = ({ booked }: CoachedCitizen) => booked?.on ?? on
  const unbooked = citizens.filter(({ booked }) => booked === null)
  return {
    on,
    today: withBooking.filter((row) => dayOf(row) === on),
    missing: withBooking.filter((row) => dayOf(row) < on),
    coming: withBooking.filter((row) => dayOf(row) > on),
    toBook: unbooked.filter(({ hasRoom }) => hasRoom),
    done: unbooked.filter(({ hasRoom }) => !hasRoom),
  }
}

function beliefsOf(beliefs: readonly number[]): CoachedCitizen['belief'] {
  const [first, ...later] = beliefs
  return first === undefined ? null : { first, latest: later.at(-1) ?? null }
}

function inOrderOfBooking<Row extends CoachedCitizen>(rows: readonly Row[]): Row[] {
  const key = ({ booked }: CoachedCitizen) => `${booked?.on} ${booked?.atTime ?? '~'}`
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}
