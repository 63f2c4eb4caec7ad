import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { Prisma } from '@/prisma/generated/client'

/** Whose events, and what of them the viewer may read. */
export type EventScope = {
  citizenId: string
  /** Cases whose health notes the viewer may read. */
  healthCaseIds: readonly string[]
  today: Day
}

/** All cases of the citizen, as what `IN` asks for. */
export function casesOf({ citizenId }: Pick<EventScope, 'citizenId'>): Prisma.Sql {
  return Prisma.sql`(SELECT "id" FROM "cases" WHERE "citizenId" = ${citizenId}::uuid)`
}
