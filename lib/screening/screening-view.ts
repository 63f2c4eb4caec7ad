import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { Viewer } from '@/lib/platform/viewer'
import { visitableCitizens } from '@/lib/visitation/access'
import type { MarkerAgreement, ScreeningRecommendation, ScreeningStatus } from '@/prisma/generated/enums'
import { assessableScreenings, openStatuses } from './access'
import { markOf, screenLive } from './live-screening'
import type { StoredScreening } from './screening-record'

export type Assessment = {
  agreement: MarkerAgreement
  reason: string | null
  citizenWords: string | null
  recommendation: ScreeningRecommendation | null
  assessedAt: Date
  assessedBy: string | null
}

export type ScreeningView = {
  id: string
  version: number
  programmeId: string
  programme: string
  status: ScreeningStatus
  screenedOn: Day
  dueOn: Day
  settingsVersion: number
  /** From the history as it is while open; as the assessment kept it after. */
  result: StoredScreening
  /** Sent with the assessment, so that nobody assesses figures that are no longer so; null once assessed. */
  shown: string | null
  startedBy: { id: string; name: string | null; at: Date } | null
  assessment: Assessment | null
  may: { start: boolean; takeOver: boolean; assess: boolean; proposeVisitation: boolean }
}

/** One screening for its page; the caller has found the citizen within the viewer's reach. */
export async function unsafeViewScreening(viewer: Viewer, screeningId: string): Promise<ScreeningView> {
  const on = today()
  const row = await db.screening.findUniqueOrThrow({
    where: { id: screeningId },
    include: { programme: { select: { name: true } } },
  })
  const isOpen = openStatuses.some((status) => status === row.status)
  const screenedOn = fromDbDate(row.screenedOn)
  const [live, nameOf, may] = await Promise.all([
    isOpen
      ? screenLive(db, { citizenId: row.citizenId, programmeId: row.programmeId, screenedOn }, on)
      : null,
    listStaffNames(db, [row.assessedById, row.startedById]),
    allowed(viewer, { screeningId, citizenId: row.citizenId, isOpen }),
  ])
  return {
    id: row.id,
    version: row.version,
    programmeId: row.programmeId,
    programme: row.programme.name,
    status: row.status,
    screenedOn,
    dueOn: fromDbDate(row.dueOn),
    settingsVersion: live?.numbers.settingsVersion ?? row.settingsVersion,
    result: live?.result ?? (row.result as unknown as StoredScreening),
    shown: live && markOf(live),
    startedBy:
      row.startedById && row.startedAt
        ? { id: row.startedById, name: nameOf.get(row.startedById) ?? null, at: row.startedAt }
        : null,
    assessment:
      row.agreement && row.assessedAt
        ? {
            agreement: row.agreement,
            reason: row.reason,
            citizenWords: row.citizenWords,
            recommendation: row.recommendation,
            assessedAt: row.assessedAt,
            assessedBy: nameOf.get(row.assessedById ?? '') ?? null,
          }
        : null,
    may: {
      start: may.assess && row.status === 'TO_SCREEN',
      takeOver: may.assess && row.status === 'IN_PROGRESS' && row.startedById !== viewer.userId,
      assess: may.assess,
      proposeVisitation: may.visitate && row.status === 'ASSESSED',
    },
  }
}

async function allowed(
  viewer: Viewer,
  { screeningId, citizenId, isOpen }: { screeningId: string; citizenId: string; isOpen: boolean },
): Promise<{ assess: boolean; visitate: boolean }> {
  const [assessable, visitable] = await Promise.all([
    isOpen
      ? db.screening.findFirst({
          where: { id: screeningId, AND: [assessableScreenings(viewer, today())] },
          select: { id: true },
        })
      : null,
    db.citizen.findFirst({
      where: { id: citizenId, AND: [visitableCitizens(viewer, today())] },
      select: { id: true },
    }),
  ])
  return { assess: assessable !== null, visitate: visitable !== null }
}
