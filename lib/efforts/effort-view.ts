import { type Day, fromDbDate, lastDayBefore } from '@/lib/calendar/day'
import type { Prisma } from '@/prisma/generated/client'
import type { EffortKind } from '@/prisma/generated/enums'
import { isPrivateEffort } from './kinds'

export type EffortRow = {
  id: string
  version: number
  kind: EffortKind
  from: Day
  lastDayOn: Day | null
  /** Null = kept from this reader (P25). */
  what: { name: string; provider: string | null; note: string | null } | null
}

export const effortSelect = {
  orderBy: [{ fromOn: 'desc' }, { id: 'asc' }],
  select: {
    id: true,
    version: true,
    kind: true,
    name: true,
    provider: true,
    fromOn: true,
    untilOn: true,
    note: true,
  },
} as const satisfies Prisma.Case$effortsArgs

type StoredEffort = Omit<EffortRow, 'from' | 'lastDayOn' | 'what'> & {
  name: string
  provider: string | null
  note: string | null
  fromOn: Date
  untilOn: Date | null
}

export function toEffort(row: StoredEffort, { seesPrivate }: { seesPrivate: boolean }): EffortRow {
  const { name, provider, note, fromOn, untilOn, ...shown } = row
  return {
    ...shown,
    from: fromDbDate(fromOn),
    lastDayOn: lastDayBefore(untilOn),
    what: isPrivateEffort(row.kind) && !seesPrivate ? null : { name, provider, note },
  }
}
