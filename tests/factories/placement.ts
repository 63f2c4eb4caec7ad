import { randomUUID } from 'node:crypto'
import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { refreshDeadlines } from '@/lib/deadlines/refresh-deadlines'
import type { Tx } from '@/lib/platform/db'
import type { Placement } from '@/prisma/generated/client'
import type { PlacementKind } from '@/prisma/generated/enums'

type PlacementOverrides = {
  unitId: string
  citizenId: string
  caseId: string
  createdById: string
  kind?: PlacementKind
  companyName?: string
  fromOn?: Day
  lastDayOn?: Day | null
  totalHours?: number
  paidHours?: number
}

/** Virksomhedspraktik from Monday 2 November 2026, 20 hours a week of which none are paid. */
export async function createPlacement(db: Tx, overrides: PlacementOverrides): Promise<Placement> {
  const { kind = 'VIRKSOMHEDSPRAKTIK', companyName = 'Prøve Lager A/S', ...rest } = overrides
  const { fromOn = '2026-11-02', lastDayOn = null, totalHours = 20, paidHours = 0, ...ids } = rest
  const hours = { id: randomUUID(), fromOn: toDbDate(fromOn), totalHours, paidHours }
  const placement = await db.placement.create({
    data: {
      id: randomUUID(),
      kind,
      companyName,
      fromOn: toDbDate(fromOn),
      untilOn: lastDayOn && toDbDate(addDays(lastDayOn, 1)),
      hours: { create: { ...hours, createdById: ids.createdById } },
      ...ids,
    },
  })
  await refreshDeadlines(db, [ids.citizenId])
  return placement
}
