import 'server-only'
import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { type AskingDeadline, getNextDueOn, listAskingDeadlines } from '@/lib/deadlines/queries'
import { coversDay, ownCases, readableCases } from '@/lib/platform/access'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'

/** The numbers of the head line; each is also a filter. */
export const todayFilters = ['overdue', 'dueToday', 'dueThisWeek', 'visitsToday'] as const
export type TodayFilter = (typeof todayFilters)[number]

export type TodayDeadline = AskingDeadline & {
  /** The colleague whose case it is, when the viewer only stands in. */
  standInFor: string | null
  isMine: boolean
}

export type TodayVisit = {
  id: string
  aftercareId: string
  atTime: string | null
  citizenId: string
  citizenName: string
  companyName: string
  standInFor: string | null
}

export type TodayView = {
  today: Day
  overdue: TodayDeadline[]
  /** Due from today to seven days ahead. */
  dueThisWeek: TodayDeadline[]
  dueToday: TodayDeadline[]
  visitsToday: TodayVisit[]
  /** The nearest due date ahead; null when nothing is due. */
  nextDueOn: Day | null
}

/** What asks for the viewer today, on own cases and on those stood in for. */
export async function getToday(viewer: Viewer): Promise<TodayView> {
  const on = today()
  const [asking, visitsToday, nextDueOn] = await Promise.all([
    listAskingDeadlines(viewer, { scope: 'own', on }),
    listVisitsOn(viewer, on),
    getNextDueOn(viewer, { scope: 'own', on }),
  ])
  const deadlines = asking.map((deadline) => ({
    ...deadline,
    standInFor: standInFor(viewer, deadline.caseHolders),
    isMine: deadline.holder === null || viewer.coversUserIds.includes(deadline.holder.id),
  }))
  const overdue = deadlines.filter(({ state }) => state === 'OVERDUE')
  const dueThisWeek = deadlines.filter(({ dueOn }) => dueOn >= on && dueOn <= addDays(on, 7))
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page /i-dag',
    details: {
      criterion: 'own deadlines and visits',
      citizenIds: [
        ...new Set([...overdue, ...dueThisWeek, ...visitsToday].map(({ citizenId }) => citizenId)),
      ],
    },
  })
  return {
    today: on,
    overdue,
    dueThisWeek,
    dueToday: dueThisWeek.filter(({ dueOn }) => dueOn === on),
    visitsToday,
    nextDueOn,
  }
}

async function listVisitsOn(viewer: Viewer, on: Day): Promise<TodayVisit[]> {
  const rows = await db.plannedVisit.findMany({
    where: {
      plannedOn: toDbDate(on),
      visitId: null,
      cancelledAt: null,
      aftercare: { case: { closedOn: null, AND: [readableCases(viewer, on), ownCases(viewer, on)] } },
    },
    orderBy: [{ atTime: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    select: {
      id: true,
      atTime: true,
      aftercare: {
        select: {
          id: true,
          employment: { select: { employerName: true } },
          case: {
            select: {
              citizen: { select: { id: true, name: true } },
              roleHolders: {
                where: coversDay(on),
                select: { user: { select: { id: true, name: true } } },
              },
            },
          },
        },
      },
    },
  })
  return rows.map(({ id, atTime, aftercare }) => ({
    id,
    atTime,
    aftercareId: aftercare.id,
    citizenId: aftercare.case.citizen.id,
    citizenName: aftercare.case.citizen.name,
    companyName: aftercare.employment.employerName,
    standInFor: standInFor(
      viewer,
      aftercare.case.roleHolders.map(({ user }) => user),
    ),
  }))
}

function standInFor(viewer: Viewer, holders: readonly { id: string; name: string }[]): string | null {
  if (holders.some(({ id }) => id === viewer.userId)) return null
  return holders.find(({ id }) => viewer.coversUserIds.includes(id))?.name ?? null
}
