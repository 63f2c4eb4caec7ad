import 'server-only'
import { now, today } from '@/lib/calendar/today'
import { readableCases, readableCitizens, writableCases } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { besideCoaching, hasRole, type Viewer } from '@/lib/platform/viewer'

/** What the viewer may see and do of one citizen's file. */
export type FileAccess = {
  /** The journal is closed to those who only coach. */
  readsJournal: boolean
  /** P25: cases read as a consultant or adviser, with their health notes. */
  healthCaseIds: string[]
  /** The open case, where the viewer may write on it. */
  writableCaseId: string | null
}

/** Null where the file is closed to the viewer. A consultant's or adviser's own relation is asked for first. */
export async function findFileAccess(viewer: Viewer, citizenId: string): Promise<FileAccess | null> {
  const on = today()
  const worker = besideCoaching(viewer)
  const [asWorker, writable] = await Promise.all([
    db.case.findMany({ where: { citizenId, AND: [readableCases(worker, on)] }, select: { id: true } }),
    db.case.findFirst({
      where: { citizenId, closedOn: null, AND: [writableCases(viewer, on)] },
      select: { id: true },
    }),
  ])
  const access = {
    healthCaseIds: asWorker.map(({ id }) => id),
    writableCaseId: writable?.id ?? null,
  }
  if (asWorker.length > 0 || (await opensFor(worker, citizenId))) return { readsJournal: true, ...access }
  if (!hasRole(viewer, 'JOBCOACH') || !(await opensFor(viewer, citizenId))) return null
  return { readsJournal: false, ...access }
}

/** Whether somebody who may open the file reads more of it than a coach does. */
export async function readsWork(viewer: Viewer, citizenId: string): Promise<boolean> {
  return !hasRole(viewer, 'JOBCOACH') || opensFor(besideCoaching(viewer), citizenId)
}

async function opensFor(viewer: Viewer, citizenId: string): Promise<boolean> {
  const citizen = await db.citizen.findFirst({
    where: { id: citizenId, AND: [readableCitizens(viewer, { today: today(), now: now() })] },
    select: { id: true },
  })
  return citizen !== null
}
