import { type Day, toDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { getCitizenScreening } from '@/lib/screening/citizen-queries'
import { recountScreenings } from '@/lib/screening/recount-screenings'
import type { Screening } from '@/prisma/generated/client'

type OpenScreening = {
  unitId: string
  citizenId: string
  programmeId: string
  screenedOn?: Day
  dueOn?: Day
  status?: 'TO_SCREEN' | 'IN_PROGRESS'
  startedById?: string
}

/** In the queue, with the numbers counted from the citizen's history as it is. */
export async function createOpenScreening(overrides: OpenScreening): Promise<Screening> {
  const { unitId, citizenId, programmeId, status = 'TO_SCREEN', startedById = null } = overrides
  const { screenedOn = '2026-11-15', dueOn = '2026-12-13' } = overrides
  const { id } = await db.screening.create({
    data: {
      citizenId,
      programmeId,
      status,
      screenedOn: toDbDate(screenedOn),
      dueOn: toDbDate(dueOn),
      settingsVersion: 0,
      supportMonths: 0,
      markersFired: 0,
      startedById,
      startedAt: startedById && toDbDate('2026-11-16'),
    },
  })
  await db.$transaction((tx) => recountScreenings(tx, { unitId, today: today(), citizenIds: [citizenId] }))
  return db.screening.findUniqueOrThrow({ where: { id } })
}

type Answers = Partial<Record<'agreement' | 'reason' | 'citizenWords' | 'recommendation', string>>

/** What the form of the page the viewer looks at now posts. */
export async function assessmentValues(
  viewer: Viewer,
  screening: { id: string; citizenId: string },
  answers: Answers = {},
) {
  const view = await getCitizenScreening(viewer, {
    citizenId: screening.citizenId,
    screeningId: screening.id,
  })
  if (!view?.screening) throw new Error('The viewer does not see the screening')
  return {
    screeningId: screening.id,
    version: String(view.screening.version),
    shown: view.screening.shown ?? '',
    agreement: 'AGREE',
    reason: '',
    citizenWords: '',
    recommendation: 'VISITATION',
    ...answers,
  }
}
