import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findUnprotectedTables } from '@/prisma/migrate'
import { connect } from '@/scripts/postgres/connection'

const appUrl = process.env.DATABASE_URL ?? ''
const ownerUrl = process.env.OWNER_DATABASE_URL ?? ''
const hasTwoRoles = appUrl !== ownerUrl
let app: Awaited<ReturnType<typeof connect>>

beforeAll(async () => {
  app = await connect(appUrl)
})
afterAll(() => app.end())

const insertEvent = () =>
  app.query(
    `insert into audit_events (id, kind, operation) values ($1, 'VIEW', 'tooling.test') returning id`,
    [randomUUID()],
  )

test('the app may add and read audit events', async () => {
  await insertEvent()

  const { rows } = await app.query(`select operation from audit_events where operation = 'tooling.test'`)

  expect(rows).toEqual([{ operation: 'tooling.test' }])
})

test.each([
  ["update audit_events set operation = 'other'"],
  ['delete from audit_events'],
  ['truncate audit_events'],
])('the app may not change the audit trail: %s', async (statement) => {
  await insertEvent()

  await expect(app.query(statement)).rejects.toThrow(/permission denied|append-only/)
})

test.runIf(hasTwoRoles)('the app may not alter tables, nor the record of migrations', async () => {
  await expect(app.query('alter table audit_events disable trigger all')).rejects.toThrow('must be owner')
  await expect(app.query('create table extra (id int)')).rejects.toThrow('permission denied')
  await expect(app.query('delete from _prisma_migrations')).rejects.toThrow('permission denied')
})

test.runIf(hasTwoRoles)('the start command is told which tables lack protection', async () => {
  expect(await findUnprotectedTables(appUrl)).toEqual([])
  expect(await findUnprotectedTables(ownerUrl)).toEqual(['audit_events'])
})
