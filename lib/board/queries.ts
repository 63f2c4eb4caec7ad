import 'server-only'
import { type Day, daysBetween, maxDay } from '@/lib/calendar/day'
import { isInRange } from '@/lib/calendar/day-range'
import { today } from '@/lib/calendar/today'
import { hiddenCaseloadWhere } from '@/lib/cases/access'
import { scopesOf } from '@/lib/cases/caseload-filter'
import type { CaseloadScope } from '@/lib/cases/caseload-words'
import { type LaneChoice, laneChoicesOf } from '@/lib/cases/lane-choices'
import { isStalled } from '@/lib/cases/rules/stalled'
import { lanes } from '@/lib/cases/schema'
import { type CitizenActivity, loadActivity } from '@/lib/placements/load-activity'
import { isRunningActivity, paidHoursOn } from '@/lib/placements/rules/paid-hours'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { Lane } from '@/prisma/generated/enums'
import type { BoardFilter } from './board-filter'
import { type BoardCardRow, readBoard } from './board-rows'

export type BoardCard = Omit<BoardCardRow, 'openedOn' | 'isOwn'> & {
  /** Of what runs today: a job before placements, and of these the one that began last. */
  companyName: string | null
  paidHours: number
  daysInLane: number
  isStalled: boolean
  /** In the lane of running activities, and nothing runs. */
  hasEnded: boolean
  /** The running job under aftercare, which a visit is recorded on. */
  aftercareId: string | null
  /** What a move into that lane can rest on today. */
  choices: LaneChoice[]
  may: { move: boolean }
}

export type BoardLane = { lane: Lane; count: number; overdue: number; cards: BoardCard[] }

export type BoardView = {
  filter: BoardFilter
  scopes: CaseloadScope[]
  consultants: { id: string; name: string }[]
  lanes: BoardLane[]
  /** People with protected names in the scope, whom the viewer may not see. */
  hidden: number
  /** Opening a card asks for a reason first. */
  opensWithReason: boolean
}

export async function getBoard(viewer: Viewer, filter: BoardFilter): Promise<BoardView> {
  const on = today()
  const hiddenWhere = hiddenCaseloadWhere(viewer, filter.scope, on)
  const [board, hidden] = await Promise.all([
    readBoard(viewer, filter, on),
    hiddenWhere ? db.case.count({ where: hiddenWhere }) : 0,
  ])
  const citizenIds = board.cards.map(({ citizenId }) => citizenId)
  const [activities] = await Promise.all([
    loadActivity(db, citizenIds),
    recordAuditBy(viewer, db, {
      kind: 'LIST',
      operation: 'page /tavle',
      entity: 'Case',
      details: { criterion: filter, citizenIds },
    }),
  ])
  const cards = board.cards.map((row) => {
    const activity = activities.get(row.citizenId) ?? nothing
    return cardOf(row, { activity, on, stalledWeeks: board.stalledWeeks })
  })
  return {
    filter,
    scopes: scopesOf(viewer),
    consultants: board.consultants,
    lanes: lanes.map((lane) => {
      const counts = board.lanes.find((one) => one.lane === lane)
      return {
        lane,
        count: counts?.count ?? 0,
        overdue: counts?.overdue ?? 0,
        cards: cards.filter((card) => card.lane === lane),
      }
    }),
    hidden,
    opensWithReason: filter.scope === 'ALL' && hasRole(viewer, 'LEDER'),
  }
}

const nothing: CitizenActivity = { facts: { placements: [], jobs: [] }, named: [] }

type CardTerms = { activity: CitizenActivity; on: Day; stalledWeeks: number }

function cardOf(
  { openedOn, isOwn, ...row }: BoardCardRow,
  { activity, on, stalledWeeks }: CardTerms,
): BoardCard {
  const since = maxDay(openedOn, row.latestMove?.on ?? openedOn)
  const choices = laneChoicesOf(activity.named, { from: on, upTo: on })
  return {
    ...row,
    companyName: choices.at(-1)?.companyName ?? null,
    paidHours: paidHoursOn(activity.facts, on),
    daysInLane: daysBetween(since, on),
    isStalled: isStalled({ since, on, weeks: stalledWeeks, activity: activity.facts }),
    aftercareId: activity.named.findLast((one) => one.kind === 'JOB' && isInRange(one, on))?.id ?? null,
    hasEnded: row.lane === 'ACTIVE' && !isRunningActivity(activity.facts, on),
    choices,
    may: { move: isOwn },
  }
}
