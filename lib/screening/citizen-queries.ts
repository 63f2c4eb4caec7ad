import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import { now, today } from '@/lib/calendar/today'
import { readableCitizens } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { visitableCitizens } from '@/lib/visitation/access'
import type { Prisma } from '@/prisma/generated/client'
import type { MarkerAgreement, ScreeningRecommendation, ScreeningStatus } from '@/prisma/generated/enums'
import { assessableScreenings, openStatuses } from './access'
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
  programme: string
  status: ScreeningStatus
  screenedOn: Day
  settingsVersion: number
  result: StoredScreening
  assessment: Assessment | null
  may: { start: boolean; assess: boolean; proposeVisitation: boolean }
}

/** Where a row of the history comes from: the import that brought it or gave it its end, or a colleague. */
export type HistoryOrigin = { importedOn: Day | null; fileName: string | null }

export type CitizenScreeningView = {
  citizen: { id: string; name: string; birthOn: Day }
  screening: ScreeningView | null
  /** Newest first, the shown one among them. */
  screenings: { id: string; programme: string; screenedOn: Day; status: ScreeningStatus }[]
  history: {
    periods: (DayRange & HistoryOrigin & { id: string; labelDa: string; labelEn: string })[]
    employments: (DayRange &
      HistoryOrigin & { id: string; employerName: string; cvr: string | null; weeklyHours: number | null })[]
  }
}

/** The citizen's newest screening, or the one asked for. Null when the viewer may not read the citizen. */
export async function getCitizenScreening(
  viewer: Viewer,
  asked: { citizenId: string; screeningId: string | null },
): Promise<CitizenScreeningView | null> {
  const at = { today: today(), now: now() }
  const [citizen, labels, assessable, visitable] = await Promise.all([
    db.citizen.findFirst({
      where: { id: asked.citizenId, AND: [readableCitizens(viewer, at)] },
      select: fileSelect,
    }),
    db.benefitType.findMany({
      select: { code: true, labelDa: true, labelEn: true },
      orderBy: { validFrom: 'asc' },
    }),
    db.screening.findMany({
      where: {
        citizenId: asked.citizenId,
        status: { in: [...openStatuses] },
        AND: [assessableScreenings(viewer, at.today)],
      },
      select: { id: true },
    }),
    db.citizen.findFirst({
      where: { id: asked.citizenId, AND: [visitableCitizens(viewer, at.today)] },
      select: { id: true },
    }),
  ])
  if (!citizen) return null
  const shown = citizen.screenings.find((one) => one.id === asked.screeningId) ?? citizen.screenings[0]
  const labelOf = new Map(labels.map(({ code, ...names }) => [code, names]))
  return {
    citizen: { id: citizen.id, name: citizen.name, birthOn: fromDbDate(citizen.birthOn) },
    screening: shown
      ? await viewScreening(shown.id, {
          mayAssess: assessable.some((one) => one.id === shown.id),
          mayProposeVisitation: visitable !== null,
        })
      : null,
    screenings: citizen.screenings.map((one) => ({
      id: one.id,
      programme: one.programme.name,
      screenedOn: fromDbDate(one.screenedOn),
      status: one.status,
    })),
    history: {
      periods: citizen.benefitPeriods.map(({ id, benefitCode, ...row }) => ({
        id,
        ...(labelOf.get(benefitCode) ?? { labelDa: benefitCode, labelEn: benefitCode }),
        ...rangeAndOrigin(row),
      })),
      employments: citizen.employments.map(({ id, employerName, cvr, weeklyHours, ...row }) => ({
        id,
        employerName,
        cvr,
        weeklyHours: weeklyHours === null ? null : weeklyHours.toNumber(),
        ...rangeAndOrigin(row),
      })),
    },
  }
}

const originSelect = {
  id: true,
  fromOn: true,
  untilOn: true,
  import: { select: { fileName: true, extractOn: true } },
} as const

const fileSelect = {
  id: true,
  name: true,
  birthOn: true,
  screenings: {
    orderBy: [{ screenedOn: 'desc' }, { createdAt: 'desc' }],
    select: { id: true, screenedOn: true, status: true, programme: { select: { name: true } } },
  },
  benefitPeriods: {
    orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
    select: { ...originSelect, benefitCode: true },
  },
  employments: {
    orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
    select: { ...originSelect, employerName: true, cvr: true, weeklyHours: true },
  },
} satisfies Prisma.CitizenSelect

function rangeAndOrigin(row: {
  fromOn: Date
  untilOn: Date | null
  import: { fileName: string; extractOn: Date } | null
}): DayRange & HistoryOrigin {
  return {
    from: fromDbDate(row.fromOn),
    until: row.untilOn && fromDbDate(row.untilOn),
    importedOn: row.import && fromDbDate(row.import.extractOn),
    fileName: row.import?.fileName ?? null,
  }
}

async function viewScreening(
  screeningId: string,
  may: { mayAssess: boolean; mayProposeVisitation: boolean },
): Promise<ScreeningView> {
  const row = await db.screening.findUniqueOrThrow({
    where: { id: screeningId },
    include: { programme: { select: { name: true } } },
  })
  const assessor = row.assessedById
    ? await db.user.findUnique({ where: { id: row.assessedById }, select: { name: true } })
    : null
  return {
    id: row.id,
    version: row.version,
    programme: row.programme.name,
    status: row.status,
    screenedOn: fromDbDate(row.screenedOn),
    settingsVersion: row.settingsVersion,
    result: row.result as unknown as StoredScreening,
    assessment:
      row.agreement && row.assessedAt
        ? {
            agreement: row.agreement,
            reason: row.reason,
            citizenWords: row.citizenWords,
            recommendation: row.recommendation,
            assessedAt: row.assessedAt,
            assessedBy: assessor?.name ?? null,
          }
        : null,
    may: {
      start: may.mayAssess && row.status === 'TO_SCREEN',
      assess: may.mayAssess,
      proposeVisitation: may.mayProposeVisitation && row.status === 'ASSESSED',
    },
  }
}
