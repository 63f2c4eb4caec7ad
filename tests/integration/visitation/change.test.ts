import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dayOrNull, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { setTestNow } from '@/lib/calendar/today'
import { runCommand } from '@/lib/deadlines/run-command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import { answerRevisitation, requestRevisitation, startReplacement } from '@/lib/visitation/change-commands'
import { getCitizenVisitations } from '@/lib/visitation/citizen-visitations'
import { listVisitations } from '@/lib/visitation/queries'
import { getNewVisitation, getVisitation } from '@/lib/visitation/visitation-queries'
import type { Visitation } from '@/prisma/generated/client'
import { createStandIn, viewerOf } from '@/tests/factories/organisation'
import {
  createDecided,
  createVisitationWorld,
  createWorldDraft,
  decideAs,
  reload,
  type VisitationWorld,
} from '@/tests/factories/visitation-world'

const FREE_TEXT = 'Hemmelig forklaring om helbred'

describe('changing a decision', () => {
  let w: VisitationWorld

  const change = (visitation: Visitation, { by = w.adviser, reason = 'Nye oplysninger' } = {}) =>
    runCommand(startReplacement, {
      viewer: by.viewer,
      values: { visitationId: visitation.id, changeReason: reason } as never,
    })
  const successorOf = (visitation: Visitation) =>
    db.visitation.findFirstOrThrow({ where: { replacesId: visitation.id } })
  const enrolments = async () => {
    const rows = await db.enrolment.findMany({
      where: { citizenId: w.citizen.id },
      orderBy: { fromOn: 'asc' },
    })
    return rows.map((row) => ({
      visitationId: row.visitationId,
      coreElements: row.coreElements,
      from: fromDbDate(row.fromOn),
      until: dayOrNull(row.untilOn),
    }))
  }
  /** The replacing draft with its new answers, decided. */
  const decideSuccessor = async (visitation: Visitation, data: Partial<Visitation>) => {
    const draft = await successorOf(visitation)
    await db.visitation.update({
      where: { id: draft.id },
      data: { reason: 'Ny begrundelse', ...data, evidence: undefined },
    })
    await decideAs(w, await reload(draft))
    return reload(draft)
  }

  beforeEach(async () => {
    w = await createVisitationWorld()
  })
  afterEach(() => setTestNow('2026-11-23T09:30'))

  it('begins a draft with the earlier answers, without reason, start and the fund’s answer', async () => {
    const decided = await createDecided(w, { citizenWish: 'Et job', talkKind: 'JOINT', aKasseView: 'AGREE' })
    const { href } = await change(decided)
    const draft = await successorOf(decided)
    expect(href).toBe(`/visitation/${draft.id}`)
    expect(draft).toMatchObject({
      status: 'DRAFT',
      replacesId: decided.id,
      changeReason: 'Nye oplysninger',
      decision: 'ACCEPTED',
      coreElements: ['KE2', 'KE4'],
      talkKind: 'JOINT',
      citizenWish: 'Et job',
      aKasseView: 'NOT_ANSWERED',
      reason: null,
      startOn: null,
    })
    expect(await reload(decided)).toMatchObject({ status: 'DECIDED', version: decided.version })
  })

  it('needs a reason, in the form and in the database', async () => {
    const decided = await createDecided(w)
    await expect(change(decided, { reason: '  ' })).rejects.toThrow()
    await expect(createWorldDraft(w, { replacesId: decided.id, changeReason: ' ' })).rejects.toThrow()
    expect(await db.visitation.count({ where: { replacesId: decided.id } })).toBe(0)
  })

  it('the new decision closes the enrolment of the old one on its start and opens its own', async () => {
    setTestNow('2026-11-02T09:00')
    const decided = await createDecided(w, {
      startOn: toDbDate('2026-11-02'),
      talkOn: toDbDate('2026-11-01'),
    })
    setTestNow('2026-11-23T09:30')
    await change(decided)
    const changed = await decideSuccessor(decided, {
      coreElements: ['KE3'],
      startOn: toDbDate('2026-12-01'),
    })
    expect(await enrolments()).toEqual([
      { visitationId: decided.id, coreElements: ['KE2', 'KE4'], from: '2026-11-02', until: '2026-12-01' },
      { visitationId: changed.id, coreElements: ['KE3'], from: '2026-12-01', until: null },
    ])
    expect(await db.case.count({ where: { citizenId: w.citizen.id } })).toBe(1)
  })

  it('an enrolment that has not begun is withdrawn, and that is logged', async () => {
    const decided = await createDecided(w)
    await change(decided)
    const changed = await decideSuccessor(decided, { startOn: toDbDate('2026-11-25') })
    expect((await enrolments()).map((one) => one.visitationId)).toEqual([changed.id])
    const line = await db.auditEvent.findFirstOrThrow({
      where: { citizenId: w.citizen.id, kind: 'DELETE', entity: 'Enrolment' },
    })
    expect(line.details).toMatchObject({ programmeId: w.programme.id, fromOn: '2026-12-01' })
  })

  it('a rejection of what was accepted ends the enrolment today and leaves the case open', async () => {
    setTestNow('2026-11-02T09:00')
    const decided = await createDecided(w, {
      startOn: toDbDate('2026-11-02'),
      talkOn: toDbDate('2026-11-01'),
    })
    setTestNow('2026-11-23T09:30')
    await change(decided)
    await decideSuccessor(decided, { decision: 'REJECTED', coreElements: [] })
    expect(await enrolments()).toMatchObject([{ from: '2026-11-02', until: '2026-11-23' }])
    expect(await db.case.count({ where: { citizenId: w.citizen.id, closedOn: null } })).toBe(1)
  })

  it('never reaches back before today', async () => {
    const decided = await createDecided(w)
    await change(decided)
    await expect(decideSuccessor(decided, { startOn: toDbDate('2026-11-22') })).rejects.toMatchObject({
      key: 'changeStartBeforeToday',
    })
    expect((await enrolments())[0]?.visitationId).toBe(decided.id)
  })

  it('a rejection changed to an acceptance enrols and opens the case', async () => {
    const decided = await createDecided(w, { decision: 'REJECTED', coreElements: [], startOn: null })
    await change(decided)
    const changed = await decideSuccessor(decided, {
      decision: 'ACCEPTED',
      coreElements: ['KE2'],
      startOn: toDbDate('2026-12-01'),
    })
    expect(await enrolments()).toMatchObject([{ visitationId: changed.id, from: '2026-12-01' }])
    expect(await db.case.count({ where: { citizenId: w.citizen.id } })).toBe(1)
  })

  it('both stay readable: the old one points to the new, the new one to the old', async () => {
    const decided = await createDecided(w)
    await change(decided)
    const changed = await decideSuccessor(decided, { startOn: toDbDate('2026-12-01') })
    const old = await getVisitation(w.adviser.viewer, decided.id)
    expect(old).toMatchObject({
      successor: { id: changed.id, isDecided: true },
      may: { change: false, requestChange: false },
    })
    const view = await getVisitation(w.adviser.viewer, changed.id)
    expect(view).toMatchObject({
      successor: null,
      change: { reason: 'Nye oplysninger', of: { id: decided.id } },
      earlier: [{ id: decided.id, decision: 'ACCEPTED', decidedOn: '2026-11-23', by: 'Kirsten Aagaard' }],
    })
    const { counts, rows } = await listVisitations(w.adviser.viewer, { tab: 'DECIDED' })
    expect(counts.DECIDED).toBe(1)
    expect(rows.map((row) => row.id)).toEqual([changed.id])
  })

  it('only the one that stands is changed, and once at a time', async () => {
    const decided = await createDecided(w)
    await expect(createWorldDraft(w).then((draft) => change(draft))).rejects.toThrow(ConflictError)
    await db.visitation.deleteMany({ where: { citizenId: w.citizen.id, status: 'DRAFT' } })
    const outcomes = await Promise.allSettled([change(decided), change(decided)])
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toBeInstanceOf(ConflictError)
    await decideSuccessor(decided, { startOn: toDbDate('2026-12-01') })
    await expect(change(decided)).rejects.toThrow(ConflictError)
  })

  it('R20 only whoever writes the case changes its decision', async () => {
    const decided = await createDecided(w)
    for (const by of [w.consultant, w.otherAdviser, w.leader, w.fund]) {
      await expect(change(decided, { by })).rejects.toThrow(NotFoundError)
    }
  })

  it('the form of a screening that is decided on leads to the decision', async () => {
    const decided = await createDecided(w)
    expect(await getNewVisitation(w.adviser.viewer, w.screening.id)).toEqual({
      kind: 'begun',
      visitationId: decided.id,
    })
  })

  it('leaves no words in the audit trail', async () => {
    const decided = await createDecided(w)
    await change(decided, { reason: FREE_TEXT })
    await decideSuccessor(decided, { startOn: toDbDate('2026-12-01'), reason: FREE_TEXT })
    const lines = await db.auditEvent.findMany({ where: { citizenId: w.citizen.id } })
    expect(JSON.stringify(lines)).not.toContain(FREE_TEXT)
  })
})

describe('asking for another decision', () => {
  let w: VisitationWorld
  let decided: Visitation

  const ask = (by = w.consultant, visitation = decided) =>
    runCommand(requestRevisitation, {
      viewer: by.viewer,
      values: { visitationId: visitation.id, wish: 'Et andet spor', requestReason: FREE_TEXT } as never,
    })
  const requestOf = () =>
    db.revisitationRequest.findFirstOrThrow({
      where: { visitationId: decided.id },
      orderBy: { createdAt: 'desc' },
    })
  const reply = async (answer: 'ACCEPTED' | 'KEPT', by = w.adviser) =>
    runCommand(answerRevisitation, {
      viewer: by.viewer,
      values: { requestId: (await requestOf()).id, answer, answerReason: 'Fordi det er bedst' } as never,
    })

  beforeEach(async () => {
    w = await createVisitationWorld()
    decided = await createDecided(w)
  })

  it('the case’s consultant asks; the adviser has it in the list and on the page', async () => {
    expect((await getVisitation(w.consultant.viewer, decided.id))?.may.requestChange).toBe(true)
    await ask()
    const list = await listVisitations(w.adviser.viewer, { tab: 'REQUESTED' })
    expect(list.counts.REQUESTED).toBe(1)
    expect(list.rows).toMatchObject([{ id: decided.id, requested: { on: '2026-11-23', by: 'Mette Krogh' } }])
    const view = await getVisitation(w.adviser.viewer, decided.id)
    expect(view).toMatchObject({
      may: { answerRequest: true },
      revisitations: [{ wish: 'Et andet spor', reason: FREE_TEXT, status: 'OPEN', by: 'Mette Krogh' }],
    })
    expect((await getVisitation(w.consultant.viewer, decided.id))?.may).toMatchObject({
      requestChange: false,
      answerRequest: false,
    })
  })

  it('a stand-in for the consultant asks; a colleague, the adviser and the fund do not', async () => {
    for (const by of [w.otherConsultant, w.adviser, w.leader, w.fund]) {
      await expect(ask(by)).rejects.toThrow(NotFoundError)
    }
    await createStandIn(db, { absentId: w.consultant.user.id, standInId: w.otherConsultant.user.id })
    await ask({ ...w.otherConsultant, viewer: await viewerOf(db, w.otherConsultant.user.id) })
    expect((await requestOf()).createdById).toBe(w.otherConsultant.user.id)
  })

  it('one at a time, also at once and in the database', async () => {
    const outcomes = await Promise.allSettled([ask(), ask()])
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toBeInstanceOf(ConflictError)
    const { createdById, wish, reason } = await requestOf()
    const again = { id: crypto.randomUUID(), visitationId: decided.id, createdById, wish, reason }
    await expect(db.revisitationRequest.create({ data: again })).rejects.toThrow()
    await reply('KEPT')
    await ask()
    expect(await db.revisitationRequest.count({ where: { visitationId: decided.id } })).toBe(2)
  })

  it('R20 only the coordinating adviser, or who stands in, answers', async () => {
    await ask()
    for (const by of [w.otherAdviser, w.consultant]) {
      await expect(reply('KEPT', by)).rejects.toMatchObject({ refusal: { rule: 'R20' } })
    }
    await createStandIn(db, { absentId: w.adviser.user.id, standInId: w.otherAdviser.user.id })
    await reply('KEPT', { ...w.otherAdviser, viewer: await viewerOf(db, w.otherAdviser.user.id) })
    expect(await requestOf()).toMatchObject({ status: 'KEPT', answeredById: w.otherAdviser.user.id })
  })

  it('kept: the decision stands, and the consultant reads why in the citizen’s file', async () => {
    await ask()
    const { href } = await reply('KEPT')
    expect(href).toBe(`/visitation/${decided.id}`)
    expect(await db.visitation.count({ where: { citizenId: w.citizen.id } })).toBe(1)
    const file = await getCitizenVisitations(w.consultant.viewer, w.citizen.id)
    expect(file?.visitations[0]?.requests).toMatchObject([
      { status: 'KEPT', answerReason: 'Fordi det er bedst', answeredBy: 'Kirsten Aagaard' },
    ])
    await expect(reply('ACCEPTED')).rejects.toThrow(ConflictError)
  })

  it('accepted: begins a new decision that replaces the old', async () => {
    await ask()
    const { href } = await reply('ACCEPTED')
    const draft = await db.visitation.findFirstOrThrow({ where: { replacesId: decided.id } })
    expect(href).toBe(`/visitation/${draft.id}`)
    expect(draft).toMatchObject({ status: 'DRAFT', changeReason: 'Fordi det er bedst' })
    expect((await listVisitations(w.adviser.viewer, { tab: 'REQUESTED' })).counts.REQUESTED).toBe(0)
  })

  it('a new decision answers a wish that is still open', async () => {
    await runCommand(startReplacement, {
      viewer: w.adviser.viewer,
      values: { visitationId: decided.id, changeReason: 'Nye oplysninger' } as never,
    })
    await ask()
    const draft = await db.visitation.findFirstOrThrow({ where: { replacesId: decided.id } })
    await db.visitation.update({
      where: { id: draft.id },
      data: { reason: 'Ny begrundelse', startOn: toDbDate('2026-12-01') },
    })
    await decideAs(w, await reload(draft))
    expect(await requestOf()).toMatchObject({ status: 'ACCEPTED', answerReason: 'Ny begrundelse' })
    await expect(ask()).rejects.toThrow(ConflictError)
  })

  it('asked while the decision is being replaced: no wish is left open on a decision that fell', async () => {
    await runCommand(startReplacement, {
      viewer: w.adviser.viewer,
      values: { visitationId: decided.id, changeReason: 'Nye oplysninger' } as never,
    })
    const draft = await db.visitation.findFirstOrThrow({ where: { replacesId: decided.id } })
    await db.visitation.update({
      where: { id: draft.id },
      data: { reason: 'Ny begrundelse', startOn: toDbDate('2026-12-01') },
    })
    const [, made] = await Promise.allSettled([ask(), decideAs(w, await reload(draft))])
    expect(made.status).toBe('fulfilled')
    expect(await db.revisitationRequest.count({ where: { visitationId: decided.id, status: 'OPEN' } })).toBe(
      0,
    )
  })

  it('is not asked about a draft, and leaves no words in the audit trail', async () => {
    await ask()
    await reply('ACCEPTED')
    const draft = await db.visitation.findFirstOrThrow({ where: { replacesId: decided.id } })
    await expect(ask(w.consultant, draft)).rejects.toThrow(ConflictError)
    const lines = await db.auditEvent.findMany({ where: { citizenId: w.citizen.id } })
    expect(lines.map((line) => `${line.kind} ${line.entity}`)).toEqual(
      expect.arrayContaining(['CREATE RevisitationRequest', 'CHANGE RevisitationRequest']),
    )
    expect(JSON.stringify(lines)).not.toContain(FREE_TEXT)
  })
})
