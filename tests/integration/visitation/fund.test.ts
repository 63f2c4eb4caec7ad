import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dayOrNull, toDbDate } from '@/lib/calendar/day'
import { setTestNow } from '@/lib/calendar/today'
import { withdrawConsent } from '@/lib/consents/commands'
import { runCommand } from '@/lib/deadlines/run-command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import { answerAsFund, recordFundAnswer, sendToFund, takeBack } from '@/lib/visitation/fund-commands'
import { listVisitations } from '@/lib/visitation/queries'
import { saveDraft } from '@/lib/visitation/save-draft'
import { listSharedMembers } from '@/lib/visitation/shared-members'
import { getSharedVisitation } from '@/lib/visitation/shared-visitation'
import { getVisitation } from '@/lib/visitation/visitation-queries'
import type { Visitation } from '@/prisma/generated/client'
import { buildDraftValues } from '@/tests/factories/visitation'
import {
  createSent,
  createShareConsent,
  createVisitationWorld,
  createWorldCase,
  createWorldDraft,
  decideAs,
  reload,
  type VisitationWorld,
  versionValues,
} from '@/tests/factories/visitation-world'

const FREE_TEXT = 'Hemmelig begrundelse om familien'

describe('asking the fund', () => {
  let w: VisitationWorld

  const send = (visitation: Visitation, by = w.adviser) =>
    runCommand(sendToFund, { viewer: by.viewer, values: versionValues(visitation) as never })
  const back = (visitation: Visitation, by = w.adviser) =>
    runCommand(takeBack, { viewer: by.viewer, values: versionValues(visitation) as never })
  const answerValues = (visitation: Visitation, values: Record<string, unknown> = {}) =>
    ({
      ...versionValues(visitation),
      aKasseView: 'AGREE',
      aKasseViewText: '',
      aKasseDecider: 'Henning Friis',
      ...values,
    }) as never
  const answer = (visitation: Visitation, values: Record<string, unknown> = {}, by = w.fund) =>
    runCommand(answerAsFund, { viewer: by.viewer, values: answerValues(visitation, values) })
  const writeDown = (visitation: Visitation, values: Record<string, unknown> = {}) =>
    runCommand(recordFundAnswer, {
      viewer: w.adviser.viewer,
      values: answerValues(visitation, { answeredOn: 'i dag', ...values }),
    })
  const auditOf = (kind: 'CHANGE' | 'DENIED' | 'VIEW') =>
    db.auditEvent.findMany({
      where: {
        kind,
        entity: 'Visitation',
        actorId: { in: [w.adviser, w.fund, w.otherFund].map(({ user }) => user.id) },
      },
      orderBy: { at: 'asc' },
    })

  beforeEach(async () => {
    w = await createVisitationWorld({ answerDays: 10 })
  })
  afterEach(() => setTestNow('2026-11-23T09:30'))

  it('sends with consent, and gives the fund the days the programme says', async () => {
    const sent = await createSent(w)
    expect(sent).toMatchObject({ status: 'SENT', sentById: w.adviser.user.id, version: 2 })
    expect(dayOrNull(sent.answerDueOn)).toBe('2026-12-03')
    expect(sent.sentAt).not.toBeNull()
  })

  it.each([
    ['shareConsentMissing', {}, async () => undefined],
    [
      'shareConsentMissing',
      {},
      async (world: VisitationWorld) => {
        await createShareConsent(world, { withdrawnOn: '2026-11-23' })
      },
    ],
    [
      'fundUnknown',
      {},
      async (world: VisitationWorld) => {
        await createShareConsent(world)
        await db.citizen.update({ where: { id: world.citizen.id }, data: { aKasseId: null } })
      },
    ],
    ['sendNeedsProposal', { decision: null }, (world: VisitationWorld) => createShareConsent(world)],
    [
      'fundHasAnswered',
      { aKasseView: 'AGREE' as const },
      (world: VisitationWorld) => createShareConsent(world),
    ],
  ])('P26 is refused with %s, and nothing is sent', async (key, answers, prepare) => {
    await prepare(w)
    const draft = await createWorldDraft(w, answers)
    await expect(send(draft)).rejects.toMatchObject({ field: 'fund', key })
    expect(await reload(draft)).toMatchObject({ status: 'DRAFT', sentAt: null })
    expect(await auditOf('CHANGE')).toEqual([])
  })

  it('a person with protected names is never sent, not by a cleared adviser either', async () => {
    await createShareConsent(w)
    const draft = await createWorldDraft(w)
    await db.citizen.update({ where: { id: w.citizen.id }, data: { protection: 'PROTECTED' } })
    const cleared = { ...w.adviser, viewer: { ...w.adviser.viewer, isCleared: true } }
    await expect(send(draft, cleared)).rejects.toMatchObject({ key: 'fundNotShown' })
  })

  it('R20 a consultant sends nothing, and within a case only its holders do', async () => {
    await createShareConsent(w)
    const draft = await createWorldDraft(w)
    await expect(send(draft, w.consultant)).rejects.toThrow(NotFoundError)
    await createWorldCase(w)
    await expect(send(draft, w.otherAdviser)).rejects.toThrow(NotFoundError)
    await send(draft)
    expect((await reload(draft)).status).toBe('SENT')
  })

  it('what is sent is not edited until it is taken back', async () => {
    const sent = await createSent(w)
    const values = buildDraftValues({
      ...versionValues(sent),
      screeningId: w.screening.id,
      citizenWish: 'Nyt',
    })
    const save = (version: number) =>
      runCommand(saveDraft, {
        viewer: w.adviser.viewer,
        values: { ...values, version: String(version) } as never,
      })
    await expect(save(sent.version)).rejects.toThrow(ConflictError)
    await back(sent)
    expect(await reload(sent)).toMatchObject({ status: 'DRAFT', sentAt: null, answerDueOn: null, version: 3 })
    await save(3)
    expect((await reload(sent)).citizenWish).toBe('Nyt')
  })

  it('the fund answers, and the answer stands through later edits', async () => {
    const sent = await createSent(w)
    await answer(sent, { aKasseView: 'DISAGREE', aKasseViewText: 'Vi mener noget andet' })
    const answered = await reload(sent)
    expect(answered).toMatchObject({
      status: 'ANSWERED',
      aKasseView: 'DISAGREE',
      aKasseDecider: 'Henning Friis',
      answeredById: w.fund.user.id,
    })
    const edit = (values: object) =>
      runCommand(saveDraft, {
        viewer: w.adviser.viewer,
        values: buildDraftValues({
          visitationId: sent.id,
          screeningId: w.screening.id,
          decision: 'REJECTED',
          reason: 'Efter fundets svar',
          intent: 'review',
          ...values,
        }) as never,
      })
    await expect(edit({ version: String(answered.version) })).rejects.toMatchObject({
      field: 'disagreementHandling',
    })
    await edit({
      version: String(answered.version),
      disagreementHandling: 'Møde holdt',
      aKasseDecider: 'En anden',
    })
    expect(await reload(sent)).toMatchObject({
      status: 'ANSWERED',
      aKasseView: 'DISAGREE',
      aKasseViewText: 'Vi mener noget andet',
      aKasseDecider: 'Henning Friis',
      disagreementHandling: 'Møde holdt',
    })
    await decideAs(w, await reload(sent))
    expect((await reload(sent)).status).toBe('DECIDED')
  })

  it('a disagreement says why, an agreement need not; both say who', async () => {
    const sent = await createSent(w)
    const issues = (values: object) =>
      answerAsFund.schema
        .safeParse(answerValues(sent, values as never))
        .error?.issues.map((one) => one.message)
    expect(issues({ aKasseView: 'DISAGREE' })).toEqual(['fundReasonMissing'])
    expect(issues({ aKasseDecider: ' ' })).toEqual(['fundDeciderMissing'])
    expect(issues({ aKasseView: 'NOT_ANSWERED' })).toEqual(['fundViewMissing'])
    expect(issues({})).toBeUndefined()
  })

  it('the adviser writes down an answer by phone: who and which day', async () => {
    const sent = await createSent(w)
    setTestNow('2026-11-26T09:00')
    await expect(writeDown(sent, { answeredOn: '27.11.2026' })).rejects.toMatchObject({
      key: 'dayAfterToday',
    })
    await expect(writeDown(sent, { answeredOn: '22.11.2026' })).rejects.toMatchObject({
      key: 'answeredBeforeSent',
    })
    await writeDown(sent, { answeredOn: '24.11.2026', aKasseDecider: 'Bodil Friis' })
    const view = await getVisitation(w.adviser.viewer, sent.id)
    expect(view).toMatchObject({
      status: 'ANSWERED',
      fund: { answeredOn: '2026-11-24', answeredBy: 'Kirsten Aagaard', wait: null },
      fields: { aKasseView: 'AGREE', aKasseDecider: 'Bodil Friis' },
    })
  })

  it('is not decided while the fund has days left; after the last one it is decided without an answer', async () => {
    const sent = await createSent(w)
    setTestNow('2026-12-03T12:00')
    await expect(decideAs(w, sent)).rejects.toMatchObject({
      key: 'fundAnswerAwaited',
      facts: { day: '2026-12-03' },
    })
    expect((await getVisitation(w.adviser.viewer, sent.id))?.may.decide).toBe(false)
    setTestNow('2026-12-04T12:00')
    const view = await getVisitation(w.adviser.viewer, sent.id)
    expect(view).toMatchObject({ may: { decide: true }, fund: { wait: { days: 11, daysOver: 1 } } })
    await decideAs(w, sent)
    expect(await reload(sent)).toMatchObject({ status: 'DECIDED', aKasseView: 'NOT_ANSWERED' })
  })

  it('the fund answers late until it is decided, and not after', async () => {
    const sent = await createSent(w)
    setTestNow('2026-12-10T12:00')
    await answer(sent)
    const answered = await reload(sent)
    expect(answered.status).toBe('ANSWERED')
    await expect(answer(answered)).rejects.toThrow(ConflictError)
    await decideAs(w, answered)
    await expect(answer(await reload(sent))).rejects.toThrow(ConflictError)
  })

  it('the list has the waiting ones by the day the answer is due, and counts those past it', async () => {
    const sent = await createSent(w)
    setTestNow('2026-12-05T12:00')
    const list = await listVisitations(w.adviser.viewer, { tab: 'SENT' })
    expect(list.counts.SENT).toBe(1)
    expect(list.overdueAnswers).toBe(1)
    expect((await listVisitations(w.adviser.viewer, { tab: 'DRAFT' })).overdueAnswers).toBe(1)
    expect((await listVisitations(w.otherFund.viewer, { tab: 'SENT' })).overdueAnswers).toBe(0)
    expect(list.rows).toMatchObject([
      { id: sent.id, answerDueOn: '2026-12-03', wait: { days: 12, daysOver: 2 } },
    ])
  })

  describe('at once', () => {
    const settled = async (...runs: Promise<unknown>[]) => {
      const outcomes = await Promise.allSettled(runs)
      const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
      return { won: outcomes.length - lost.length, lost: lost.map((outcome) => outcome.reason) }
    }

    it('sent and decided: one of them, and the other is told', async () => {
      await createShareConsent(w)
      const draft = await createWorldDraft(w)
      const { won, lost } = await settled(send(draft), decideAs(w, draft))
      expect(won).toBe(1)
      expect(lost[0]).toBeInstanceOf(ConflictError)
    })

    it('the fund answers while the adviser takes back: one of them', async () => {
      const sent = await createSent(w)
      const { won, lost } = await settled(answer(sent), back(sent))
      expect(won).toBe(1)
      expect([ConflictError, NotFoundError]).toContain(lost[0].constructor)
      const after = await reload(sent)
      expect(after.status === 'ANSWERED' ? after.answeredAt !== null : after.answeredAt === null).toBe(true)
    })

    it('two answers: one of them', async () => {
      const sent = await createSent(w)
      const { won, lost } = await settled(
        answer(sent),
        writeDown(sent, { aKasseView: 'DISAGREE', aKasseViewText: 'Nej' }),
      )
      expect(won).toBe(1)
      expect(lost[0]).toBeInstanceOf(ConflictError)
    })

    it('answered and decided past the last day: the decision has the answer, or the answer comes too late', async () => {
      const sent = await createSent(w)
      setTestNow('2026-12-04T12:00')
      const { won, lost } = await settled(answer(sent), decideAs(w, sent))
      expect(won).toBe(1)
      expect(lost[0]).toBeInstanceOf(ConflictError)
    })
  })

  describe('what the fund sees', () => {
    it('P04 exactly these fields of what it is asked, and no text that somebody wrote about the member', async () => {
      const sent = await createSent(w, { reason: FREE_TEXT, citizenWish: FREE_TEXT })
      const shared = await getSharedVisitation(w.fund.viewer, sent.id)
      expect(shared).toEqual({
        visitationId: sent.id,
        version: 2,
        name: 'Amina Holst',
        birthYear: w.citizen.birthOn.getUTCFullYear(),
        programme: w.programme.name,
        talkOn: '2026-11-16',
        talkKind: 'PERSONAL',
        proposed: {
          decision: 'ACCEPTED',
          coreElements: [
            { code: 'KE2', name: 'Kerneelement KE2' },
            { code: 'KE4', name: 'Kerneelement KE4' },
          ],
        },
        sentOn: '2026-11-23',
        answerDueOn: '2026-12-03',
        wait: { days: 0, daysOver: 0 },
        answer: null,
        isDecided: false,
      })
      expect(JSON.stringify(shared)).not.toContain(FREE_TEXT)
      const list = await listSharedMembers(w.fund.viewer)
      expect(Object.keys(list[0] ?? {}).sort()).toEqual([
        'asked',
        'birthYear',
        'coreElements',
        'decision',
        'name',
        'programme',
        'status',
      ])
      expect(list[0]).toMatchObject({
        status: 'ASKED',
        decision: null,
        coreElements: [],
        asked: { visitationId: sent.id, answerDueOn: '2026-12-03', wait: { days: 0, daysOver: 0 } },
      })
    })

    it('its own answer afterwards, and the decision once it is made', async () => {
      const sent = await createSent(w)
      await answer(sent, { aKasseView: 'DISAGREE', aKasseViewText: 'Vi mener noget andet' })
      expect((await getSharedVisitation(w.fund.viewer, sent.id))?.answer).toEqual({
        view: 'DISAGREE',
        text: 'Vi mener noget andet',
        decider: 'Henning Friis',
        on: '2026-11-23',
      })
      expect((await listSharedMembers(w.fund.viewer))[0]?.status).toBe('ANSWERED')
      await db.visitation.update({ where: { id: sent.id }, data: { disagreementHandling: FREE_TEXT } })
      await decideAs(w, await reload(sent))
      const decided = await getSharedVisitation(w.fund.viewer, sent.id)
      expect(decided).toMatchObject({ isDecided: true, proposed: { decision: 'ACCEPTED' } })
      expect(JSON.stringify(decided)).not.toContain(FREE_TEXT)
    })

    it('P02 not another fund, nobody else, and nothing that was not asked: denied and logged', async () => {
      const sent = await createSent(w)
      for (const other of [w.otherFund, w.leader, w.consultant, w.adviser]) {
        expect(await getSharedVisitation(other.viewer, sent.id)).toBeNull()
      }
      expect(await listSharedMembers(w.otherFund.viewer)).toEqual([])
      await expect(answer(sent, {}, w.otherFund)).rejects.toThrow(NotFoundError)
      await expect(answer(sent, {}, w.adviser)).rejects.toThrow(NotFoundError)
      expect((await auditOf('DENIED')).map((line) => [line.actorId, line.entityId])).toContainEqual([
        w.otherFund.user.id,
        sent.id,
      ])
      expect((await reload(sent)).status).toBe('SENT')
    })

    it('P02 a fund the member moves to sees nothing of what the fund before was asked and answered', async () => {
      const sent = await createSent(w)
      await answer(sent)
      await db.citizen.update({ where: { id: w.citizen.id }, data: { aKasseId: w.other.id } })
      expect(await getSharedVisitation(w.otherFund.viewer, sent.id)).toBeNull()
      await expect(answer(sent, {}, w.otherFund)).rejects.toThrow(NotFoundError)
      const [member] = await listSharedMembers(w.otherFund.viewer)
      expect(member).toMatchObject({ name: w.citizen.name, status: 'TALK_HELD', asked: null })
      expect(await listSharedMembers(w.fund.viewer)).toEqual([])
    })

    it('a draft, and a question taken back, are not there', async () => {
      await createShareConsent(w)
      const draft = await createWorldDraft(w)
      expect(await getSharedVisitation(w.fund.viewer, draft.id)).toBeNull()
      await send(draft)
      expect(await getSharedVisitation(w.fund.viewer, draft.id)).not.toBeNull()
      await back(await reload(draft))
      expect(await getSharedVisitation(w.fund.viewer, draft.id)).toBeNull()
      await expect(answer(await reload(draft))).rejects.toThrow(NotFoundError)
      expect((await listSharedMembers(w.fund.viewer))[0]?.asked).toBeNull()
    })

    it('P26 withdrawing consent closes page, list and answer the same day', async () => {
      const sent = await createSent(w)
      const consent = await db.consent.findFirstOrThrow({ where: { citizenId: w.citizen.id } })
      await runCommand(withdrawConsent, {
        viewer: w.adviser.viewer,
        values: { consentId: consent.id, withdrawnOn: 'i dag' } as never,
      })
      expect(await getSharedVisitation(w.fund.viewer, sent.id)).toBeNull()
      expect(await listSharedMembers(w.fund.viewer)).toEqual([])
      await expect(answer(sent)).rejects.toThrow(NotFoundError)
      expect((await getVisitation(w.adviser.viewer, sent.id))?.sending).toBe('NO_CONSENT')
    })

    it('a withdrawal and an answer at once end as one before the other', async () => {
      const sent = await createSent(w)
      const consent = await db.consent.findFirstOrThrow({ where: { citizenId: w.citizen.id } })
      const [withdrawn, answered] = await Promise.allSettled([
        runCommand(withdrawConsent, {
          viewer: w.adviser.viewer,
          values: { consentId: consent.id, withdrawnOn: 'i dag' } as never,
        }),
        answer(sent),
      ])
      expect(withdrawn.status).toBe('fulfilled')
      const after = await reload(sent)
      expect(after.status).toBe(answered.status === 'fulfilled' ? 'ANSWERED' : 'SENT')
      if (answered.status === 'rejected') expect(answered.reason).toBeInstanceOf(NotFoundError)
    })

    it('each look is logged, and no line holds what was written', async () => {
      const sent = await createSent(w, { reason: FREE_TEXT, citizenWish: FREE_TEXT })
      await getSharedVisitation(w.fund.viewer, sent.id)
      await answer(sent, { aKasseView: 'DISAGREE', aKasseViewText: FREE_TEXT })
      const [look] = await auditOf('VIEW')
      expect(look).toMatchObject({ actorId: w.fund.user.id, citizenId: w.citizen.id, entityId: sent.id })
      const lines = await db.auditEvent.findMany({ where: { citizenId: w.citizen.id } })
      expect(lines.length).toBeGreaterThan(2)
      expect(JSON.stringify(lines)).not.toContain(FREE_TEXT)
      expect(JSON.stringify(lines)).not.toContain('Henning')
    })
  })

  it('the database keeps a question and an answer whole', async () => {
    const draft = await createWorldDraft(w)
    const change = (data: object) => db.visitation.update({ where: { id: draft.id }, data })
    await expect(change({ status: 'SENT' })).rejects.toThrow()
    await expect(change({ status: 'ANSWERED', aKasseView: 'AGREE' })).rejects.toThrow()
    const answered = {
      status: 'ANSWERED',
      answeredAt: toDbDate('2026-11-23'),
      answeredById: w.adviser.user.id,
    }
    await expect(change({ ...answered, aKasseView: 'NOT_ANSWERED' })).rejects.toThrow()
    await expect(change({ ...answered, aKasseView: 'AGREE' })).resolves.toBeDefined()
  })
})
