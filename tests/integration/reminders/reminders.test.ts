import { beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '@/lib/deadlines/run-command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { removeReminder, saveReminder } from '@/lib/reminders/commands'
import { getOwnReminder, listReminders } from '@/lib/reminders/queries'
import { saveReminderSchema } from '@/lib/reminders/schema'
import { createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createTeam, createUser } from '@/tests/factories/organisation'

let w: Workplace

beforeEach(async () => {
  w = await createWorkplace(db)
})

const save = (values: Record<string, string> = {}, viewer: Viewer = w.consultant.viewer) =>
  runCommand(saveReminder, {
    viewer,
    values: {
      caseId: w.case.id,
      version: '0',
      reminderText: 'Ring til Nordlager',
      reminderOn: '',
      ...values,
    },
  })
const remove = (version: string, viewer: Viewer = w.consultant.viewer) =>
  runCommand(removeReminder, { viewer, values: { caseId: w.case.id, version } })
const own = (viewer: Viewer = w.consultant.viewer) => listReminders(db, viewer.userId, [w.case.id])

describe('a reminder', () => {
  it('is written, changed and removed by its writer', async () => {
    await save()
    await save({ version: '1', reminderText: '', reminderOn: '1.12.2026' })
    expect(await own()).toEqual([{ caseId: w.case.id, text: null, on: '2026-12-01', version: 2 }])
    await remove('2')
    expect(await own()).toEqual([])
  })

  it('is seen by nobody else, and its words stand in no audit line', async () => {
    await save()
    const leader = await createUser(db, { unitId: w.unit.id, role: 'LEDER' })
    expect(await own(w.adviser.viewer)).toEqual([])
    expect(await own(leader.viewer)).toEqual([])
    expect(await getOwnReminder(leader.viewer, w.citizen.id)).toBeNull()
    expect(await getOwnReminder(w.adviser.viewer, w.citizen.id)).toMatchObject({ reminder: null })
    await save({ reminderText: 'Mit eget' }, w.adviser.viewer)
    expect((await own()).map(({ text }) => text)).toEqual(['Ring til Nordlager'])
    const lines = await db.auditEvent.findMany({ where: { citizenId: w.citizen.id } })
    expect(lines).toHaveLength(2)
    expect(JSON.stringify(lines)).not.toMatch(/Nordlager|Mit eget/)
  })

  it('needs a text or a day', () => {
    const empty = { caseId: w.case.id, version: '0', reminderText: ' ', reminderOn: '' }
    const problem = saveReminderSchema.safeParse(empty).error?.issues[0]
    expect([problem?.path, problem?.message]).toEqual([['reminderText'], 'reminderEmpty'])
  })

  it('is one for each case and person: two tabs at once make one, and an old tab is told', async () => {
    const outcomes = await Promise.allSettled([save(), save({ reminderText: 'Andet' })])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await own()).toHaveLength(1)
    await save({ version: '1', reminderText: 'Nyt' })
    await expect(save({ version: '1', reminderText: 'Gammelt' })).rejects.toThrow(ConflictError)
    await expect(remove('1')).rejects.toThrow(ConflictError)
    expect((await own())[0]?.text).toBe('Nyt')
  })

  it('is not written on a case of another team, and its removal by another is not found', async () => {
    const otherTeam = await createTeam(db, { unitId: w.unit.id })
    const stranger = await createUser(db, { unitId: w.unit.id, teamId: otherTeam.id })
    await expect(save({}, stranger.viewer)).rejects.toThrow(NotFoundError)
    await save()
    await expect(remove('1', stranger.viewer)).rejects.toThrow(NotFoundError)
    expect(await own()).toHaveLength(1)
  })
})
