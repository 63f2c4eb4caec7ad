import { type Day, dayOrNull } from '@/lib/calendar/day'
import type { Prisma } from '@/prisma/generated/client'
import type { EducationStatus } from '@/prisma/generated/enums'

export type EducationRow = {
  id: string
  version: number
  name: string
  status: EducationStatus
  from: Day | null
  lastDayOn: Day | null
  note: string | null
}

export const educationSelect = {
  orderBy: [{ fromOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  select: {
    id: true,
    version: true,
    name: true,
    status: true,
    fromOn: true,
    lastDayOn: true,
    note: true,
  },
} as const satisfies Prisma.Citizen$educationsArgs

type StoredEducation = Omit<EducationRow, 'from' | 'lastDayOn'> & {
  fromOn: Date | null
  lastDayOn: Date | null
}

export function toEducation({ fromOn, lastDayOn, ...row }: StoredEducation): EducationRow {
  return { ...row, from: dayOrNull(fromOn), lastDayOn: dayOrNull(lastDayOn) }
}
