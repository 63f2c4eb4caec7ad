import 'server-only'
import { addDays, type Day, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { db } from '@/lib/platform/db'
import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import { canWriteAbsenceOf, visibleAbsences } from './access'
import { listCaseWorkers } from './case-workers'

export type AbsenceRow = {
  id: string
  version: number
  absent: { id: string; name: string }
  standIn: { id: string; name: string } | null
  from: Day
  lastDay: Day
  state: 'RUNNING' | 'COMING' | 'OVER'
  mayChange: boolean
  isOwn: boolean
}

export type AbsencesView = {
  on: Day
  current: AbsenceRow[]
  /** Over in the last ninety days. */
  earlier: AbsenceRow[]
  /** Whose absence the viewer may write down. */
  people: { id: string; name: string }[]
  standIns: { id: string; name: string }[]
  viewerId: string
}

const SHOWN_DAYS = 90

export async function getAbsences(viewer: Viewer): Promise<AbsencesView> {
  const on = today()
  const [rows, workers] = await Promise.all([
    db.standIn.findMany({
      where: {
        cancelledAt: null,
        untilOn: { gt: toDbDate(addDays(on, -SHOWN_DAYS)) },
        AND: [visibleAbsences(viewer)],
      },
      orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        version: true,
        fromOn: true,
        untilOn: true,
        absent: { select: { id: true, name: true } },
        standIn: { select: { id: true, name: true } },
      },
    }),
    listCaseWorkers(db, { unitId: viewer.unitId, on }),
  ])
  const absences = rows.map(({ fromOn, untilOn, ...row }): AbsenceRow => {
    const [from, until] = [fromDbDate(fromOn), fromDbDate(untilOn)]
    const state = until <= on ? 'OVER' : from <= on ? 'RUNNING' : 'COMING'
    return {
      ...row,
      from,
      lastDay: addDays(until, -1),
      state,
      mayChange: state !== 'OVER' && canWriteAbsenceOf(viewer, row.absent.id),
      isOwn: row.absent.id === viewer.userId,
    }
  })
  const isLeader = hasRole(viewer, 'LEDER')
  return {
    on,
    current: absences.filter(({ state }) => state !== 'OVER'),
    earlier: absences.filter(({ state }) => state === 'OVER').toReversed(),
    people: isLeader ? workers : isCaseWorker(viewer) ? [{ id: viewer.userId, name: viewer.name }] : [],
    standIns: workers,
    viewerId: viewer.userId,
  }
}
