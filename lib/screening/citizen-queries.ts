import 'server-only'
import { type Day, dayOrNull, fromDbDate } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import { now, today } from '@/lib/calendar/today'
import { listBenefitTypesOn } from '@/lib/history/benefit-table'
import { readableCitizens, writableCitizens } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { ScreeningStatus } from '@/prisma/generated/enums'
import { type ScreeningView, unsafeViewScreening } from './screening-view'

/** Where a row of the history comes from: the import that brought it, or a colleague. */
type Origin = { importedOn: Day | null; fileName: string | null }

export type ScreenedJob = DayRange &
  Origin & { id: string; employerName: string; cvr: string | null; weeklyHours: number | null }

export type ScreenedPeriod = DayRange & Origin & { id: string; labelDa: string; labelEn: string }

export type CitizenScreeningView = {
  citizen: { id: string; name: string; birthOn: Day }
  screening: ScreeningView | null
  /** Newest first, the shown one among them. */
  screenings: { id: string; programme: string; screenedOn: Day; status: ScreeningStatus }[]
  /** As they are now, newest first. */
  employments: ScreenedJob[]
  periods: ScreenedPeriod[]
  may: { correctHistory: boolean }
}

/** The citizen's newest screening, or the one asked for. Null when the viewer may not read the citizen. */
export async function getCitizenScreening(
  viewer: Viewer,
  asked: { citizenId: string; screeningId: string | null },
): Promise<CitizenScreeningView | null> {
  const on = today()
  const [citizen, writable, types] = await Promise.all([
    db.citizen.findFirst({
      where: { id: asked.citizenId, AND: [readableCitizens(viewer, { today: on, now: now() })] },
      select: fileSelect,
    }),
    db.citizen.findFirst({
      where: { id: asked.citizenId, AND: [writableCitizens(viewer, on)] },
      select: { id: true },
    }),
    listBenefitTypesOn(db, on),
  ])
  if (!citizen) return null
  const shown = citizen.screenings.find((one) => one.id === asked.screeningId) ?? citizen.screenings[0]
  return {
    citizen: { id: citizen.id, name: citizen.name, birthOn: fromDbDate(citizen.birthOn) },
    screening: shown ? await unsafeViewScreening(viewer, shown.id) : null,
    screenings: citizen.screenings.map((one) => ({
      id: one.id,
      programme: one.programme.name,
      screenedOn: fromDbDate(one.screenedOn),
      status: one.status,
    })),
    employments: citizen.employments.map(({ id, employerName, cvr, weeklyHours, ...row }) => ({
      id,
      employerName,
      cvr,
      weeklyHours: weeklyHours === null ? null : weeklyHours.toNumber(),
      ...rangeAndOrigin(row),
    })),
    periods: citizen.benefitPeriods.map(({ id, benefitCode, ...row }) => ({
      id,
      labelDa: types.get(benefitCode)?.labelDa ?? benefitCode,
      labelEn: types.get(benefitCode)?.labelEn ?? benefitCode,
      ...rangeAndOrigin(row),
    })),
    may: { correctHistory: writable !== null },
  }
}

const originSelect = {
  id: true,
  fromOn: true,
  untilOn: true,
  import: { select: { fileName: true, extractOn: true } },
} as const

const counted = {
  where: { replacedById: null },
  orderBy: [{ fromOn: 'desc' as const }, { id: 'desc' as const }],
}

const fileSelect = {
  id: true,
  name: true,
  birthOn: true,
  screenings: {
    orderBy: [{ screenedOn: 'desc' }, { createdAt: 'desc' }],
    select: { id: true, screenedOn: true, status: true, programme: { select: { name: true } } },
  },
  employments: {
    ...counted,
    select: { ...originSelect, employerName: true, cvr: true, weeklyHours: true },
  },
  benefitPeriods: { ...counted, select: { ...originSelect, benefitCode: true } },
} satisfies Prisma.CitizenSelect

function rangeAndOrigin(row: {
  fromOn: Date
  untilOn: Date | null
  import: { fileName: string; extractOn: Date | null } | null
}): DayRange & Origin {
  return {
    from: fromDbDate(row.fromOn),
    until: dayOrNull(row.untilOn),
    importedOn: row.import?.extractOn ? fromDbDate(row.import.extractOn) : null,
    fileName: row.import?.fileName ?? null,
  }
}
