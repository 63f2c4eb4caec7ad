import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { routes } from '@/lib/platform/routes'
import type { Viewer } from '@/lib/platform/viewer'
import { assessableScreenings, openStatuses } from './access'
import { assessSchema, startScreeningSchema } from './schema'

/** Shows colleagues that someone is at it. */
export const startScreening = defineCommand({
  name: 'screening.start',
  schema: startScreeningSchema,
  run: async ({ tx, viewer, today, input, audit }) => {
    const screening = await lockOpenScreening(tx, { viewer, today, ...input })
    await tx.screening.update({
      where: { id: screening.id },
      data: { status: 'IN_PROGRESS', version: { increment: 1 } },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'Screening',
      entityId: screening.id,
      citizenId: screening.citizenId,
      details: { status: { before: screening.status, after: 'IN_PROGRESS' } },
    })
    return { value: null }
  },
})

/** A named person's assessment of the markers. The figures it rests on are not computed again after it. */
export const assessScreening = defineCommand({
  name: 'screening.assess',
  schema: assessSchema,
  run: async ({ tx, viewer, today, input, audit }) => {
    const { screeningId, version, ...assessment } = input
    const screening = await lockOpenScreening(tx, { viewer, today, screeningId, version })
    await tx.screening.update({
      where: { id: screening.id },
      data: {
        ...assessment,
        status: 'ASSESSED',
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
        settingsVersion: screening.settingsVersion,
      },
    })
    return { value: { href: `${routes.citizenScreening(screening.citizenId)}?gemt=1` } }
  },
})

type OpenScreening = { viewer: Viewer; today: Day; screeningId: string; version: number }

async function lockOpenScreening(tx: Tx, { viewer, today, screeningId, version }: OpenScreening) {
  await tx.$queryRaw`SELECT "id" FROM "screenings" WHERE "id" = ${screeningId}::uuid FOR UPDATE`
  const screening = await tx.screening.findFirst({
    where: { id: screeningId, AND: [assessableScreenings(viewer, today)] },
    select: {
      id: true,
      citizenId: true,
      status: true,
      version: true,
      settingsVersion: true,
      assessedById: true,
      assessedAt: true,
    },
  })
  if (!screening) throw new NotFoundError({ entity: 'Screening', entityId: screeningId })
  const isOpen = openStatuses.some((status) => status === screening.status)
  if (isOpen && screening.version === version) return screening
  throw new ConflictError(await assessedBy(tx, screening))
}

async function assessedBy(tx: Tx, screening: { assessedById: string | null; assessedAt: Date | null }) {
  if (screening.assessedById === null || screening.assessedAt === null) return null
  const user = await tx.user.findUnique({ where: { id: screening.assessedById }, select: { name: true } })
  return user && { name: user.name, at: screening.assessedAt }
}
