import { beforeEach, describe, expect, it } from 'vitest'
import { getAKassePacket } from '@/lib/letters/a-kasse-packet'
import { aKassePacketResponse } from '@/lib/letters/a-kasse-packet-response'
import { getTalkLetter, listLetterParts } from '@/lib/letters/talk-letter'
import { talkLetterResponse } from '@/lib/letters/talk-letter-response'
import { db } from '@/lib/platform/db'
import {
  createSent,
  createShareConsent,
  createVisitationWorld,
  createWorldDraft,
  type VisitationWorld,
} from '@/tests/factories/visitation-world'

const everything = { med: ['samtale', 'ord', 'oenske', 'begrundelse'], sprog: 'da' } as const
const choice = (overrides: Partial<{ med: string[]; sprog: 'da' | 'en' }> = {}) =>
  ({ ...everything, ...overrides }) as never

const jobAnswer = (answer: string) => ({
  employmentId: '1',
  employer: 'Havnens Kro',
  from: '2026-01-01',
  lastOn: '2026-03-31',
  answer,
})

describe('the letter about a talk', () => {
  let w: VisitationWorld

  beforeEach(async () => {
    w = await createVisitationWorld()
    await db.screening.update({ where: { id: w.screening.id }, data: { citizenWords: 'Jeg vil blive' } })
    const question = { asks: 'ONCE', help: null, answer: null, jobs: [] }
    await db.screeningTalk.create({
      data: {
        id: crypto.randomUUID(),
        screeningId: w.screening.id,
        guideVersion: 0,
        createdById: w.adviser.user.id,
        professionalMarkers: ['HEALTH'],
        answers: [
          { ...question, id: 'a', theme: 'WISHES', text: 'Hvad ønsker du?', answer: 'Køkken' },
          { ...question, id: 'b', theme: 'HEALTH', text: 'Helbred?', answer: 'Ryggen' },
          {
            ...question,
            id: 'c',
            theme: 'JOBS',
            text: 'Hvorfor sluttede det?',
            asks: 'EACH_JOB',
            jobs: [jobAnswer('Sæsonen var slut')],
          },
        ],
      },
    })
  })

  it('holds what was told, in the citizen’s own words, and what is not decided yet', async () => {
    const draft = await createWorldDraft(w, {})
    await db.visitation.update({ where: { id: draft.id }, data: { citizenWish: 'Et fast job' } })
    const letter = await getTalkLetter(w.adviser.viewer, draft.id, choice())
    expect(letter).toMatchObject({
      name: 'Amina Holst',
      decision: null,
      elements: [],
      citizenWords: 'Jeg vil blive',
      citizenWish: 'Et fast job',
      answers: [
        { question: 'Hvad ønsker du?', answer: 'Køkken' },
        { question: 'Helbred?', answer: 'Ryggen' },
        { question: 'Hvorfor sluttede det?', answer: 'Havnens Kro: Sæsonen var slut' },
      ],
    })
  })

  it('leaves out what the adviser leaves out, and the professional markers always', async () => {
    const draft = await createWorldDraft(w)
    const letter = await getTalkLetter(w.adviser.viewer, draft.id, choice({ med: [] }))
    expect(letter).toMatchObject({ answers: [], citizenWords: null, citizenWish: null })
    const whole = await getTalkLetter(w.adviser.viewer, draft.id, choice())
    expect(JSON.stringify(whole)).not.toContain('HEALTH')
    expect(await listLetterParts(w.adviser.viewer, draft.id)).toEqual(['samtale', 'ord'])
  })

  it('is a PDF whose name and head name nobody, and that it was made is logged without its words', async () => {
    const draft = await createWorldDraft(w)
    const answer = await talkLetterResponse(w.adviser.viewer, draft.id, choice({ sprog: 'en' }))
    const bytes = Buffer.from((await answer?.arrayBuffer()) as ArrayBuffer)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(answer?.headers.get('content-type')).toBe('application/pdf')
    expect(answer?.headers.get('cache-control')).toContain('no-store')
    expect(answer?.headers.get('content-disposition')).toMatch(
      /^inline; filename="talk-2026-\d\d-\d\d\.pdf"$/,
    )
    const lines = await db.auditEvent.findMany({ where: { entityId: draft.id, kind: 'PRINT' } })
    expect(lines).toMatchObject([{ citizenId: w.citizen.id, actorId: w.adviser.user.id }])
    expect(JSON.stringify(lines)).not.toContain('Køkken')
  })

  it('is refused to the fund, and the attempt is logged', async () => {
    const draft = await createWorldDraft(w)
    expect(await talkLetterResponse(w.fund.viewer, draft.id, choice())).toBeNull()
    expect(await db.auditEvent.count({ where: { entityId: draft.id, kind: 'DENIED' } })).toBe(1)
  })
})

describe('the papers for a fund without access', () => {
  let w: VisitationWorld

  beforeEach(async () => {
    w = await createVisitationWorld()
  })

  it('hold exactly what the fund’s own page would show (P04)', async () => {
    const sent = await createSent(w)
    const packet = await getAKassePacket(w.adviser.viewer, sent.id)
    expect(Object.keys(packet ?? {}).sort()).toEqual([
      'aKasse',
      'contact',
      'municipality',
      'officeName',
      'shared',
      'writtenOn',
    ])
    expect(Object.keys(packet?.shared ?? {}).sort()).toEqual([
      'answer',
      'answerDueOn',
      'birthYear',
      'isDecided',
      'name',
      'programme',
      'proposed',
      'sentOn',
      'talkKind',
      'talkOn',
      'version',
      'visitationId',
      'wait',
    ])
    expect(packet?.aKasse).toBe(w.own.name)
  })

  it('are a PDF, and their making is logged', async () => {
    const sent = await createSent(w)
    const answer = await aKassePacketResponse(w.adviser.viewer, sent.id)
    expect(
      Buffer.from((await answer?.arrayBuffer()) as ArrayBuffer)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(await db.auditEvent.count({ where: { entityId: sent.id, kind: 'PRINT' } })).toBe(1)
  })

  it('P26 are not made before the fund is asked, without consent, or of protected names', async () => {
    await createShareConsent(w)
    const draft = await createWorldDraft(w)
    expect(await getAKassePacket(w.adviser.viewer, draft.id)).toBeNull()
    const v = await createVisitationWorld()
    const sent = await createSent(v)
    await db.citizen.update({ where: { id: v.citizen.id }, data: { protection: 'PROTECTED' } })
    const cleared = { ...v.adviser.viewer, isCleared: true }
    expect(await getAKassePacket(cleared, sent.id)).toBeNull()
    await db.citizen.update({ where: { id: v.citizen.id }, data: { protection: 'NONE' } })
    expect(await getAKassePacket(cleared, sent.id)).not.toBeNull()
    await db.consent.deleteMany({ where: { citizenId: v.citizen.id } })
    expect(await getAKassePacket(cleared, sent.id)).toBeNull()
  })

  it('P26 are not made for a fund the member has moved to since', async () => {
    const sent = await createSent(w)
    await db.citizen.update({ where: { id: w.citizen.id }, data: { aKasseId: w.other.id } })
    expect(await getAKassePacket(w.adviser.viewer, sent.id)).toBeNull()
    await db.citizen.update({ where: { id: w.citizen.id }, data: { aKasseId: w.own.id } })
    expect((await getAKassePacket(w.adviser.viewer, sent.id))?.aKasse).toBe(w.own.name)
  })
})
