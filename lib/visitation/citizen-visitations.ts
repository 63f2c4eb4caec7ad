import 'server-only'
import { type Day, dayOrNull } from '@/lib/calendar/day'
import { dayAt, now, today } from '@/lib/calendar/today'
import { readableCitizens } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { AKasseView, VisitationDecision, VisitationStatus } from '@/prisma/generated/enums'
import { visitableCitizens } from './access'
import { type FundWait, fundWaitOn } from './rules/flow'
import type { Revisitation } from './visitation-view'

export type CitizenVisitation = {
  id: string
  programmeName: string
  status: VisitationStatus
  aKasseView: AKasseView
  decision: VisitationDecision | null
  wait: FundWait | null
  answerDueOn: Day | null
  begunOn: Day
  decidedOn: Day | null
  decidedBy: string | null
  followUpOn: Day | null
  isReplaced: boolean
  changeReason: string | null
  requests: Revisitation[]
}

export type CitizenVisitations = {
  citizenId: string
  /** Newest first. */
  visitations: CitizenVisitation[]
  /** Assessed screenings that nothing is decided or begun on. */
  startable: { screeningId: string; programmeName: string }[]
}

const visitationSelect = {
  id: true,
  status: true,
  aKasseView: true,
  decision: true,
  sentAt: true,
  answerDueOn: true,
  createdAt: true,
  decidedOn: true,
  decidedById: true,
  followUpOn: true,
  changeReason: true,
  programme: { select: { name: true } },
  replacedBy: { where: { status: 'DECIDED' }, select: { id: true } },
  revisitations: { orderBy: { createdAt: 'desc' } },
} as const satisfies Prisma.VisitationSelect

/** Everything that was proposed and decided on one citizen; null where the viewer may not read the file. */
export async function getCitizenVisitations(
  viewer: Viewer,
  citizenId: string,
): Promise<CitizenVisitations | null> {
  if (!isCaseWorker(viewer) && !hasRole(viewer, 'LEDER')) return null
  const on = today()
  const [citizen, startable] = await Promise.all([
    db.citizen.findFirst({
      where: { id: citizenId, AND: [readableCitizens(viewer, { today: on, now: now() })] },
      select: {
        visitations: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: visitationSelect },
      },
    }),
    listStartable(viewer, citizenId, on),
  ])
  if (!citizen) return null
  const names = await listStaffNames(
    db,
    citizen.visitations.flatMap((row) => [
      row.decidedById,
      ...row.revisitations.flatMap((request) => [request.createdById, request.answeredById]),
    ]),
  )
  return {
    citizenId,
    visitations: citizen.visitations.map((row) => toVisitation(row, { on, names })),
    startable,
  }
}

type StoredVisitation = Prisma.VisitationGetPayload<{ select: typeof visitationSelect }>

function toVisitation(
  row: StoredVisitation,
  { on, names }: { on: Day; names: ReadonlyMap<string, string> },
): CitizenVisitation {
  const answerDueOn = dayOrNull(row.answerDueOn)
  const sentOn = row.sentAt && dayAt(row.sentAt)
  return {
    id: row.id,
    programmeName: row.programme.name,
    status: row.status,
    aKasseView: row.aKasseView,
    decision: row.decision,
    wait: fundWaitOn({ status: row.status, sentOn, answerDueOn }, on),
    answerDueOn,
    begunOn: dayAt(row.createdAt),
    decidedOn: dayOrNull(row.decidedOn),
    decidedBy: row.decidedById && (names.get(row.decidedById) ?? '–'),
    followUpOn: dayOrNull(row.followUpOn),
    isReplaced: row.replacedBy.length > 0,
    changeReason: row.changeReason,
    requests: row.revisitations.map((request) => ({
      id: request.id,
      wish: request.wish,
      reason: request.reason,
      status: request.status,
      on: dayAt(request.createdAt),
      by: names.get(request.createdById) ?? '–',
      answerReason: request.answerReason,
      answeredOn: request.answeredAt && dayAt(request.answeredAt),
      answeredBy: request.answeredById && (names.get(request.answeredById) ?? '–'),
    })),
  }
}

async function listStartable(viewer: Viewer, citizenId: string, on: Day) {
  const screenings = await db.screening.findMany({
    where: {
      status: 'ASSESSED',
      visitations: { none: {} },
      citizen: { id: citizenId, AND: [visitableCitizens(viewer, on)] },
    },
    orderBy: [{ screenedOn: 'desc' }, { createdAt: 'desc' }],
    select: {
      id: true,
      programmeId: true,
      programme: { select: { name: true } },
      citizen: {
        select: { visitations: { where: { status: { not: 'DECIDED' } }, select: { programmeId: true } } },
      },
    },
  })
  return screenings
    .filter(
      ({ programmeId, citizen }) => !citizen.visitations.some((begun) => begun.programmeId === programmeId),
    )
    .map(({ id, programme }) => ({ screeningId: id, programmeName: programme.name }))
}
