import 'server-only'
import { addDays, type Day, fromDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { deadlineActionOf } from '@/lib/deadlines/deadline-actions'
import { readableCitizens, writableCases } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { type Deadline, deadlineStateOn } from '@/lib/platform/deadline'
import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { CaseRole, Lane, VisitationDecision } from '@/prisma/generated/enums'

export type OverviewDeadline = Pick<
  Deadline,
  | 'kind'
  | 'subjectId'
  | 'sequence'
  | 'opensOn'
  | 'dueOn'
  | 'metOn'
  | 'cancelledOn'
  | 'closesOn'
  | 'startCorrected'
> & { href: string }

export type CitizenOverview = {
  citizenId: string
  isReplacementCpr: boolean
  contact: {
    phone: string | null
    email: string | null
    /** Shown at once only when the source said it is not protected. */
    address: { isHidden: true } | { isHidden: false; text: string | null }
    language: string | null
    needsInterpreter: boolean
    aKasseName: string | null
  }
  file: {
    id: string
    number: string
    version: number
    lane: Lane
    laneSince: { on: Day; by: string | null; reason: string | null } | null
    openedOn: Day
    closedOn: Day | null
    teamName: string
    nextStep: string | null
    nextStepOn: Day | null
    holders: { id: string; role: CaseRole; name: string; from: Day; until: Day | null }[]
  } | null
  programmes: { name: string; from: Day; until: Day | null; coreElements: string[] }[]
  /** Those that ask today, the most urgent first. */
  deadlines: OverviewDeadline[]
  jobs: {
    aftercareId: string
    companyName: string
    from: Day
    lastDayOn: Day | null
    weeklyHours: number | null
  }[]
  latestDecision: {
    visitationId: string
    decision: VisitationDecision
    on: Day
    programmeName: string
  } | null
  may: {
    write: boolean
    revealCpr: boolean
    registerJob: boolean
    seeAftercare: boolean
    openVisitation: boolean
  }
}

export async function getCitizenOverview(viewer: Viewer, citizenId: string): Promise<CitizenOverview | null> {
  const on = today()
  const [row, writable] = await Promise.all([
    db.citizen.findFirst({
      where: { id: citizenId, AND: [readableCitizens(viewer, { today: on, now: now() })] },
      select: overviewSelect,
    }),
    db.case.findFirst({
      where: { citizenId, closedOn: null, AND: [writableCases(viewer, on)] },
      select: { id: true },
    }),
  ])
  if (!row) return null
  const file = row.cases[0]
  const moverId = file?.laneMoves[0]?.movedById
  const mover = moverId ? await db.user.findUnique({ where: { id: moverId }, select: { name: true } }) : null
  const visitation = row.visitations[0]
  // Not for those who only coach.
  const seesWork = isCaseWorker(viewer) || hasRole(viewer, 'LEDER')
  return {
    citizenId: row.id,
    isReplacementCpr: row.isReplacementCpr,
    contact: {
      phone: row.phone,
      email: row.email,
      address: row.protection === 'NONE' ? { isHidden: false, text: row.address } : { isHidden: true },
      language: row.language,
      needsInterpreter: row.needsInterpreter,
      aKasseName: row.aKasse?.name ?? null,
    },
    file: file ? toFile(file, mover?.name ?? null) : null,
    programmes: row.enrolments.map((enrolment) => ({
      name: enrolment.programme.name,
      from: fromDbDate(enrolment.fromOn),
      until: dayOf(enrolment.untilOn),
      coreElements: enrolment.coreElements,
    })),
    deadlines: askingOn(file?.deadlines ?? [], on).map((deadline) => {
      const job = file?.aftercares.find(({ employment }) => employment.id === deadline.subjectId)
      const action = deadlineActionOf({ ...deadline, citizenId, aftercareId: job?.id ?? null })
      return { ...deadline, href: writable ? action.href : action.placeHref }
    }),
    jobs: (file?.aftercares ?? []).map(({ id, employment }) => ({
      aftercareId: id,
      companyName: employment.employerName,
      from: fromDbDate(employment.fromOn),
      lastDayOn: lastDayOf(employment.untilOn),
      weeklyHours: employment.weeklyHours === null ? null : Number(employment.weeklyHours),
    })),
    latestDecision:
      visitation?.decision && visitation.decidedOn
        ? {
            visitationId: visitation.id,
            decision: visitation.decision,
            on: fromDbDate(visitation.decidedOn),
            programmeName: visitation.programme.name,
          }
        : null,
    may: {
      write: writable !== null,
      revealCpr: hasRole(viewer, 'MYNDIGHEDSRAADGIVER'),
      registerJob: writable !== null,
      seeAftercare: seesWork,
      openVisitation: seesWork,
    },
  }
}

const deadlineSelect = {
  kind: true,
  subjectId: true,
  sequence: true,
  opensOn: true,
  dueOn: true,
  metOn: true,
  cancelledOn: true,
  closesOn: true,
  startCorrected: true,
} as const

const overviewSelect = {
  id: true,
  isReplacementCpr: true,
  protection: true,
  phone: true,
  email: true,
  address: true,
  language: true,
  needsInterpreter: true,
  aKasse: { select: { name: true } },
  enrolments: {
    orderBy: { fromOn: 'desc' },
    select: { fromOn: true, untilOn: true, coreElements: true, programme: { select: { name: true } } },
  },
  visitations: {
    where: { status: 'DECIDED' },
    orderBy: [{ decidedOn: 'desc' }, { createdAt: 'desc' }],
    take: 1,
    select: { id: true, decision: true, decidedOn: true, programme: { select: { name: true } } },
  },
  cases: {
    orderBy: [{ closedOn: { sort: 'desc', nulls: 'first' } }, { openedOn: 'desc' }],
    take: 1,
    select: {
      id: true,
      number: true,
      version: true,
      lane: true,
      openedOn: true,
      closedOn: true,
      nextStep: true,
      nextStepOn: true,
      team: { select: { name: true } },
      roleHolders: {
        orderBy: [{ role: 'asc' }, { fromOn: 'desc' }],
        select: { id: true, role: true, fromOn: true, untilOn: true, user: { select: { name: true } } },
      },
      laneMoves: {
        orderBy: [{ movedAt: 'desc' }, { id: 'desc' }],
        take: 1,
        select: { movedOn: true, reason: true, movedById: true },
      },
      deadlines: { orderBy: [{ dueOn: 'asc' }, { id: 'asc' }], select: deadlineSelect },
      aftercares: {
        where: { employment: { replacedById: null } },
        orderBy: { employment: { fromOn: 'desc' } },
        select: {
          id: true,
          employment: {
            select: { id: true, employerName: true, fromOn: true, untilOn: true, weeklyHours: true },
          },
        },
      },
    },
  },
} satisfies Prisma.CitizenSelect

type StoredFile = Prisma.CitizenGetPayload<{ select: typeof overviewSelect }>['cases'][number]

function toFile(file: StoredFile, movedBy: string | null): CitizenOverview['file'] {
  const move = file.laneMoves[0]
  return {
    id: file.id,
    number: file.number,
    version: file.version,
    lane: file.lane,
    laneSince: move ? { on: fromDbDate(move.movedOn), by: movedBy, reason: move.reason } : null,
    openedOn: fromDbDate(file.openedOn),
    closedOn: dayOf(file.closedOn),
    teamName: file.team.name,
    nextStep: file.nextStep,
    nextStepOn: dayOf(file.nextStepOn),
    holders: file.roleHolders.map((held) => ({
      id: held.id,
      role: held.role,
      name: held.user.name,
      from: fromDbDate(held.fromOn),
      until: dayOf(held.untilOn),
    })),
  }
}

function askingOn(stored: StoredFile['deadlines'], on: Day) {
  return stored
    .map((row) => ({
      ...row,
      opensOn: fromDbDate(row.opensOn),
      dueOn: fromDbDate(row.dueOn),
      metOn: dayOf(row.metOn),
      cancelledOn: dayOf(row.cancelledOn),
      closesOn: dayOf(row.closesOn),
    }))
    .filter((deadline) => ['OPEN', 'DUE_SOON', 'OVERDUE'].includes(deadlineStateOn(deadline, on)))
}

function dayOf(date: Date | null): Day | null {
  return date === null ? null : fromDbDate(date)
}

function lastDayOf(untilOn: Date | null): Day | null {
  return untilOn === null ? null : addDays(fromDbDate(untilOn), -1)
}
