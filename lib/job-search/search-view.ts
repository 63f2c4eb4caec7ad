import { type Day, dayOrNull, fromDbDate, lastDayBefore } from '@/lib/calendar/day'
import { dayAt } from '@/lib/calendar/today'
import type { Prisma } from '@/prisma/generated/client'
import type { ApplicationDocumentKind } from '@/prisma/generated/enums'

export type JobGoalRow = { id: string; title: string; note: string | null; from: Day; lastDayOn: Day | null }
export type CvRow = { id: string; hasCv: boolean; on: Day; note: string | null; by: string | null }
export type PlanRow = {
  id: string
  isIntensified: boolean
  madeOn: Day
  talkEveryDays: number | null
  text: string
  by: string | null
}
export type SearchStepRow = {
  id: string
  version: number
  what: string
  dueOn: Day | null
  doneOn: Day | null
  notDoneOn: Day | null
  outcomeNote: string | null
}
/** One document by its latest version. */
export type DocumentRow = {
  seriesId: string
  kind: ApplicationDocumentKind
  title: string
  version: number
  savedOn: Day
}

export const jobGoalSelect = {
  orderBy: [{ fromOn: 'desc' }, { id: 'asc' }],
  select: { id: true, title: true, note: true, fromOn: true, untilOn: true },
} as const satisfies Prisma.Citizen$jobGoalsArgs

export const searchSelect = {
  cvStates: {
    orderBy: [{ onDate: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, hasCv: true, onDate: true, note: true, createdById: true },
  },
  documents: {
    orderBy: [{ createdAt: 'desc' }, { version: 'desc' }],
    select: { seriesId: true, kind: true, title: true, version: true, createdAt: true },
  },
} as const satisfies Prisma.CitizenSelect

export const caseSearchSelect = {
  jobSearchPlans: {
    orderBy: [{ madeOn: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      isIntensified: true,
      madeOn: true,
      talkEveryDays: true,
      text: true,
      createdById: true,
    },
  },
  jobSearchSteps: {
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      version: true,
      what: true,
      dueOn: true,
      doneOn: true,
      notDoneOn: true,
      outcomeNote: true,
    },
  },
} as const satisfies Prisma.CaseSelect

type StoredGoal = { id: string; title: string; note: string | null; fromOn: Date; untilOn: Date | null }
type StoredSearch = Prisma.CitizenGetPayload<{ select: typeof searchSelect }>
type StoredCaseSearch = Prisma.CaseGetPayload<{ select: typeof caseSearchSelect }>

export function toGoal({ fromOn, untilOn, ...goal }: StoredGoal): JobGoalRow {
  return { ...goal, from: fromDbDate(fromOn), lastDayOn: lastDayBefore(untilOn) }
}

export function toCv(row: StoredSearch['cvStates'][number], names: ReadonlyMap<string, string>): CvRow {
  const { onDate, createdById, ...state } = row
  return { ...state, on: fromDbDate(onDate), by: names.get(createdById) ?? null }
}

export function toPlan(
  row: StoredCaseSearch['jobSearchPlans'][number],
  names: ReadonlyMap<string, string>,
): PlanRow {
  const { madeOn, createdById, ...plan } = row
  return { ...plan, madeOn: fromDbDate(madeOn), by: names.get(createdById) ?? null }
}

export function toSearchStep(row: StoredCaseSearch['jobSearchSteps'][number]): SearchStepRow {
  const { dueOn, doneOn, notDoneOn, ...step } = row
  return {
    ...step,
    dueOn: dayOrNull(dueOn),
    doneOn: dayOrNull(doneOn),
    notDoneOn: dayOrNull(notDoneOn),
  }
}

/** Latest versions, the one saved last first. */
export function toDocuments(rows: StoredSearch['documents']): DocumentRow[] {
  const latest = new Map<string, StoredSearch['documents'][number]>()
  for (const row of rows) {
    const known = latest.get(row.seriesId)
    if (!known || known.version < row.version) latest.set(row.seriesId, row)
  }
  return [...latest.values()].map(({ createdAt, ...row }) => ({ ...row, savedOn: dayAt(createdAt) }))
}
