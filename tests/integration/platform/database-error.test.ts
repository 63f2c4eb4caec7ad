import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { toDbDate } from '@/lib/calendar/day'
import { readDatabaseError } from '@/lib/platform/database-error'
import { db } from '@/lib/platform/db'
import { createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createProgramme } from '@/tests/factories/programme'
import { createDraft, createScreening } from '@/tests/factories/visitation'

let w: Workplace
beforeAll(async () => {
  w = await createWorkplace(db)
})

const answerTo = async (write: Promise<unknown>) => {
  const error = await write.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).not.toBeNull()
  return readDatabaseError(error)
}

test('R20 an open case left without its coordinating adviser is answered with the rule', async () => {
  const end = db.$transaction(async (tx) => {
    await tx.caseRoleHolder.updateMany({
      where: { caseId: w.case.id, role: 'KS' },
      data: { untilOn: toDbDate('2026-11-01') },
    })
  })
  expect(await answerTo(end)).toEqual({
    kind: 'rule',
    refusal: { rule: 'R20', reason: 'NO_COORDINATOR', facts: {} },
  })
})

test('R20 a second adviser at the same time is a clash', async () => {
  const second = { role: 'KS' as const, userId: w.consultant.user.id, fromOn: toDbDate('2026-11-01') }
  expect(await answerTo(db.caseRoleHolder.create({ data: { caseId: w.case.id, ...second } }))).toEqual({
    kind: 'clash',
  })
})

test('values that do not fit together are told by the constraint, by model and by SQL', async () => {
  const consent = {
    id: randomUUID(),
    citizenId: w.citizen.id,
    kind: 'AFTERCARE' as const,
    givenOn: toDbDate('2026-02-01'),
    withdrawnOn: toDbDate('2026-01-01'),
    createdById: w.adviser.user.id,
  }
  expect(await answerTo(db.consent.create({ data: consent }))).toEqual({
    kind: 'misfit',
    constraint: 'consents_period',
  })
  const close = db.$executeRaw`UPDATE "cases" SET "closedOn" = '2020-01-01' WHERE "id" = ${w.case.id}::uuid`
  expect(await answerTo(close)).toEqual({ kind: 'misfit', constraint: 'cases_period' })
})

test('R20 a decided visitation that is changed after all is a clash', async () => {
  const programme = await createProgramme(db, { unitId: w.unit.id })
  const screening = await createScreening(db, {
    citizenId: w.citizen.id,
    programmeId: programme.id,
    assessedById: w.adviser.user.id,
  })
  const draft = await createDraft(db, { screening, createdById: w.adviser.user.id })
  await db.visitation.update({
    where: { id: draft.id },
    data: {
      status: 'DECIDED',
      decidedOn: toDbDate('2026-11-20'),
      decidedById: w.adviser.user.id,
      evidence: {},
    },
  })
  const change = db.visitation.update({ where: { id: draft.id }, data: { reason: 'Noget andet' } })
  expect(await answerTo(change)).toEqual({ kind: 'clash' })
})

test('two that wait for one another are a clash', async () => {
  const other = await createWorkplace(db)
  const both = (first: string, second: string) =>
    db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT "id" FROM "citizens" WHERE "id" = ${first}::uuid FOR UPDATE`
      await tx.$queryRaw`SELECT pg_sleep(0.3)::text`
      await tx.citizen.update({ where: { id: second }, data: { phone: null } })
    })
  const ended = await Promise.allSettled([
    both(w.citizen.id, other.citizen.id),
    both(other.citizen.id, w.citizen.id),
  ])
  const failures = ended.flatMap((one) => (one.status === 'rejected' ? [readDatabaseError(one.reason)] : []))
  expect(failures).toEqual([{ kind: 'clash' }])
})

test('anything else is no constraint’s word', async () => {
  expect(readDatabaseError(new Error('23514'))).toBeNull()
  expect(readDatabaseError(null)).toBeNull()
  expect(await answerTo(db.citizen.update({ where: { id: randomUUID() }, data: { phone: null } }))).toBeNull()
})
