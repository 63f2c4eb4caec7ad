import { dayOrNull, fromDbDate } from '@/lib/calendar/day'
import type { Prisma } from '@/prisma/generated/client'
import type { CvAndGoalFacts } from './rules/cv-and-goal'

export const cvAndGoalSelect = {
  cvStates: {
    orderBy: [{ onDate: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { onDate: true, hasCv: true },
  },
  jobGoals: { select: { fromOn: true, untilOn: true } },
} as const satisfies Prisma.CitizenSelect

export function cvAndGoalOf({
  cvStates,
  jobGoals,
}: Prisma.CitizenGetPayload<{ select: typeof cvAndGoalSelect }>): CvAndGoalFacts {
  return {
    cvStates: cvStates.map(({ onDate, hasCv }) => ({ on: fromDbDate(onDate), hasCv })),
    jobGoals: jobGoals.map(({ fromOn, untilOn }) => ({
      from: fromDbDate(fromOn),
      until: dayOrNull(untilOn),
    })),
  }
}
