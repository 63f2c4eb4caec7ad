import 'server-only'
import { now } from '@/lib/calendar/today'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError } from '@/lib/platform/command-error'
import { routes } from '@/lib/platform/routes'
import type { Prisma } from '@/prisma/generated/client'
import { markOf, screenLive } from './live-screening'
import { lockOpenScreening, requireVersion } from './lock-screening'
import { assessSchema, startScreeningSchema } from './schema'
import { markStarted } from './start-screening'

/** Shows colleagues that someone is at it; also how a colleague takes it over. */
export const startScreening = defineCommand({
  name: 'screening.start',
  schema: startScreeningSchema,
  run: async ({ tx, viewer, today, input, audit }) => {
    const screening = await lockOpenScreening(tx, { viewer, today, screeningId: input.screeningId })
    await requireVersion(tx, screening, input.version)
    await markStarted({ tx, viewer, audit, screening })
    return {
      value: { href: `${routes.citizenScreening(screening.citizenId)}?screening=${screening.id}` },
    }
  },
})

/**
 * A named person's assessment of the markers. The figures it rests on are computed here for the last time and kept with
 * it; when they are not the ones the form showed, nothing is saved.
 */
export const assessScreening = defineCommand({
  name: 'screening.assess',
  schema: assessSchema,
  run: async ({ tx, viewer, today, input, audit }) => {
    const { screeningId, version, shown, ...assessment } = input
    const screening = await lockOpenScreening(tx, { viewer, today, screeningId })
    await requireVersion(tx, screening, version)
    const live = await screenLive(tx, screening, today)
    if (markOf(live) !== shown) throw new ConflictError()
    await tx.screening.update({
      where: { id: screening.id },
      data: {
        ...assessment,
        ...live.numbers,
        result: JSON.parse(JSON.stringify(live.result)) as Prisma.InputJsonObject,
        status: 'ASSESSED',
        startedById: screening.startedById ?? viewer.userId,
        startedAt: screening.startedAt ?? now(),
        assessedAt: now(),
        assessedById: viewer.userId,
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'Screening',
      entityId: screening.id,
      citizenId: screening.citizenId,
      details: {
        status: { before: screening.status, after: 'ASSESSED' },
        agreement: assessment.agreement,
        recommendation: assessment.recommendation,
        settingsVersion: live.numbers.settingsVersion,
      },
    })
    return {
      value: { href: `${routes.citizenScreening(screening.citizenId)}?screening=${screening.id}&gemt=1` },
    }
  },
})
