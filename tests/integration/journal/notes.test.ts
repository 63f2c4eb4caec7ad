import { beforeEach, describe, expect, it } from 'vitest'
import { fromDbDate } from '@/lib/calendar/day'
import { runCommand } from '@/lib/deadlines/run-command'
import { discardDraft, keepDraft, saveNote } from '@/lib/journal/commands'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createNote } from '@/tests/factories/journal'
import { createStandIn, createUser, viewerOf } from '@/tests/factories/organisation'

describe('writing notes', () => {
  let w: Workplace
  const note = (values: Record<string, unknown>) => ({
    caseId: w.case.id,
    kind: 'PHONE_CALL',
    title: 'Ringede',
    text: 'Amina ringede om jobbet.',
    eventOn: '20.11.2026',
    ...values,
  })
  const save = (values: Record<string, unknown> = {}, viewer: Viewer = w.consultant.viewer) =>
    runCommand(saveNote, { viewer, values: note(values) as never })
  const keep = (values: Record<string, unknown> = {}, viewer: Viewer = w.consultant.viewer) =>
    runCommand(keepDraft, { viewer, values: note(values) as never })
  const stored = () =>
    db.journalNote.findMany({ where: { caseId: w.case.id }, orderBy: { createdAt: 'asc' } })

  beforeEach(async () => {
    w = await createWorkplace(db)
  })

  it('P21 a final note has its author, its day and its time, and is written once', async () => {
    await save()
    const [only] = await stored()
    expect(only).toMatchObject({ kind: 'PHONE_CALL', createdById: w.consultant.user.id, addsToId: null })
    expect(only && fromDbDate(only.eventOn)).toBe('2026-11-20')
    expect(only?.finalAt).not.toBeNull()
  })

  it('P21 a final note is changed by nobody, not even in the database', async () => {
    const { id } = await createNote(db, { caseId: w.case.id, createdById: w.consultant.user.id })
    await expect(save({ draftId: id, version: '1', text: 'Noget andet' })).rejects.toThrow(ConflictError)
    await expect(db.journalNote.update({ where: { id }, data: { text: 'x' } })).rejects.toThrow(/final note/)
  })

  it('P21 an addendum stands with the note it corrects, as its own locked row', async () => {
    const { id } = await createNote(db, {
      caseId: w.case.id,
      createdById: w.consultant.user.id,
      kind: 'HEALTH',
      title: 'Om ryggen',
    })
    await save(
      { addsToId: id, kind: 'NOTE', title: '', eventOn: '', text: 'Det var knæet.' },
      w.adviser.viewer,
    )
    expect((await stored())[1]).toMatchObject({ addsToId: id, kind: 'HEALTH', title: 'Om ryggen' })
  })

  it('a draft may lack words; a final note may not, and nothing is made of an empty form', async () => {
    await save({ intent: 'draft', title: '', eventOn: '' })
    expect((await stored())[0]).toMatchObject({ title: '', finalAt: null })
    await expect(save({ title: '' })).rejects.toThrow('noteTitleMissing')
    await expect(save({ text: ' ' })).rejects.toThrow('noteTextMissing')
    await expect(save({ eventOn: '24.11.2026' })).rejects.toThrow('noteDayInFuture')
    await expect(save({ intent: 'draft', title: '', text: '' })).rejects.toThrow('noteEmpty')
  })

  it('what is kept while writing is one draft, which the saving makes final', async () => {
    const first = await keep({ text: 'Amina', eventOn: '31.2.' })
    const second = await keep({ ...first, version: String(first.version), text: 'Amina ringede' })
    expect(second).toMatchObject({ draftId: first.draftId, version: 2 })
    await save({ draftId: second.draftId, version: '2' })
    expect(await stored()).toMatchObject([{ text: 'Amina ringede om jobbet.', version: 3 }])
  })

  it('the second of two tabs is told who wrote on in the draft, and loses nothing', async () => {
    const { draftId } = await keep()
    await keep({ draftId, version: '1', text: 'Fra den ene' })
    const late = save({ draftId, version: '1', text: 'Fra den anden' })
    await expect(late).rejects.toThrow(ConflictError)
    await expect(late).rejects.toMatchObject({
      by: { name: w.consultant.user.name },
      theirs: { version: 2, values: { text: 'Fra den ene', eventOn: '2026-11-20' } },
    })
    expect((await stored())[0]?.text).toBe('Fra den ene')
  })

  it('a draft is its author’s alone: the pair’s other half can neither write on it nor put it away', async () => {
    const { draftId } = await keep()
    const other = w.adviser.viewer
    await expect(save({ draftId, version: '1' }, other)).rejects.toThrow(ConflictError)
    const put = (viewer: Viewer) =>
      runCommand(discardDraft, { viewer, values: { draftId, version: '1' } as never })
    await expect(put(other)).rejects.toThrow(NotFoundError)
    await put(w.consultant.viewer)
    expect(await stored()).toEqual([])
    const line = await db.auditEvent.findFirst({ where: { entityId: draftId, kind: 'DELETE' } })
    expect(line?.citizenId).toBe(w.citizen.id)
  })

  it('only the case’s own and their stand-ins write; a refusal leaves no line', async () => {
    const at = { unitId: w.unit.id, teamId: w.team.id }
    const teamMate = await createUser(db, at)
    const leader = await createUser(db, { unitId: w.unit.id, role: 'LEDER' })
    for (const person of [teamMate, leader]) {
      await expect(save({}, person.viewer)).rejects.toThrow(NotFoundError)
    }
    expect(await db.auditEvent.count({ where: { citizenId: w.citizen.id } })).toBe(0)
    await createStandIn(db, { absentId: w.consultant.user.id, standInId: teamMate.user.id })
    await save({}, await viewerOf(db, teamMate.user.id))
    const line = await db.auditEvent.findFirstOrThrow({ where: { citizenId: w.citizen.id, kind: 'CREATE' } })
    expect(JSON.stringify(line.details)).not.toContain('Amina')
  })
})
