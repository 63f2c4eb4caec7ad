import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setTestNow, today } from '@/lib/calendar/today'
import { computeDeadlines, listStoredDeadlines } from '@/lib/deadlines/refresh-deadlines'
import { db } from '@/lib/platform/db'
import { deadlineStateOn } from '@/lib/platform/deadline'
import { seedDemo } from '@/prisma/seed/seed'

const before = process.env.TEST_NOW ?? null

beforeAll(async () => {
  setTestNow('2028-02-29T00:05')
  await seedDemo()
}, 60_000)

afterAll(() => setTestNow(before))

/** Everything people see in the demo, in one text. */
async function digest(): Promise<string> {
  const rows = await Promise.all([
    db.citizen.findMany({ orderBy: { id: 'asc' }, omit: { cprCipher: true, createdAt: true } }),
    db.user.findMany({ orderBy: { id: 'asc' } }),
    db.case.findMany({ orderBy: { id: 'asc' }, omit: { createdAt: true } }),
    db.screening.findMany({ orderBy: { id: 'asc' }, omit: { createdAt: true } }),
    db.visitation.findMany({ orderBy: { id: 'asc' }, omit: { createdAt: true } }),
    db.screeningFacts.findMany({ orderBy: { citizenId: 'asc' } }),
    db.screeningTalk.findMany({ orderBy: { id: 'asc' } }),
    db.screeningProposal.findMany({ orderBy: { id: 'asc' } }),
    db.caseHypothesis.findMany({ orderBy: { id: 'asc' } }),
    db.historyImport.findMany({ orderBy: { id: 'asc' } }),
    db.groupReview.findMany({ orderBy: { id: 'asc' } }),
    db.aftercareVisit.findMany({ orderBy: { id: 'asc' } }),
    db.deadline.findMany({
      orderBy: [{ subjectId: 'asc' }, { kind: 'asc' }, { sequence: 'asc' }],
      omit: { id: true },
    }),
  ])
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

/** All but the audit trail, which nobody can empty. */
async function emptyDatabase(): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
  await owner.connect()
  const { rows } = await owner.query<{ tables: string }>(
    `SELECT string_agg(format('%I', tablename), ', ') AS tables FROM pg_tables
     WHERE schemaname = 'public' AND tablename NOT IN ('audit_events', '_prisma_migrations')`,
  )
  await owner.query(`TRUNCATE ${rows[0]?.tables} CASCADE`)
  await owner.end()
}

describe('the demo on the last day of a leap February', () => {
  it('is as alive as on any other day', async () => {
    expect(await db.citizen.count()).toBe(173)
    const ids = (await db.citizen.findMany({ select: { id: true } })).map((row) => row.id)
    const computed = await computeDeadlines(db, ids)
    expect(await listStoredDeadlines(db, ids)).toHaveLength(computed.length)
    const visits = computed.filter((deadline) => deadline.ruleId === 'R02')
    const states = visits.map((deadline) => deadlineStateOn(deadline, today()))
    expect(states.filter((state) => state === 'OVERDUE')).toHaveLength(11)
    expect(states.filter((state) => state === 'DUE_SOON')).toHaveLength(10)
    expect(states.filter((state) => state === 'MISSED')).toHaveLength(5)
    const reviews = computed.filter((deadline) => deadline.ruleId === 'R24')
    expect(reviews.map((deadline) => deadlineStateOn(deadline, today())).sort()).toEqual([
      'DUE_SOON',
      'MET',
      'OVERDUE',
    ])
  })

  it('is the same, to the id, when it is seeded anew', async () => {
    const first = await digest()
    await emptyDatabase()
    await seedDemo()
    expect(await digest()).toBe(first)
  }, 60_000)
})
