import { beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/calendar/day'
import { wholeJournal } from '@/lib/journal/filter'
import { getJournal, getJournalPrint } from '@/lib/journal/queries'
import { searchNotes } from '@/lib/journal/search'
import { NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import { runStaffRead } from '@/lib/platform/staff-read'
import type { Viewer } from '@/lib/platform/viewer'
import { createJobWorkplace, type Person, type Workplace } from '@/tests/factories/aftercare'
import { createNote } from '@/tests/factories/journal'
import { createTeam, createUser } from '@/tests/factories/organisation'

describe('the journal', () => {
  let w: Workplace
  let leader: Viewer
  let coach: Viewer
  let stranger: Viewer
  const noteBy = (person: Pick<Person, 'user'>, values: Partial<Parameters<typeof createNote>[1]> = {}) =>
    createNote(db, { caseId: w.case.id, createdById: person.user.id, ...values })
  const journal = (viewer: Viewer, filter: Partial<typeof wholeJournal> = {}) =>
    getJournal(viewer, w.citizen.id, { ...wholeJournal, ...filter })
  const titles = async (viewer: Viewer, filter: Partial<typeof wholeJournal> = {}) =>
    (await journal(viewer, filter))?.events.map((event) =>
      event.kind === 'NOTE' ? event.facts.title : event.kind,
    )
  const find = (viewer: Viewer, search: string) =>
    runStaffRead(searchNotes, { viewer, input: { citizenId: w.citizen.id, search } })

  beforeEach(async () => {
    w = await createJobWorkplace(db)
    const unitId = w.unit.id
    leader = (await createUser(db, { unitId, role: 'LEDER' })).viewer
    await db.citizenAccessReason.create({
      data: {
        id: crypto.randomUUID(),
        userId: leader.userId,
        citizenId: w.citizen.id,
        reason: 'Klage over manglende besøg',
        validUntilAt: new Date('2026-11-24T00:00:00Z'),
      },
    })
    coach = (await createUser(db, { unitId, role: 'JOBCOACH' })).viewer
    await db.coachingReferral.create({
      data: { caseId: w.case.id, coachId: coach.userId, fromOn: toDbDate('2026-11-01') },
    })
    const otherTeam = await createTeam(db, { unitId })
    stranger = (await createUser(db, { unitId, teamId: otherTeam.id })).viewer
  })

  it('is everything on the case up to today, newest first', async () => {
    await noteBy(w.adviser, { title: 'Talte sammen' })
    await db.laneMove.create({
      data: { caseId: w.case.id, lane: 'ACTIVE', movedOn: toDbDate('2026-11-02') },
    })
    await db.caseTalk.createMany({
      data: (['2026-11-18', '2026-11-30'] as const).map((day) => ({
        id: crypto.randomUUID(),
        caseId: w.case.id,
        kind: 'PERSONAL' as const,
        onDate: toDbDate(day),
        createdById: w.adviser.user.id,
      })),
    })
    expect(await titles(w.consultant.viewer)).toEqual([
      'Talte sammen',
      'TALK',
      'LANE_MOVED',
      'JOB_STARTED',
      'CONSENT_GIVEN',
      'CASE_OPENED',
    ])
  })

  it('narrows by type, person and days, both included, and pages by fifty', async () => {
    await noteBy(w.adviser, { title: 'Rådgiverens', eventOn: '2026-11-19' })
    await noteBy(w.consultant, { title: 'Konsulentens', eventOn: '2026-11-20' })
    const viewer = w.consultant.viewer
    expect(await titles(viewer, { types: ['NOTES'] })).toEqual(['Konsulentens', 'Rådgiverens'])
    expect(await titles(viewer, { personId: w.adviser.user.id })).toEqual(['Rådgiverens'])
    expect(await titles(viewer, { from: '2026-11-19', to: '2026-11-19' })).toEqual(['Rådgiverens'])
    for (let n = 0; n < 50; n += 1) await noteBy(w.consultant, { eventOn: '2026-11-01' })
    expect((await journal(viewer))?.events).toHaveLength(50)
    expect(await journal(viewer, { page: 2 })).toMatchObject({ pageCount: 2, count: 55 })
  })

  it('P25 gives health notes to consultants and advisers, not to leaders, and no journal to jobcoaches', async () => {
    await noteBy(w.consultant, { kind: 'HEALTH', title: 'Ryggen' })
    await noteBy(w.consultant, { title: 'Jobmål' })
    const notes = { types: ['NOTES', 'HEALTH'] as const }
    expect(await titles(w.adviser.viewer, notes)).toEqual(expect.arrayContaining(['Ryggen', 'Jobmål']))
    expect(await titles(leader, notes)).toEqual(['Jobmål'])
    expect(await find(leader, 'prøvetekst')).toMatchObject({ hits: [{ title: 'Jobmål' }] })
    const asked = { filter: { ...wholeJournal, ...notes }, purpose: 'ACCESS_REQUEST' as const }
    const paper = await getJournalPrint(leader, w.citizen.id, asked)
    expect(JSON.stringify(paper)).not.toContain('Ryggen')
    for (const viewer of [coach, stranger]) {
      expect(await journal(viewer)).toBeNull()
      expect(await getJournalPrint(viewer, w.citizen.id, asked)).toBeNull()
      await expect(find(viewer, 'Jobmål')).rejects.toThrow(NotFoundError)
    }
  })

  it('P21 leaks no draft of another: list, counts, people, search and print', async () => {
    await noteBy(w.consultant, { title: 'Ikke færdig', isFinal: false })
    const own = await journal(w.consultant.viewer)
    expect(own?.drafts.map(({ title }) => title)).toEqual(['Ikke færdig'])
    const asked = { filter: wholeJournal, purpose: 'MEETING' as const }
    for (const viewer of [w.adviser.viewer, leader]) {
      const seen = await journal(viewer)
      expect(seen?.drafts).toEqual([])
      expect(seen?.count).toBe(own?.count)
      expect(JSON.stringify(seen)).not.toContain('Ikke færdig')
      expect((await find(viewer, 'færdig')).hits).toEqual([])
      expect(JSON.stringify(await getJournalPrint(viewer, w.citizen.id, asked))).not.toContain('Ikke færdig')
    }
    const paper = await getJournalPrint(w.consultant.viewer, w.citizen.id, asked)
    expect(JSON.stringify(paper)).not.toContain('Ikke færdig')
  })

  it('shows what was added to a note under it, in order', async () => {
    const { id } = await noteBy(w.consultant)
    for (const text of ['Først', 'Så']) {
      const { id: addendumId } = await noteBy(w.adviser, { text, isFinal: false })
      const at = new Date(text === 'Først' ? '2026-11-21T08:00:00Z' : '2026-11-22T08:00:00Z')
      await db.journalNote.update({ where: { id: addendumId }, data: { addsToId: id, finalAt: at } })
    }
    const [note] = (await journal(w.adviser.viewer, { types: ['NOTES'] }))?.events ?? []
    expect(note?.kind === 'NOTE' && note.facts.addenda.map(({ text }) => text)).toEqual(['Først', 'Så'])
  })

  it('a print and a search are in the audit trail with what for; choosing what to print is not', async () => {
    const lines = () =>
      db.auditEvent.findMany({ where: { citizenId: w.citizen.id, actorId: w.adviser.user.id } })
    await getJournalPrint(w.adviser.viewer, w.citizen.id, { filter: wholeJournal, purpose: null })
    expect(await lines()).toEqual([])
    const paper = await getJournalPrint(w.adviser.viewer, w.citizen.id, {
      filter: wholeJournal,
      purpose: 'HANDOVER',
    })
    expect(paper?.filter.types).not.toContain('HEALTH')
    await find(w.adviser.viewer, 'jobmål')
    expect((await lines()).map(({ kind, purpose }) => [kind, purpose])).toEqual([
      ['PRINT', 'HANDOVER'],
      ['SEARCH', null],
    ])
  })
})
