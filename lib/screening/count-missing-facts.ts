import 'server-only'
import { z } from 'zod'
import { today } from '@/lib/calendar/today'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { db } from '@/lib/platform/db'
import { recountScreenings } from './recount-screenings'

const PEOPLE_AT_A_TIME = 500

const missing = z.array(z.object({ id: z.string(), unitId: z.string() }))

/** Counts everyone with a history and no stored facts: those imported before there were any. */
export async function countMissingFacts(): Promise<number> {
  let counted = 0
  for (;;) {
    const people = missing.parse(
      await db.$queryRaw`
        SELECT c."id", c."unitId" FROM "citizens" c
        WHERE NOT EXISTS (SELECT FROM "screening_facts" f WHERE f."citizenId" = c."id")
          AND (EXISTS (SELECT FROM "benefit_periods" p WHERE p."citizenId" = c."id")
            OR EXISTS (SELECT FROM "employments" e WHERE e."citizenId" = c."id"))
        ORDER BY c."unitId", c."id" LIMIT ${PEOPLE_AT_A_TIME}`,
    )
    if (people.length === 0) return counted
    for (const unitId of new Set(people.map((person) => person.unitId))) {
      const citizenIds = people.filter((person) => person.unitId === unitId).map(({ id }) => id)
      await db.$transaction(
        async (tx) => {
          await lockCitizens(tx, citizenIds)
          await recountScreenings(tx, { unitId, today: today(), citizenIds })
        },
        { timeout: 120_000 },
      )
    }
    counted += people.length
  }
}
