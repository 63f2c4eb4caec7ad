import { type Day, toDbDate } from '@/lib/calendar/day'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { openStatuses, queuedScreenings } from './access'
import type { QueueFilter, QueueTab } from './queue-filter'

const withTheFund: Prisma.ScreeningWhereInput = { visitations: { some: { status: 'SENT' } } }
const undecided: Prisma.ScreeningWhereInput = { visitations: { some: { status: { not: 'DECIDED' } } } }

/** Every screening stands in exactly one tab. Assessed with nothing more to do counts as closed. */
const ofTab: Record<QueueTab, Prisma.ScreeningWhereInput> = {
  TO_SCREEN: { status: 'TO_SCREEN' },
  IN_PROGRESS: { status: 'IN_PROGRESS' },
  ASSESSED: {
    status: 'ASSESSED',
    NOT: withTheFund,
    OR: [{ recommendation: null }, { recommendation: 'VISITATION' }, undecided],
  },
  WAITING: { status: { in: ['ASSESSED', 'CLOSED'] }, ...withTheFund },
  CLOSED: {
    NOT: withTheFund,
    OR: [
      { status: 'CLOSED' },
      { status: 'ASSESSED', recommendation: { in: ['NO_EFFORT', 'LATER'] }, NOT: undecided },
    ],
  },
}

export type QueueQuestion = { viewer: Viewer; today: Day; filter: QueueFilter }

/** What the filters ask for, without the tab and without who may see it. */
function filtered({ viewer, today, filter }: QueueQuestion): Prisma.ScreeningWhereInput[] {
  const { programmeId, aKasseId, isSuggested, isMine, isOverdue } = filter
  return [
    ...(programmeId ? [{ programmeId }] : []),
    ...(aKasseId ? [{ citizen: { aKasseId } }] : []),
    ...(isSuggested ? [{ isSuggested }] : []),
    ...(isMine ? [workedOnBy(viewer)] : []),
    ...(isOverdue ? [{ status: { in: [...openStatuses] }, dueOn: { lt: toDbDate(today) } }] : []),
  ]
}

/** The assessor once there is one, else who started it. */
function workedOnBy(viewer: Viewer): Prisma.ScreeningWhereInput {
  return {
    OR: [{ assessedById: viewer.userId }, { assessedById: null, startedById: viewer.userId }],
  }
}

export function queueWhere(question: QueueQuestion, tab: QueueTab): Prisma.ScreeningWhereInput {
  return {
    AND: [ofTab[tab], ...filtered(question), queuedScreenings(question.viewer, question.today)],
  }
}

/** Open screenings that lack data which could turn a marker. */
export function missingDataWhere(question: QueueQuestion): Prisma.ScreeningWhereInput {
  return {
    status: { in: [...openStatuses] },
    markersNotComputable: { gt: 0 },
    AND: [...filtered(question), queuedScreenings(question.viewer, question.today)],
  }
}

/** People of the list with name-and-address protection outside any case, whom only cleared users see; null = none are hidden. */
export function hiddenWhere(question: QueueQuestion): Prisma.ScreeningWhereInput | null {
  const { viewer, filter } = question
  if (viewer.isCleared || !hasRole(viewer, 'MYNDIGHEDSRAADGIVER')) return null
  return {
    AND: [
      ofTab[filter.tab],
      ...filtered(question),
      { citizen: { unitId: viewer.unitId, protection: 'PROTECTED', cases: { none: { closedOn: null } } } },
    ],
  }
}
