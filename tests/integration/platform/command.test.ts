import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { runCommand } from '@/lib/deadlines/run-command'
import { recordAuditBy } from '@/lib/platform/audit'
import { defineCommand } from '@/lib/platform/command'
import { AlreadySavedError, ConflictError, RefusalError, refuse } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { createUnit, createUser } from '@/tests/factories/organisation'

let viewer: Viewer
let stranger: Viewer

beforeAll(async () => {
  const unit = await createUnit(db)
  viewer = (await createUser(db, { role: 'ADMIN', unitId: unit.id })).viewer
  stranger = (await createUser(db, { role: 'ADMIN', unitId: unit.id })).viewer
})

const addTeam = defineCommand({
  name: 'test.addTeam',
  schema: z.object({ name: z.string() }),
  async run({ tx, viewer, input, audit }) {
    const team = await tx.team.create({ data: { unitId: viewer.unitId, name: input.name } })
    await audit({ kind: 'CREATE', entity: 'Team', entityId: team.id })
    return { value: { teamId: team.id } }
  },
})

const addTeamFromFile = defineCommand({
  name: 'test.addTeamFromFile',
  schema: z.object({ file: z.instanceof(File) }),
  async run({ tx, viewer, input, audit }) {
    const team = await tx.team.create({ data: { unitId: viewer.unitId, name: await input.file.text() } })
    await audit({ kind: 'CREATE', entity: 'Team', entityId: team.id })
    return { value: { teamId: team.id } }
  },
})

const countTeams = (name: string) => db.team.count({ where: { name } })
const countAudit = (entityId: string) => db.auditEvent.count({ where: { entityId } })

describe('a command', () => {
  it('run twice with the same submission id changes once and answers the same', async () => {
    const submissionId = randomUUID()
    const first = await runCommand(addTeam, { viewer, submissionId, values: { name: 'Ørsted' } })
    const second = await runCommand(addTeam, { viewer, submissionId, values: { name: 'Ørsted' } })
    expect(second).toEqual(first)
    expect(await countTeams('Ørsted')).toBe(1)
    expect(await countAudit(first.teamId)).toBe(1)
  })

  it('run eight times at once with the same submission id changes once', async () => {
    const submissionId = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        runCommand(addTeam, { viewer, submissionId, values: { name: 'Åben' } }),
      ),
    )
    expect(new Set(answers.map((answer) => answer.teamId)).size).toBe(1)
    expect(await countTeams('Åben')).toBe(1)
  })

  it('sent again with other values says that the first was saved and changes nothing', async () => {
    const submissionId = randomUUID()
    await runCommand(addTeam, { viewer, submissionId, values: { name: 'Første' } })
    const edited = runCommand(addTeam, { viewer, submissionId, values: { name: 'Anden' } })
    await expect(edited).rejects.toBeInstanceOf(AlreadySavedError)
    expect(await countTeams('Anden')).toBe(0)
  })

  it('sent again with another file is not taken for a repeat', async () => {
    const submissionId = randomUUID()
    const file = (text: string) => new File([text], 'udtræk.csv')
    const send = (text: string) =>
      runCommand(addTeamFromFile, { viewer, submissionId, values: { file: file(text) } })
    const first = await send('Fil 1')
    expect(await send('Fil 1')).toEqual(first)
    await expect(send('Fil 2')).rejects.toBeInstanceOf(AlreadySavedError)
    expect(await countTeams('Fil 2')).toBe(0)
  })

  it('does not give one person the answer to another person’s submission', async () => {
    const submissionId = randomUUID()
    await runCommand(addTeam, { viewer, submissionId, values: { name: 'Ly' } })
    const other = runCommand(addTeam, { viewer: stranger, submissionId, values: { name: 'Læ' } })
    await expect(other).rejects.toBeInstanceOf(ConflictError)
    expect(await countTeams('Læ')).toBe(0)
  })

  it('that is refused leaves neither row, audit line nor receipt', async () => {
    const refusing = defineCommand({
      ...addTeam,
      name: 'test.refused',
      async run(context) {
        await addTeam.run(context)
        refuse({ rule: 'R04', reason: 'NO_CONSENT', facts: {} })
        return { value: null }
      },
    })
    const submissionId = randomUUID()
    const before = await db.auditEvent.count()
    const run = runCommand(refusing, { viewer, submissionId, values: { name: 'Nej' } })
    await expect(run).rejects.toBeInstanceOf(RefusalError)
    expect(await countTeams('Nej')).toBe(0)
    expect(await db.auditEvent.count()).toBe(before)
    expect(await db.commandReceipt.count({ where: { id: submissionId } })).toBe(0)
  })

  it('that leaves no line in the audit trail is rolled back', async () => {
    const silent = defineCommand({
      name: 'test.silent',
      schema: z.object({ name: z.string() }),
      async run({ tx, viewer, input }) {
        await tx.team.create({ data: { unitId: viewer.unitId, name: input.name } })
        return { value: null }
      },
    })
    await expect(runCommand(silent, { viewer, values: { name: 'Tavs' } })).rejects.toThrow('audit trail')
    expect(await countTeams('Tavs')).toBe(0)
  })
})

describe('the audit trail', () => {
  it('P10 holds no CPR number, whatever was typed', async () => {
    const { teamId } = await runCommand(addTeam, { viewer, values: { name: 'Ring til 610180-0001' } })
    await db.$transaction((tx) =>
      recordAuditBy(viewer, tx, {
        kind: 'DENIED',
        operation: 'page /borgere/6101800001',
        entityId: teamId,
        purpose: 'Klage over 610180-0001',
        details: { nextStep: { before: null, after: 'Ring til 6101800001' }, citizenIds: [teamId] },
      }),
    )
    const lines = await db.auditEvent.findMany({ where: { entityId: teamId } })
    expect(lines).toHaveLength(2)
    expect(JSON.stringify(lines)).not.toMatch(/0001\b/)
    expect(lines.find((line) => line.kind === 'DENIED')).toMatchObject({
      operation: 'page /borgere/610180-****',
      purpose: 'Klage over 610180-****',
      details: { nextStep: { before: null, after: 'Ring til 610180-****' }, citizenIds: [teamId] },
    })
  })

  it('cannot be changed, deleted or emptied by the app', async () => {
    await runCommand(addTeam, { viewer, values: { name: 'Spor' } })
    await expect(db.auditEvent.updateMany({ data: { operation: 'x' } })).rejects.toThrow()
    await expect(db.auditEvent.deleteMany()).rejects.toThrow()
    await expect(db.$executeRaw`TRUNCATE audit_events`).rejects.toThrow()
  })

  it('cannot be changed by the owner of the database either', async () => {
    const { default: pg } = await import('pg')
    const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
    await owner.connect()
    try {
      await expect(owner.query(`UPDATE audit_events SET operation = 'x'`)).rejects.toThrow('append-only')
      await expect(owner.query('DELETE FROM audit_events')).rejects.toThrow('append-only')
    } finally {
      await owner.end()
    }
  })
})
