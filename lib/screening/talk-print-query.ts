import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { type DayRange, rangesOverlap } from '@/lib/calendar/day-range'
import { today } from '@/lib/calendar/today'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { listTalkQuestions } from '@/lib/talk/queries'
import { getCitizenScreening } from './citizen-queries'

/** What the citizen gets on paper: what is known, and what will be talked about. No markers and no limits. */
export type TalkPrint = {
  citizen: { id: string; name: string }
  screeningId: string
  officeName: string
  printedOn: Day
  window: { from: Day; until: Day }
  supportMonths: number
  missingMonths: number
  benefits: (DayRange & { id: string; labelDa: string; labelEn: string })[]
  jobs: (DayRange & { id: string; employerName: string; weeklyHours: number | null })[]
  questions: { id: string; text: string; isForEachJob: boolean }[]
}

/** Null when the viewer may not read the citizen, or there is no screening to talk about. */
export async function getTalkPrint(
  viewer: Viewer,
  asked: { citizenId: string; screeningId: string | null },
): Promise<TalkPrint | null> {
  const view = await getCitizenScreening(viewer, asked)
  if (!view?.screening) return null
  const { citizen, screening, employments, periods } = view
  const [unit, questions] = await Promise.all([
    db.unit.findUniqueOrThrow({ where: { id: viewer.unitId }, select: { officeName: true } }),
    listTalkQuestions(viewer, screening),
  ])
  await recordAuditBy(viewer, db, {
    kind: 'PRINT',
    operation: 'page borgere/screening/print',
    entity: 'Screening',
    entityId: screening.id,
    citizenId: citizen.id,
  })
  const { window, supportMonths, missingMonths } = screening.result
  return {
    citizen: { id: citizen.id, name: citizen.name },
    screeningId: screening.id,
    officeName: unit.officeName,
    printedOn: today(),
    window,
    supportMonths,
    missingMonths,
    benefits: periods.filter((row) => rangesOverlap(row, window)),
    jobs: employments.filter((row) => rangesOverlap(row, window)),
    questions: questions.map(({ id, text, asks }) => ({ id, text, isForEachJob: asks === 'EACH_JOB' })),
  }
}
