import 'server-only'
import { addMonths, type Day, dayOrNull, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { dayAt, now, today } from '@/lib/calendar/today'
import { readableCitizens, writableCitizens } from '@/lib/platform/access'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { HypothesisOutcome } from '@/prisma/generated/enums'
import { writableHypotheses } from './access'
import { type HypothesisCause, isCause } from './causes'
import { CHECK_MONTHS } from './schema'

export type HypothesisView = {
  id: string
  version: number
  causes: HypothesisCause[]
  assumption: string
  tried: string
  /** The next check; null once settled. */
  followUpOn: Day | null
  writtenOn: Day
  writtenBy: string | null
  /** Newest first. */
  checks: { id: string; on: Day; outcome: HypothesisOutcome; note: string | null; by: string | null }[]
  may: { revise: boolean; check: boolean }
}

export type CitizenHypotheses = {
  citizenId: string
  hypotheses: HypothesisView[]
  today: Day
  /** What the form suggests: a quarter ahead. */
  nextCheckOn: Day
  may: { write: boolean }
}

/** For those who work with the citizen; null for others, and where the viewer may not read the citizen. */
export async function getCitizenHypotheses(
  viewer: Viewer,
  citizenId: string,
): Promise<CitizenHypotheses | null> {
  if (!isCaseWorker(viewer)) return null
  const on = today()
  const [citizen, writable] = await Promise.all([
    db.citizen.findFirst({
      where: { id: citizenId, AND: [readableCitizens(viewer, { today: on, now: now() })] },
      select: { hypotheses: hypothesesSelect },
    }),
    db.citizen.findFirst({
      where: { id: citizenId, AND: [writableCitizens(viewer, on)] },
      select: { id: true },
    }),
  ])
  if (!citizen) return null
  const nameOf = await listStaffNames(
    db,
    citizen.hypotheses.flatMap((one) => [one.createdById, ...one.checks.map((check) => check.createdById)]),
  )
  const mayWrite = writable !== null
  return {
    citizenId,
    hypotheses: citizen.hypotheses.map((row): HypothesisView => {
      const isOpen = row.followUpOn !== null
      return {
        id: row.id,
        version: row.version,
        causes: row.causes.filter(isCause),
        assumption: row.assumption,
        tried: row.tried,
        followUpOn: dayOrNull(row.followUpOn),
        writtenOn: dayAt(row.createdAt),
        writtenBy: nameOf.get(row.createdById) ?? null,
        checks: row.checks.map(({ id, checkedOn, outcome, note, createdById }) => ({
          id,
          on: fromDbDate(checkedOn),
          outcome,
          note,
          by: nameOf.get(createdById) ?? null,
        })),
        may: { revise: mayWrite && isOpen && row.checks.length === 0, check: mayWrite && isOpen },
      }
    }),
    today: on,
    nextCheckOn: addMonths(on, CHECK_MONTHS),
    may: { write: mayWrite },
  }
}

const hypothesesSelect = {
  orderBy: [{ followUpOn: { sort: 'asc', nulls: 'last' } }, { createdAt: 'desc' }],
  include: { checks: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] } },
} satisfies Prisma.Citizen$hypothesesArgs

export type HypothesisRow = {
  id: string
  citizenId: string
  name: string
  causes: HypothesisCause[]
  assumption: string
  tried: string
  followUpOn: Day
  writtenBy: string | null
}

export type HypothesisList = {
  rows: HypothesisRow[]
  page: number
  pages: number
  count: number
  /** Due by today. */
  due: number
  /** Of people whom only cleared users see. */
  hidden: number
  today: Day
  may: { seeQueue: boolean }
}

const LIST_PAGE_SIZE = 50

/** The open hypotheses of the people the viewer works with, the nearest check first. */
export async function getHypothesisList(viewer: Viewer, page: number): Promise<HypothesisList> {
  const on = today()
  const where: Prisma.CaseHypothesisWhereInput = {
    followUpOn: { not: null },
    AND: [writableHypotheses(viewer, on)],
  }
  const [count, due, stored, hidden] = await Promise.all([
    db.caseHypothesis.count({ where }),
    db.caseHypothesis.count({ where: { ...where, followUpOn: { lte: toDbDate(on) } } }),
    db.caseHypothesis.findMany({
      where,
      orderBy: [{ followUpOn: 'asc' }, { citizen: { name: 'asc' } }, { id: 'asc' }],
      skip: (page - 1) * LIST_PAGE_SIZE,
      take: LIST_PAGE_SIZE,
      include: { citizen: { select: { id: true, name: true } } },
    }),
    countHidden(viewer),
  ])
  const nameOf = await listStaffNames(
    db,
    stored.map((row) => row.createdById),
  )
  const rows = stored.flatMap(({ citizen, followUpOn, createdById, ...row }): HypothesisRow[] =>
    followUpOn === null
      ? []
      : [
          {
            id: row.id,
            citizenId: citizen.id,
            name: citizen.name,
            causes: row.causes.filter(isCause),
            assumption: row.assumption,
            tried: row.tried,
            followUpOn: fromDbDate(followUpOn),
            writtenBy: nameOf.get(createdById) ?? null,
          },
        ],
  )
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page screening/hypoteser',
    entity: 'CaseHypothesis',
    details: { page, citizenIds: rows.map((row) => row.citizenId) },
  })
  return {
    rows,
    page,
    pages: Math.max(1, Math.ceil(count / LIST_PAGE_SIZE)),
    count,
    due,
    hidden,
    today: on,
    may: { seeQueue: hasRole(viewer, 'MYNDIGHEDSRAADGIVER') },
  }
}

function countHidden(viewer: Viewer): Promise<number> {
  if (viewer.isCleared || !hasRole(viewer, 'MYNDIGHEDSRAADGIVER')) return Promise.resolve(0)
  return db.caseHypothesis.count({
    where: {
      followUpOn: { not: null },
      citizen: { unitId: viewer.unitId, protection: 'PROTECTED', cases: { none: { closedOn: null } } },
    },
  })
}
