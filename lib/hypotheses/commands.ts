import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { writableCitizens } from '@/lib/platform/access'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { writableHypotheses } from './access'
import { checkHypothesisSchema, reviseHypothesisSchema, writeHypothesisSchema } from './schema'

export const writeHypothesis = defineCommand({
  name: 'hypotheses.write',
  schema: writeHypothesisSchema,
  run: async ({ tx, viewer, today, input, audit }) => {
    const { citizenId, screeningId, followUpOn, ...content } = input
    await lockCitizens(tx, [citizenId])
    const citizen = await tx.citizen.findFirst({
      where: { id: citizenId, AND: [writableCitizens(viewer, today)] },
      select: { id: true, screenings: { where: { id: screeningId ?? undefined }, select: { id: true } } },
    })
    const isOther = screeningId !== null && citizen?.screenings.length === 0
    if (!citizen || isOther) throw new NotFoundError({ entity: 'Citizen', entityId: citizenId, citizenId })
    const id = randomUUID()
    await tx.caseHypothesis.create({
      data: {
        id,
        citizenId,
        screeningId,
        ...content,
        followUpOn: toDbDate(followUpOn),
        createdAt: now(),
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'CaseHypothesis',
      entityId: id,
      citizenId,
      details: { screeningId, causes: content.causes, followUpOn },
    })
    return { value: null }
  },
})

/** Until its first check; after that what was assumed stands, and another assumption is another hypothesis. */
export const reviseHypothesis = defineCommand({
  name: 'hypotheses.revise',
  schema: reviseHypothesisSchema,
  run: async ({ tx, viewer, today, input, audit }) => {
    const { hypothesisId, version, followUpOn, ...content } = input
    const before = await lockHypothesis(tx, { viewer, today, hypothesisId, version })
    if (before.checks.length > 0) throw new ConflictError(await lastCheckBy(tx, before.checks))
    await tx.caseHypothesis.update({
      where: { id: hypothesisId },
      data: { ...content, followUpOn: toDbDate(followUpOn), version: { increment: 1 } },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'CaseHypothesis',
      entityId: hypothesisId,
      citizenId: before.citizenId,
      details: {
        causes: { before: before.causes, after: content.causes },
        followUpOn: { before: before.followUpOn?.toISOString().slice(0, 10) ?? null, after: followUpOn },
      },
    })
    return { value: null }
  },
})

/** The quarter check: settled, or open with the next day to look again. */
export const checkHypothesis = defineCommand({
  name: 'hypotheses.check',
  schema: checkHypothesisSchema,
  run: async ({ tx, viewer, today, input, audit }) => {
    const { hypothesisId, version, outcome, note } = input
    const hypothesis = await lockHypothesis(tx, { viewer, today, hypothesisId, version })
    const followUpOn = outcome === 'OPEN' ? input.followUpOn : null
    const id = randomUUID()
    await tx.hypothesisCheck.create({
      data: {
        id,
        hypothesisId,
        checkedOn: toDbDate(today),
        outcome,
        note,
        createdAt: now(),
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await tx.caseHypothesis.update({
      where: { id: hypothesisId },
      data: { followUpOn: followUpOn && toDbDate(followUpOn), version: { increment: 1 } },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'HypothesisCheck',
      entityId: id,
      citizenId: hypothesis.citizenId,
      details: { hypothesisId, outcome, followUpOn },
    })
    return { value: null }
  },
})

type Wanted = { viewer: Viewer; today: Day; hypothesisId: string; version: number }

/** Within the viewer's reach, unsettled, and as the form showed it. */
async function lockHypothesis(tx: Tx, { viewer, today, hypothesisId, version }: Wanted) {
  await tx.$queryRaw`SELECT "id" FROM "case_hypotheses" WHERE "id" = ${hypothesisId}::uuid FOR UPDATE`
  const row = await tx.caseHypothesis.findFirst({
    where: { id: hypothesisId, AND: [writableHypotheses(viewer, today)] },
    select: {
      id: true,
      citizenId: true,
      causes: true,
      followUpOn: true,
      version: true,
      checks: {
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        select: { createdAt: true, createdById: true },
      },
    },
  })
  if (!row) throw new NotFoundError({ entity: 'CaseHypothesis', entityId: hypothesisId })
  if (row.version !== version || row.followUpOn === null) {
    throw new ConflictError(await lastCheckBy(tx, row.checks))
  }
  return row
}

async function lastCheckBy(tx: Tx, [last]: readonly { createdAt: Date; createdById: string }[]) {
  if (!last) return null
  const user = await tx.user.findUnique({ where: { id: last.createdById }, select: { name: true } })
  return user && { name: user.name, at: last.createdAt }
}
