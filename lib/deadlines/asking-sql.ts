import type { Day } from '@/lib/calendar/day'
import { Prisma } from '@/prisma/generated/client'

/** Of a deadline under the alias `d`: exactly when `deadlineStateOn` says OPEN, DUE_SOON or OVERDUE, which tests compare. */
export function sqlAsksOn(today: Day): Prisma.Sql {
  return Prisma.sql`d."opensOn" <= ${today}::date AND ${sqlIsUnsettledOn(today)}`
}

/** The same, or it will ask on a later day. */
export function sqlIsUnsettledOn(today: Day): Prisma.Sql {
  return Prisma.sql`(d."metOn" IS NULL OR d."metOn" > ${today}::date)
    AND (d."cancelledOn" IS NULL OR d."cancelledOn" > ${today}::date)
    AND (d."closesOn" IS NULL OR d."closesOn" > ${today}::date)`
}
