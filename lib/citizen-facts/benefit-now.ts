import { type Day, fromDbDate, lastDayBefore, toDbDate } from '@/lib/calendar/day'
import type { NamedBenefitType } from '@/lib/history/benefit-table'
import type { Prisma } from '@/prisma/generated/client'

/** The benefit of the history on a day: of several at once the one that began last. */
export type BenefitNow = {
  code: string
  labelDa: string
  labelEn: string
  from: Day
  lastDayOn: Day | null
}

export function benefitOn(on: Day) {
  const day = toDbDate(on)
  return {
    where: {
      replacedById: null,
      fromOn: { lte: day },
      OR: [{ untilOn: null }, { untilOn: { gt: day } }],
    },
    orderBy: [{ fromOn: 'desc' }, { id: 'asc' }],
    take: 1,
    select: { benefitCode: true, fromOn: true, untilOn: true },
  } satisfies Prisma.Citizen$benefitPeriodsArgs
}

type StoredPeriod = { benefitCode: string; fromOn: Date; untilOn: Date | null }

export function toBenefitNow(
  [period]: readonly StoredPeriod[],
  types: ReadonlyMap<string, NamedBenefitType>,
): BenefitNow | null {
  if (!period) return null
  const type = types.get(period.benefitCode)
  return {
    code: period.benefitCode,
    labelDa: type?.labelDa ?? period.benefitCode,
    labelEn: type?.labelEn ?? period.benefitCode,
    from: fromDbDate(period.fromOn),
    lastDayOn: lastDayBefore(period.untilOn),
  }
}
