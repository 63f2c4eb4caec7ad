import 'server-only'
import { randomUUID } from 'node:crypto'
import { now } from '@/lib/calendar/today'
import { openableWithReason } from '@/lib/platform/access'
import { defineCommand } from '@/lib/platform/command'
import { NotFoundError } from '@/lib/platform/command-error'
import { routes } from '@/lib/platform/routes'
import { giveAccessReasonSchema } from './schema'

/** Opens one person's file to one viewer until midnight in Copenhagen. */
export const giveAccessReason = defineCommand({
  name: 'citizens.giveAccessReason',
  schema: giveAccessReasonSchema,
  run: async ({ tx, viewer, today, input, audit }) => {
    const citizen = await tx.citizen.findFirst({
      where: { id: input.citizenId, AND: [openableWithReason(viewer)] },
      select: { id: true },
    })
    if (!citizen) {
      throw new NotFoundError({
        entity: 'Citizen',
        entityId: input.citizenId,
        citizenId: input.citizenId,
      })
    }
    const id = randomUUID()
    // The database turns Copenhagen's midnight into an instant: days here have 23 to 25 hours.
    await tx.$executeRaw`
      INSERT INTO "citizen_access_reasons" ("id", "userId", "citizenId", "reason", "createdAt", "validUntilAt")
      VALUES (${id}::uuid, ${viewer.userId}::uuid, ${citizen.id}::uuid, ${input.accessReason}, ${now()}::timestamptz,
        (${today}::date + 1)::timestamp AT TIME ZONE 'Europe/Copenhagen')`
    await audit({
      kind: 'CREATE',
      entity: 'CitizenAccessReason',
      entityId: id,
      citizenId: citizen.id,
      purpose: input.accessReason,
    })
    return { value: { href: routes.citizen(citizen.id) } }
  },
})
