import 'server-only'
import { type Day, fromDbDate, fullYearsBetween } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { coversDay, openableWithReason, readableCitizens } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { CaseRole, Lane, Protection } from '@/prisma/generated/enums'
import { readsWork } from './file-access'

export type CitizenHeader = {
  id: string
  name: string
  birthOn: Day
  age: number
  protection: Protection
  openCase: { number: string; lane: Lane; adviser: string | null; consultant: string | null } | null
  closedOn: Day | null
  may: {
    seeAftercare: boolean
    seeCoaching: boolean
    seeHistory: boolean
    seeJournal: boolean
    seeScreening: boolean
  }
}

/** Head of every page of the file; null where the viewer may not open it. The pages write the audit lines. */
export async function getCitizenHeader(viewer: Viewer, citizenId: string): Promise<CitizenHeader | null> {
  const on = today()
  const row = await db.citizen.findFirst({
    where: { id: citizenId, AND: [readableCitizens(viewer, { today: on, now: now() })] },
    select: {
      id: true,
      name: true,
      birthOn: true,
      protection: true,
      cases: {
        orderBy: [{ closedOn: { sort: 'desc', nulls: 'first' } }, { openedOn: 'desc' }],
        take: 1,
        select: {
          number: true,
          lane: true,
          closedOn: true,
          roleHolders: { where: coversDay(on), select: { role: true, user: { select: { name: true } } } },
        },
      },
    },
  })
  if (!row) return null
  const file = row.cases[0]
  const holder = (role: CaseRole) => file?.roleHolders.find((held) => held.role === role)?.user.name ?? null
  const birthOn = fromDbDate(row.birthOn)
  // Not for those who only coach.
  const seesWork = await readsWork(viewer, row.id)
  return {
    id: row.id,
    name: row.name,
    birthOn,
    age: fullYearsBetween(birthOn, on),
    protection: row.protection,
    openCase:
      file && file.closedOn === null
        ? { number: file.number, lane: file.lane, adviser: holder('KS'), consultant: holder('VK') }
        : null,
    closedOn: file?.closedOn ? fromDbDate(file.closedOn) : null,
    may: {
      seeAftercare: seesWork,
      seeCoaching: seesWork || hasRole(viewer, 'JOBCOACH'),
      seeHistory: seesWork,
      seeJournal: seesWork,
      seeScreening: seesWork,
    },
  }
}

export type ReasonPrompt = { citizenId: string; name: string }

/** Whom a reason would open; null where none would. */
export async function getReasonPrompt(viewer: Viewer, citizenId: string): Promise<ReasonPrompt | null> {
  const row = await db.citizen.findFirst({
    where: { id: citizenId, AND: [openableWithReason(viewer)] },
    select: { id: true, name: true },
  })
  return row ? { citizenId: row.id, name: row.name } : null
}
