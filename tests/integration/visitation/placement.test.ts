import { beforeEach, describe, expect, it } from 'vitest'
import { fromDbDate } from '@/lib/calendar/day'
import { runCommand } from '@/lib/deadlines/run-command'
import { NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import { getCitizenVisitations } from '@/lib/visitation/citizen-visitations'
import { visitationEvidence } from '@/lib/visitation/evidence'
import { addOpinion } from '@/lib/visitation/opinion-commands'
import { saveDraft } from '@/lib/visitation/save-draft'
import { listTargetProgress } from '@/lib/visitation/target-progress'
import { getVisitation } from '@/lib/visitation/visitation-queries'
import { createTeam, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { buildDraftValues } from '@/tests/factories/visitation'
import {
  createDecided,
  createVisitationWorld,
  createWorldCase,
  createWorldDraft,
  decideAs,
  reload,
  type VisitationWorld,
} from '@/tests/factories/visitation-world'

const groups3 = ['Indsatsgruppen', 'Forberedes til rehabiliteringsteam', 'Kan ikke deltage']
const tracks = [
  { id: 'JOBJOBPARAT', name: 'Jobjobparat' },
  { id: 'HELP', name: 'Brug for hjælp' },
]

describe('placing in a group and on a track', () => {
  let w: VisitationWorld
  const reviewers = () => ({
    targetGroup: 3,
    reviewLeaderId: w.leader.user.id,
    reviewSpecialistId: w.specialist.user.id,
  })
  const save = (values: Record<string, unknown>) =>
    runCommand(saveDraft, {
      viewer: w.adviser.viewer,
      values: buildDraftValues({ screeningId: w.screening.id, ...values }) as never,
    })

  beforeEach(async () => {
    w = await createVisitationWorld({ template: { groups3, tracks } })
  })

  it('an accepted one needs both where the programme has them', async () => {
    const accepted = {
      intent: 'review',
      decision: 'ACCEPTED',
      reason: 'Ja',
      talkOn: '20.11.2026',
      talkKind: 'PERSONAL',
      startOn: '1.12.2026',
      coreElements: ['KE2'],
    }
    await expect(save(accepted)).rejects.toMatchObject({ field: 'targetGroup' })
    await expect(save({ ...accepted, targetGroup: '2' })).rejects.toMatchObject({ field: 'track' })
    await expect(save({ ...accepted, targetGroup: '2', track: 'ANDET' })).rejects.toMatchObject({
      field: 'track',
    })
    await save({ ...accepted, targetGroup: '2', track: 'HELP', participants: 'Borger og a-kasse' })
    const draft = await db.visitation.findFirstOrThrow({ where: { citizenId: w.citizen.id } })
    expect(draft).toMatchObject({ targetGroup: 2, track: 'HELP', participants: 'Borger og a-kasse' })
  })

  it('a programme without groups takes none', async () => {
    const plain = await createVisitationWorld()
    const values = buildDraftValues({ screeningId: plain.screening.id, targetGroup: '1' })
    const saving = runCommand(saveDraft, { viewer: plain.adviser.viewer, values: values as never })
    await expect(saving).rejects.toMatchObject({ field: 'targetGroup' })
  })

  it('the next follow-up is today or later', async () => {
    await expect(save({ followUpOn: '22.11.2026' })).rejects.toMatchObject({ key: 'followUpBeforeToday' })
    await save({ followUpOn: '23.11.2026' })
  })

  it('R24 group 3 names a leader and a specialist of the unit, two different people', async () => {
    const group3 = { targetGroup: '3', reviewLeaderId: w.leader.user.id }
    await expect(save({ ...group3, reviewLeaderId: w.adviser.user.id })).rejects.toMatchObject({
      field: 'reviewLeaderId',
    })
    await expect(save({ ...group3, reviewSpecialistId: w.consultant.user.id })).rejects.toMatchObject({
      field: 'reviewSpecialistId',
    })
    const both = await createUser(db, { unitId: w.unit.id, role: 'LEDER', moreRoles: ['FAGPARTNER'] })
    await expect(
      save({ targetGroup: '3', reviewLeaderId: both.user.id, reviewSpecialistId: both.user.id }),
    ).rejects.toMatchObject({ field: 'reviewSpecialistId' })
    await save({ ...group3, reviewSpecialistId: w.specialist.user.id })
    const view = await getVisitation(
      w.adviser.viewer,
      (await db.visitation.findFirstOrThrow({ where: { citizenId: w.citizen.id } })).id,
    )
    expect(view?.reviewerNames).toEqual(['Lone Holm', 'Pia Lund'])
  })

  it('R24 a decision that places in group 3 asks for the review and shares the case until 14 days past its deadline', async () => {
    const draft = await createWorldDraft(w, {
      ...reviewers(),
      decision: 'REJECTED',
      coreElements: [],
      startOn: null,
    })
    await decideAs(w, draft)
    const review = await db.groupReview.findUniqueOrThrow({ where: { visitationId: draft.id } })
    expect(review).toMatchObject({ leaderId: w.leader.user.id, specialistId: w.specialist.user.id })
    expect(fromDbDate(review.placedOn)).toBe('2026-11-23')
    const share = await db.caseShare.findFirstOrThrow({ where: { citizenId: w.citizen.id } })
    expect(share.userId).toBe(w.specialist.user.id)
    // Due 21 December; the last day of the share is 4 January.
    expect([fromDbDate(share.fromOn), fromDbDate(share.untilOn)]).toEqual(['2026-11-23', '2027-01-05'])
    const lines = await db.auditEvent.findMany({
      where: { citizenId: w.citizen.id, operation: 'visitation.decide' },
    })
    expect(lines.map((line) => `${line.kind} ${line.entity}`)).toEqual(
      expect.arrayContaining(['CREATE GroupReview', 'CREATE CaseShare']),
    )
  })

  it('R24 is not decided when a reviewer has left since, and nothing is left behind', async () => {
    const draft = await createWorldDraft(w, {
      ...reviewers(),
      decision: 'REJECTED',
      coreElements: [],
      startOn: null,
    })
    await db.roleAssignment.deleteMany({ where: { userId: w.specialist.user.id } })
    await expect(decideAs(w, draft)).rejects.toMatchObject({ key: 'reviewSpecialistUnknown' })
    expect((await reload(draft)).status).toBe('DRAFT')
    expect(await db.groupReview.count({ where: { citizenId: w.citizen.id } })).toBe(0)
  })

  it('R24 the database takes no group 3 without its reviewers', async () => {
    const draft = await createWorldDraft(w, { targetGroup: 3, reviewLeaderId: w.leader.user.id })
    const decided = {
      status: 'DECIDED' as const,
      decidedOn: new Date('2026-11-23'),
      decidedById: w.adviser.user.id,
      evidence: {},
    }
    await expect(db.visitation.update({ where: { id: draft.id }, data: decided })).rejects.toThrow()
  })

  it('other groups ask nobody', async () => {
    const draft = await createWorldDraft(w, { targetGroup: 1, track: 'HELP' })
    await decideAs(w, draft)
    expect(await db.groupReview.count({ where: { citizenId: w.citizen.id } })).toBe(0)
    expect(await db.caseShare.count({ where: { citizenId: w.citizen.id } })).toBe(0)
  })
})

describe('evidence', () => {
  it('keeps the talk and what the adviser ticked, and counts only rows that nothing corrected', async () => {
    const w = await createVisitationWorld()
    const correction = await db.historyCorrection.create({
      data: {
        id: crypto.randomUUID(),
        citizenId: w.citizen.id,
        kind: 'CHANGED',
        reason: 'Forkert dato',
        createdById: w.adviser.user.id,
      },
    })
    await db.benefitPeriod.updateMany({
      where: { citizenId: w.citizen.id },
      data: { replacedById: correction.id },
    })
    const asked = { theme: 'JOBS', asks: 'ONCE', text: 'Hvad sker der?', help: null }
    await db.screeningTalk.create({
      data: {
        id: crypto.randomUUID(),
        screeningId: w.screening.id,
        heldOn: new Date('2026-11-12'),
        guideVersion: 1,
        answers: [{ id: 'pattern', ...asked, answer: 'Jeg bliver træt', jobs: [] }],
        professionalMarkers: ['SELF_BELIEF'],
        createdById: w.adviser.user.id,
      },
    })
    const decided = await createDecided(w)
    await db.screeningTalk.deleteMany({ where: { screeningId: w.screening.id } })
    const evidence = visitationEvidence.parse(decided.evidence)
    expect(evidence.benefitPeriods).toEqual([])
    expect(evidence.talk).toMatchObject({
      heldOn: '2026-11-12',
      professionalMarkers: ['SELF_BELIEF'],
      answers: [{ text: 'Hvad sker der?', answer: 'Jeg bliver træt' }],
    })
    const view = await getVisitation(w.adviser.viewer, decided.id)
    expect(view?.evidence.talk?.answers[0]?.answer).toBe('Jeg bliver træt')
  })
})

describe('second opinions', () => {
  let w: VisitationWorld
  const write = (
    visitationId: string,
    by: { viewer: VisitationWorld['adviser']['viewer'] },
    opinion: string,
  ) => runCommand(addOpinion, { viewer: by.viewer, values: { visitationId, opinion } as never })

  beforeEach(async () => {
    w = await createVisitationWorld()
  })

  it('colleagues who may read write beside the draft, newest last, and the author’s own lines are marked', async () => {
    const draft = await createWorldDraft(w)
    await createWorldCase(w)
    await write(draft.id, w.adviser, 'Hvad siger I?')
    await write(draft.id, w.otherAdviser, 'Jeg er enig')
    const view = await getVisitation(w.otherConsultant.viewer, draft.id)
    expect(view?.opinions.map(({ text, by, isAuthor }) => [text, by, isAuthor]).sort()).toEqual([
      ['Hvad siger I?', 'Kirsten Aagaard', true],
      ['Jeg er enig', 'Jens Bro', false],
    ])
    expect(view?.may).toMatchObject({ giveOpinion: true, edit: false })
    const lines = await db.auditEvent.findMany({
      where: { entity: 'VisitationOpinion', citizenId: w.citizen.id },
    })
    expect(lines).toHaveLength(2)
    expect(JSON.stringify(lines)).not.toContain('enig')
  })

  it('not by those who may not read, nor by a leader who opened it with a reason, nor once it is decided', async () => {
    const draft = await createWorldDraft(w)
    await createWorldCase(w)
    const far = await createTeam(db, { unitId: w.unit.id })
    const stranger = await createUser(db, { unitId: w.unit.id, teamId: far.id })
    await db.citizenAccessReason.create({
      data: {
        id: crypto.randomUUID(),
        userId: w.leader.user.id,
        citizenId: w.citizen.id,
        reason: 'Klage fra borgeren',
        validUntilAt: new Date('2026-11-24'),
      },
    })
    for (const by of [stranger, w.leader, w.fund, w.specialist]) {
      await expect(write(draft.id, by, 'x')).rejects.toThrow(NotFoundError)
    }
    expect((await getVisitation(w.leader.viewer, draft.id))?.may.giveOpinion).toBe(false)
    await decideAs(w, draft)
    await expect(write(draft.id, w.otherAdviser, 'For sent')).rejects.toThrow()
    expect(await db.visitationOpinion.count({ where: { visitationId: draft.id } })).toBe(0)
  })
})

describe('the citizen’s visitations', () => {
  it('what may begin, what is under way and what is decided, for those who may read the file', async () => {
    const w = await createVisitationWorld()
    expect(await getCitizenVisitations(w.adviser.viewer, w.citizen.id)).toEqual({
      citizenId: w.citizen.id,
      visitations: [],
      startable: [{ screeningId: w.screening.id, programmeName: w.programme.name }],
    })
    const decided = await createDecided(w)
    const file = await getCitizenVisitations(w.consultant.viewer, w.citizen.id)
    expect(file?.startable).toEqual([])
    expect(file?.visitations).toMatchObject([
      { id: decided.id, status: 'DECIDED', decision: 'ACCEPTED', decidedBy: 'Kirsten Aagaard' },
    ])
    for (const { viewer } of [w.fund, w.specialist, w.leader]) {
      expect(await getCitizenVisitations(viewer, w.citizen.id)).toBeNull()
    }
  })
})

describe('milestones', () => {
  it('count on their own day once it is past, and today while they are ahead', async () => {
    const w = await createVisitationWorld()
    await createDecided(w, { startOn: new Date('2026-11-23') })
    await createProgramme(db, { unitId: w.unit.id, isActive: false })
    await db.programmeSettings.updateMany({
      where: { programmeId: w.programme.id },
      data: {
        values: {
          visitation: {
            targetCount: null,
            milestones: [
              { on: '2027-01-01', atLeast: 3 },
              { on: '2026-11-22', atLeast: 1 },
              { on: '2026-12-01', atLeast: 1 },
            ],
          },
        },
      },
    })
    const [progress, ...rest] = await listTargetProgress(w.adviser.viewer, '2026-11-23')
    expect(rest).toEqual([])
    expect(progress).toMatchObject({ own: 1, target: null })
    expect(progress?.milestones).toEqual([
      { on: '2026-11-22', atLeast: 1, count: 0, missing: 1, state: 'MISSED' },
      { on: '2026-12-01', atLeast: 1, count: 1, missing: 0, state: 'REACHED' },
      { on: '2027-01-01', atLeast: 3, count: 1, missing: 2, state: 'MISSING' },
    ])
  })
})
