import { beforeEach, describe, expect, it, vi } from 'vitest'
import { runCommand } from '@/lib/deadlines/run-command'
import { completeImport } from '@/lib/history/commands'
import { claimJob } from '@/lib/jobs/claimed-job'
import { enqueueJob, getJobOf } from '@/lib/jobs/queue'
import { runNextJob } from '@/lib/jobs/run-job'
import { runWorker } from '@/lib/jobs/worker'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { withClient } from '@/scripts/postgres/connection'
import { benefitRow, extractText } from '@/tests/factories/extract-text'
import { runJobs, sendExtract, uploadExtract } from '@/tests/factories/history-import'
import { createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'

let viewer: Viewer
let programmeId: string

beforeEach(async () => {
  await ensureReferenceData(db)
  const unit = await createUnit(db)
  viewer = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: unit.id })).viewer
  programmeId = (await createProgramme(db, { unitId: unit.id })).id
})

const upload = () => ({ content: extractText([benefitRow()]), programmeId, extractOn: '2022-08-15' })
const findImport = (id: string) => db.historyImport.findUniqueOrThrow({ where: { id } })
const findJob = (subjectId: string) =>
  db.job.findFirstOrThrow({ where: { subjectId }, orderBy: { createdAt: 'desc' } })

async function startedImport(): Promise<string> {
  const { importId } = await uploadExtract(viewer, upload())
  await runCommand(completeImport, { viewer, values: { importId } })
  return importId
}

/** The last thing an import does to the database is refused while the work runs. */
async function withBrokenDatabase(work: () => Promise<void>): Promise<void> {
  await withClient(process.env.OWNER_DATABASE_URL ?? '', async (owner) => {
    await owner.query(`
      CREATE FUNCTION break_down() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$;
      CREATE TRIGGER breaks BEFORE DELETE ON history_import_parts FOR EACH ROW EXECUTE FUNCTION break_down()`)
    await work().finally(() => owner.query('DROP FUNCTION break_down CASCADE'))
  })
}

describe('a job', () => {
  it('is told of from waiting to done', async () => {
    const { importId } = await sendExtract(viewer, upload())
    expect(await getJobOf(importId)).toMatchObject({
      kind: 'history.checkImport',
      status: 'WAITING',
      stage: null,
    })
    await runJobs()
    expect(await getJobOf(importId)).toMatchObject({ status: 'DONE', stage: 'comparing', done: 1, total: 1 })
    expect(await getJobOf(crypto.randomUUID())).toBeNull()
  })

  it('of a subject that has one open is refused', async () => {
    const { importId } = await sendExtract(viewer, upload())
    const again = { kind: 'history.checkImport' as const, subjectId: importId, viewer }
    await expect(enqueueJob(db, again)).rejects.toMatchObject({ name: 'ConflictError' })
    await runJobs()
  })

  it('is taken by one worker only', async () => {
    await sendExtract(viewer, upload())
    const claims = await Promise.all([claimJob(), claimJob(), claimJob()])
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1)
    await db.job.updateMany({ data: { status: 'WAITING' } })
    await runJobs()
  })

  it('whose worker was lost is taken over, and not before', async () => {
    const { importId } = await sendExtract(viewer, upload())
    await claimJob()
    const lastSign = (seconds: number) =>
      db.$executeRaw`UPDATE "jobs" SET "heartbeatAt" = clock_timestamp() - make_interval(secs => ${seconds})
        WHERE "subjectId" = ${importId}::uuid`
    await lastSign(25)
    expect(await runNextJob()).toBe(false)
    await lastSign(31)
    expect(await runNextJob()).toBe(true)
    expect(await findJob(importId)).toMatchObject({ status: 'DONE', attempts: 2 })
    expect((await findImport(importId)).status).toBe('PREVIEW')
  })

  it('that three workers were lost on is given up, and says so', async () => {
    const { importId } = await sendExtract(viewer, upload())
    await db.job.updateMany({
      where: { subjectId: importId },
      data: { status: 'RUNNING', attempts: 3, heartbeatAt: new Date('2020-01-01') },
    })
    await runJobs()
    expect(await findJob(importId)).toMatchObject({ status: 'FAILED', attempts: 4 })
    expect(await findImport(importId)).toMatchObject({ status: 'FAILED', failure: { code: 'GIVEN_UP' } })
  })

  it('is not done for someone who has lost the role', async () => {
    const importId = await startedImport()
    await db.roleAssignment.updateMany({
      where: { userId: viewer.userId },
      data: { untilOn: new Date('2026-11-23') },
    })
    await runJobs()
    expect(await findImport(importId)).toMatchObject({
      status: 'PREVIEW',
      failure: { code: 'NO_LONGER_ALLOWED' },
    })
    expect(await db.citizen.count({ where: { unitId: viewer.unitId } })).toBe(0)
  })

  it('that breaks in the middle leaves nothing half, a reason and an id found in the log', async () => {
    const importId = await startedImport()
    await withBrokenDatabase(runJobs)
    const job = await findJob(importId)
    expect(job).toMatchObject({ status: 'FAILED', errorId: expect.stringMatching(/^[0-9A-F]{8}$/) })
    expect(await findImport(importId)).toMatchObject({
      status: 'PREVIEW',
      completedAt: null,
      failure: { code: 'UNEXPECTED', facts: { errorId: job.errorId } },
    })
    expect(await db.citizen.count({ where: { unitId: viewer.unitId } })).toBe(0)
    const lines = await db.auditEvent.count({
      where: { actorId: viewer.userId, operation: 'history.import' },
    })
    expect(lines).toBe(0)

    await runCommand(completeImport, { viewer, values: { importId } })
    await runJobs()
    expect(await findImport(importId)).toMatchObject({ status: 'COMPLETED', failure: null })
  })
})

describe('the worker', () => {
  it('does what waits until it is asked to stop', async () => {
    const { importId } = await sendExtract(viewer, upload())
    const stopping = new AbortController()
    const worker = runWorker({ signal: stopping.signal })
    await vi.waitFor(async () => expect((await findImport(importId)).status).toBe('PREVIEW'), 15_000)
    stopping.abort()
    await worker
  })

  it('R01 counts people whose history came before there were stored facts', async () => {
    const importId = await startedImport()
    await runJobs()
    const { citizenId } = await db.historyCoverage.findFirstOrThrow({ where: { importId } })
    const before = await db.screeningFacts.findUniqueOrThrow({ where: { citizenId } })
    await db.screeningFacts.delete({ where: { citizenId } })
    const stopping = new AbortController()
    const worker = runWorker({ signal: stopping.signal })
    await vi.waitFor(
      async () => expect(await db.screeningFacts.findUnique({ where: { citizenId } })).toEqual(before),
      15_000,
    )
    stopping.abort()
    await worker
  })
})
