import 'server-only'
import { addDays, type Day } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { type ActingHolder, actingHolder } from '@/lib/holders/rules/acting-holder'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { type DeadlineState, deadlineStateOn } from '@/lib/platform/deadline'
import { routes } from '@/lib/platform/routes'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { Lane } from '@/prisma/generated/enums'
import {
  AHEAD_DAYS,
  type AppointmentFacts,
  type DeadlineFacts,
  readTodayFacts,
  type TodayFacts,
} from './today-facts'

/** The numbers of the head line; each is also a filter. */
export const todayFilters = ['overdue', 'dueToday', 'dueThisWeek', 'appointments', 'missing'] as const
export type TodayFilter = (typeof todayFilters)[number]

type Person = { id: string; name: string }

/** Whose case it is, where it is not simply the viewer's. */
type Standing = {
  /** The colleague whose case it is, when the viewer only stands in. */
  standInFor: string | null
}

export type TodayReminder = TodayFacts['reminders'][number]

export type TodayDeadline = DeadlineFacts &
  Standing & {
    state: DeadlineState
    /** Who acts on it today. */
    holder: Person | null
    /** The holder who is away, when `holder` acts for them. */
    insteadOf: Person | null
    isMine: boolean
    /** The viewer's own note on the case. */
    reminder: TodayReminder | null
  }

export type TodayAppointment = AppointmentFacts &
  Standing & {
    /** Several citizens at one workplace are one stop: how many, on the first of them; 0 = the same stop as above. */
    stopSize: number
  }

export type TodayView = {
  today: Day
  overdue: TodayDeadline[]
  /** Due from today to seven days ahead. */
  dueThisWeek: TodayDeadline[]
  dueToday: TodayDeadline[]
  appointments: TodayAppointment[]
  /** Booked for an earlier day, and nothing is written down. */
  missing: TodayAppointment[]
  /** The nearest due date ahead; null when nothing is due. */
  nextDueOn: Day | null
  /** The viewer's own notes whose day has come. */
  reminders: TodayReminder[]
  /** All of them by case, for the rows. */
  reminderOf: ReadonlyMap<string, TodayReminder>
  lanes: Partial<Record<Lane, number>>
  newCases: TodayFacts['newCases']
  fundAnswers: TodayFacts['fundAnswers']
  isConsultant: boolean
}

/** What asks for the viewer today, on own cases and on those stood in for. */
export async function getToday(viewer: Viewer): Promise<TodayView> {
  const on = today()
  const facts = await readTodayFacts(viewer, on)
  const reminderOf = new Map(facts.reminders.map((reminder) => [reminder.caseId, reminder]))
  const holdersOf = groupsOf(facts.holders, ({ caseId }) => caseId)
  const absences = new Map(facts.absences.map(({ absentId, standIn }) => [absentId, standIn]))
  const standInFor = (caseId: string) => standInForOf(viewer, holdersOf.get(caseId) ?? [])

  const deadlines = facts.deadlines.map((deadline): TodayDeadline => {
    const acting = actingHolder(deadline.holderRole, holdersOf.get(deadline.caseId) ?? [], absences)
    return {
      ...deadline,
      state: deadlineStateOn(deadline, on),
      holder: acting?.person ?? null,
      insteadOf: acting?.insteadOf ?? null,
      isMine: isMine(viewer, acting),
      standInFor: standInFor(deadline.caseId),
      reminder: reminderOf.get(deadline.caseId) ?? null,
    }
  })
  const dueThisWeek = deadlines.filter(({ dueOn }) => dueOn >= on && dueOn <= addDays(on, AHEAD_DAYS))
  const withStanding = (row: AppointmentFacts) => ({ ...row, standInFor: standInFor(row.caseId) })
  const view: TodayView = {
    today: on,
    overdue: deadlines.filter(({ state }) => state === 'OVERDUE'),
    dueThisWeek,
    dueToday: dueThisWeek.filter(({ dueOn }) => dueOn === on),
    appointments: inStops(facts.appointments.filter((row) => row.on === on).map(withStanding)),
    missing: facts.appointments
      .filter((row) => row.on < on)
      .map((row) => ({ ...withStanding(row), stopSize: 1 })),
    nextDueOn: facts.nextDueOn,
    reminders: facts.reminders.filter((reminder) => reminder.on !== null && reminder.on <= on),
    reminderOf,
    lanes: facts.lanes,
    newCases: facts.newCases,
    fundAnswers: facts.fundAnswers,
    isConsultant: hasRole(viewer, 'VIRKSOMHEDSKONSULENT'),
  }
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: `page ${routes.today}`,
    details: { criterion: 'own deadlines and appointments', citizenIds: citizensOn(view) },
  })
  return view
}

function isMine(viewer: Viewer, acting: ActingHolder<Person> | null): boolean {
  return acting === null || viewer.coversUserIds.includes(acting.person.id)
}

function standInForOf(viewer: Viewer, holders: readonly { user: Person }[]): string | null {
  if (holders.some(({ user }) => user.id === viewer.userId)) return null
  return holders.find(({ user }) => viewer.coversUserIds.includes(user.id))?.user.name ?? null
}

/** Rows of one company stand together, where the first of them stands by its time. */
function inStops(rows: readonly Omit<TodayAppointment, 'stopSize'>[]): TodayAppointment[] {
  const stops = groupsOf(rows, (row) => row.companyName?.trim().toLowerCase() ?? row.id)
  return [...stops.values()].flatMap((stop) =>
    stop.map((row, index) => ({ ...row, stopSize: index === 0 ? stop.length : 0 })),
  )
}

function citizensOn(view: TodayView): string[] {
  const { overdue, dueThisWeek, appointments, missing, reminders, newCases, fundAnswers } = view
  const rows = [overdue, dueThisWeek, appointments, missing, reminders, newCases, fundAnswers].flat()
  return [...new Set(rows.map(({ citizenId }) => citizenId))]
}

/** In the order of their first rows. */
function groupsOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
