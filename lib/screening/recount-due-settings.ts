import 'server-only'
import { z } from 'zod'
import { today } from '@/lib/calendar/today'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { recountOpenScreenings } from './recount-screenings'

const dueProgrammes = z.array(
  z.object({ programmeId: z.string(), unitId: z.string(), settingsVersion: z.number() }),
)

/**
 * R01: a settings version saved for a day to come is in force from that day, and nobody saves anything then. Counts the
 * queue of every programme again that has open screenings counted by another version. The answer is how many screenings.
 */
export async function recountDueSettings(): Promise<number> {
  const on = today()
  const due = dueProgrammes.parse(
    await db.$queryRaw`
      SELECT p."id" AS "programmeId", p."unitId", inforce."version" AS "settingsVersion"
      FROM "programmes" p CROSS JOIN LATERAL (
        SELECT coalesce(max(v."version"), 0) AS "version" FROM "programme_settings" v
        WHERE v."programmeId" = p."id" AND v."validFrom" <= ${on}::date) AS inforce
      WHERE EXISTS (
        SELECT FROM "screenings" s WHERE s."programmeId" = p."id" AND s."status" IN ('TO_SCREEN', 'IN_PROGRESS')
          AND s."settingsVersion" <> inforce."version")
      ORDER BY p."id"`,
  )
  let recounted = 0
  for (const { programmeId, unitId, settingsVersion } of due) {
    recounted += await db.$transaction(
      async (tx) => {
        // Saving other settings takes the programme first too.
        await tx.$queryRaw`SELECT "id" FROM "programmes" WHERE "id" = ${programmeId}::uuid FOR NO KEY UPDATE`
        const screenings = await recountOpenScreenings(tx, { programmeId, unitId, today: on })
        await recordAudit(tx, {
          actorId: null,
          kind: 'CHANGE',
          operation: 'screening.recountDueSettings',
          entity: 'Programme',
          entityId: programmeId,
          details: { settingsVersion, recounted: screenings },
        })
        return screenings
      },
      { maxWait: 10_000, timeout: 600_000 },
    )
  }
  return recounted
}
