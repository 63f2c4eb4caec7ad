import 'server-only'
import { addDays, type Day, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { canWriteAbsenceOf } from './access'
import { listCaseWorkers } from './case-workers'
import { changeAbsenceSchema, endAbsenceSchema, registerAbsenceSchema } from './schema'

const LONGEST_DAYS = 730

export const registerAbsence = defineCommand({
  name: 'absences.register',
  schema: registerAbsenceSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const { absentId, absentFromOn: from, lastDayOn, standInId } = input
    const workers = await listCaseWorkers(tx, { unitId: viewer.unitId, on: today })
    const absent = workers.find(({ id }) => id === absentId)
    if (!absent || !canWriteAbsenceOf(viewer, absentId)) {
      throw new NotFoundError({ entity: 'User', entityId: absentId })
    }
    requireLastDay(lastDayOn, { from, today })
    await lockPerson(tx, absentId)
    const period = { from, until: addDays(lastDayOn, 1) }
    await requireNoOther(tx, { absentId, ...period })
    await requireStandIn(context, { absentId, standInId, ...period, workers })
    const { id } = await tx.standIn.create({
      data: {
        absentId,
        standInId,
        fromOn: toDbDate(from),
        untilOn: toDbDate(period.until),
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'StandIn',
      entityId: id,
      details: { absentId, standInId, from, lastDayOn },
    })
    return { value: null }
  },
})

export const changeAbsence = defineCommand({
  name: 'absences.change',
  schema: changeAbsenceSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const { lastDayOn, standInId } = input
    const absence = await lockAbsence(context)
    const { id, absentId, from } = absence
    requireLastDay(lastDayOn, { from, today })
    const period = { from, until: addDays(lastDayOn, 1) }
    await requireNoOther(tx, { absentId, ...period, exceptId: id })
    const workers = await listCaseWorkers(tx, { unitId: viewer.unitId, on: today })
    await requireStandIn(context, { absentId, standInId, ...period, workers })
    await tx.standIn.update({
      where: { id },
      data: { standInId, untilOn: toDbDate(period.until), version: { increment: 1 } },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'StandIn',
      entityId: id,
      details: {
        lastDayOn: { before: addDays(absence.until, -1), after: lastDayOn },
        standInId: { before: absence.standInId, after: standInId },
      },
    })
    return { value: null }
  },
})

/** Back today: a running absence ends with yesterday, one that has not cost a whole day is taken back. */
export const endAbsence = defineCommand({
  name: 'absences.end',
  schema: endAbsenceSchema,
  run: async (context) => {
    const { tx, today, audit } = context
    const { id, from, until } = await lockAbsence(context)
    const isRunning = from < today
    await tx.standIn.update({
      where: { id },
      data: {
        ...(isRunning ? { untilOn: toDbDate(today) } : { cancelledAt: now() }),
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'StandIn',
      entityId: id,
      details: isRunning
        ? { lastDayOn: { before: addDays(until, -1), after: addDays(today, -1) } }
        : { cancelled: { before: false, after: true } },
    })
    return { value: null }
  },
})

type Absence = { id: string; absentId: string; standInId: string | null; from: Day; until: Day }

/** An absence that is not over, of somebody the viewer may write for; the person's other absences wait meanwhile. */
async function lockAbsence(
  context: CommandContext<{ absenceId: string; version: number }>,
): Promise<Absence> {
  const { tx, viewer, today, input } = context
  const missing = new NotFoundError({ entity: 'StandIn', entityId: input.absenceId })
  const where = {
    id: input.absenceId,
    absent: { roleAssignments: { some: { unitId: viewer.unitId } } },
  }
  const subject = await tx.standIn.findFirst({ where, select: { absentId: true } })
  if (!subject || !canWriteAbsenceOf(viewer, subject.absentId)) throw missing
  await lockPerson(tx, subject.absentId)
  const row = await tx.standIn.findFirstOrThrow({ where })
  if (row.version !== input.version) throw new ConflictError()
  const until = fromDbDate(row.untilOn)
  if (row.cancelledAt !== null || until <= today) throw missing
  return { id: row.id, absentId: row.absentId, standInId: row.standInId, from: fromDbDate(row.fromOn), until }
}

async function lockPerson(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "users" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`
}

function requireLastDay(lastDayOn: Day, { from, today }: { from: Day; today: Day }): void {
  if (lastDayOn < from) throw new FieldError('lastDayOn', 'absentLastDayBeforeFirst', { day: from })
  if (lastDayOn < today) throw new FieldError('lastDayOn', 'absentLastDayPast')
  if (lastDayOn > addDays(today, LONGEST_DAYS)) throw new FieldError('lastDayOn', 'dayFarAway')
}

type Period = { from: Day; until: Day }

function overlapping({ from, until }: Period) {
  return { cancelledAt: null, fromOn: { lt: toDbDate(until) }, untilOn: { gt: toDbDate(from) } }
}

async function requireNoOther(
  tx: Tx,
  { absentId, exceptId, ...period }: Period & { absentId: string; exceptId?: string },
): Promise<void> {
  const other = await tx.standIn.findFirst({
    where: { absentId, ...overlapping(period), ...(exceptId ? { id: { not: exceptId } } : {}) },
    orderBy: { fromOn: 'asc' },
    select: { fromOn: true, untilOn: true },
  })
  if (!other) return
  throw new FieldError(exceptId ? 'lastDayOn' : 'absentFromOn', 'absenceOverlaps', {
    from: fromDbDate(other.fromOn),
    lastDay: addDays(fromDbDate(other.untilOn), -1),
  })
}

async function requireStandIn(
  { tx }: Pick<CommandContext<unknown>, 'tx'>,
  asked: Period & {
    absentId: string
    standInId: string | null
    workers: readonly { id: string; name: string }[]
  },
): Promise<void> {
  const { absentId, standInId, workers, ...period } = asked
  if (standInId === null) return
  const standIn = workers.find(({ id }) => id === standInId)
  if (!standIn || standInId === absentId) throw new FieldError('standInId', 'standInUnknown')
  const away = await tx.standIn.findFirst({
    where: { absentId: standInId, ...overlapping(period) },
    orderBy: { fromOn: 'asc' },
    select: { fromOn: true, untilOn: true },
  })
  if (!away) return
  throw new FieldError('standInId', 'standInAway', {
    name: standIn.name,
    from: fromDbDate(away.fromOn),
    lastDay: addDays(fromDbDate(away.untilOn), -1),
  })
}
