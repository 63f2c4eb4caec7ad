import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { moveLanes } from '@/lib/cases/bulk-commands'
import { parseCaseloadFilter } from '@/lib/cases/caseload-filter'
import { exportCaseload, makeCaseloadFile } from '@/lib/cases/export-caseload'
import { deleteView, renameView, reorderView, saveListLook, saveView } from '@/lib/cases/list-commands'
import { getCaseload } from '@/lib/cases/queries'
import { runCommand } from '@/lib/deadlines/run-command'
import { NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createTeam, createUser } from '@/tests/factories/organisation'

let w: Workplace
beforeEach(async () => {
  w = await createWorkplace(db)
})

async function addCase(more: { vk?: string; name?: string; protection?: 'PROTECTED' } = {}) {
  const { vk = w.consultant.user.id, ...person } = more
  const citizen = await createCitizen(db, { unitId: w.unit.id, ...person })
  return createCase(db, {
    unitId: w.unit.id,
    teamId: w.team.id,
    citizenId: citizen.id,
    ks: w.adviser.user.id,
    vk,
    lane: 'LONG_TERM',
  })
}

const view = (query: Record<string, string> = {}, viewer: Viewer = w.consultant.viewer) =>
  getCaseload(viewer, parseCaseloadFilter(query, viewer))

describe('cases.moveLanes', () => {
  const move = (cases: string, viewer: Viewer = w.consultant.viewer, submissionId = randomUUID()) =>
    runCommand(moveLanes, {
      viewer,
      submissionId,
      values: { cases, lane: 'UNDERWAY', laneReason: '' } as never,
    })

  it('answers for each row: moved, there already, changed by somebody else, or out of reach', async () => {
    const [there, changed, mates] = [
      await addCase(),
      await addCase(),
      await addCase({ vk: w.adviser.user.id }),
    ]
    await db.case.update({ where: { id: there.id }, data: { lane: 'UNDERWAY' } })
    await db.case.update({ where: { id: changed.id }, data: { version: 2 } })
    const all = [w.case, there, changed, mates]
    const { message, results } = await move(all.map(({ id }) => `${id}:1`).join(','))
    expect(results.map(({ outcome }) => outcome)).toEqual(['MOVED', 'REFUSED', 'CHANGED', 'REFUSED'])
    expect(message).toBe('1 borger er flyttet, 3 er ikke.')
    const lanes = await db.case.findMany({ where: { id: { in: all.map(({ id }) => id) } } })
    expect(Object.fromEntries(lanes.map(({ id, lane }) => [id, lane]))).toEqual({
      [w.case.id]: 'UNDERWAY',
      [there.id]: 'UNDERWAY',
      [changed.id]: 'LONG_TERM',
      [mates.id]: 'LONG_TERM',
    })
    expect(await db.laneMove.count({ where: { caseId: { in: all.map(({ id }) => id) } } })).toBe(5)
  })

  it('moves once when sent twice, and two colleagues at once move each case once', async () => {
    const id = randomUUID()
    const more = await addCase()
    const cases = [w.case, more].map((one) => `${one.id}:1`)
    await Promise.all([
      move(cases.join(','), w.consultant.viewer, id),
      move(cases.join(','), w.consultant.viewer, id),
      move(cases.reverse().join(','), w.adviser.viewer),
    ])
    expect(await db.laneMove.count({ where: { caseId: w.case.id } })).toBe(2)
    expect(await db.laneMove.count({ where: { caseId: more.id } })).toBe(2)
  })

  it('asks for at least one row', () => {
    const nobody = moveLanes.schema.safeParse({ cases: '', lane: 'READY' })
    expect(nobody.error?.issues.map(({ message }) => message)).toEqual(['nobodySelected'])
  })
})

describe('cases.exportCaseload', () => {
  const take = (values: Record<string, string> = {}, viewer: Viewer = w.consultant.viewer) =>
    runCommand(exportCaseload, {
      viewer,
      values: { cases: '', query: '', exportPurpose: 'Møde i teamet', format: 'csv', ...values } as never,
    })
  const idOf = ({ file }: { file: string }) => new URL(file, 'http://x').searchParams.get('fil')

  it('logs purpose and people, and leaves protected ones out also of the own list', async () => {
    const hidden = await addCase({ name: 'Hemmelig Person', protection: 'PROTECTED' })
    const made = await makeCaseloadFile(w.consultant.viewer, idOf(await take()))
    expect(made?.doc.sheets[0]?.rows.map((row) => row[0])).toEqual([w.citizen.name])
    const line = await db.auditEvent.findFirstOrThrow({
      where: { actorId: w.consultant.user.id, kind: 'EXPORT' },
    })
    expect(line).toMatchObject({ purpose: 'Møde i teamet', details: { citizenIds: [w.citizen.id] } })
    await expect(take({ cases: `${hidden.id}:1` })).rejects.toMatchObject({ key: 'nothingToExport' })
  })

  it('takes the selected rows or those of the filter, never another’s', async () => {
    const other = await addCase({ name: 'Anden Borger' })
    const selected = await makeCaseloadFile(w.consultant.viewer, idOf(await take({ cases: `${other.id}:1` })))
    expect(selected?.doc.sheets[0]?.rows.map((row) => row[0])).toEqual(['Anden Borger'])
    const elsewhere = await createTeam(db, { unitId: w.unit.id })
    const stranger = await createUser(db, { unitId: w.unit.id, teamId: elsewhere.id })
    await expect(take({ cases: `${other.id}:1` }, stranger.viewer)).rejects.toMatchObject({
      key: 'nothingToExport',
    })
    expect(await makeCaseloadFile(stranger.viewer, idOf(await take()))).toBeNull()
  })

  it('needs a purpose', () => {
    const without = exportCaseload.schema.safeParse({
      cases: '',
      query: '',
      exportPurpose: ' ',
      format: 'csv',
    })
    expect(without.error?.issues.map(({ message }) => message)).toEqual(['exportPurposeMissing'])
  })
})

describe('saved views and the look of the list', () => {
  const keep = (viewName: string, query = 'status=overskredet&bane=i-gang&navn=Hansen') =>
    runCommand(saveView, { viewer: w.consultant.viewer, values: { viewName, query } })
  const names = async () => (await view()).views.map(({ name }) => name)

  it('keep the filter alone, in order; a name once, and nobody else’s', async () => {
    await keep('Overskredne')
    await keep('Mine nye', 'status=nye')
    await expect(keep('OVERSKREDNE')).rejects.toMatchObject({ field: 'viewName', key: 'viewNameTaken' })
    const { views } = await view()
    expect(views.map(({ query }) => query)).toEqual([
      'omfang=mine&status=overskredet&bane=i-gang',
      'omfang=mine&status=nye',
    ])
    const [first, second] = views.map(({ id }) => id)
    const viewer = w.consultant.viewer
    await runCommand(reorderView, { viewer, values: { viewId: second, direction: 'UP' } as never })
    expect(await names()).toEqual(['Mine nye', 'Overskredne'])
    await runCommand(renameView, { viewer, values: { viewId: first, viewName: 'For sent' } })
    await runCommand(deleteView, { viewer, values: { viewId: second } })
    expect(await names()).toEqual(['For sent'])
    const theirs = { viewer: w.adviser.viewer, values: { viewId: first } }
    await expect(runCommand(deleteView, theirs)).rejects.toThrow(NotFoundError)
    expect((await view({}, w.adviser.viewer)).views).toEqual([])
  })

  it('shows the columns and rows as the person chose, in the list’s own order', async () => {
    const values = { columns: ['STRIP', 'DUE'], density: 'COMPACT' } as never
    await runCommand(saveListLook, { viewer: w.consultant.viewer, values })
    expect((await view()).look).toEqual({ columns: ['DUE', 'STRIP'], density: 'COMPACT' })
    expect((await view({}, w.adviser.viewer)).look.density).toBe('NORMAL')
  })
})
