import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, dayOrNull, toDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { listStoredDeadlines } from '@/lib/deadlines/refresh-deadlines'
import { runCommand } from '@/lib/deadlines/run-command'
import { ConflictError, NotFoundError, RefusalError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { recordReview } from '@/lib/reviews/commands'
import { listGroupReviews, listNamedReviews } from '@/lib/reviews/queries'
import { getSharedReview } from '@/lib/reviews/shared-review'
import { freezeEvidence, loadEvidence } from '@/lib/visitation/evidence'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createTeam, createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { createTalk } from '@/tests/factories/talk'
import { createDraft, createScreening } from '@/tests/factories/visitation'

async function world({ isTalkHeld = false } = {}) {
  const unit = await createUnit(db)
  const team = await createTeam(db, { unitId: unit.id })
  const at = { unitId: unit.id, teamId: team.id }
  const adviser = await createUser(db, { ...at, role: 'MYNDIGHEDSRAADGIVER' })
  const leader = await createUser(db, { unitId: unit.id, role: 'LEDER', name: 'Lone Projekt' })
  const otherLeader = await createUser(db, { unitId: unit.id, role: 'LEDER' })
  const specialist = await createUser(db, { unitId: unit.id, role: 'FAGPARTNER', name: 'Finn Fag' })
  const otherSpecialist = await createUser(db, { unitId: unit.id, role: 'FAGPARTNER' })
  const programme = await createProgramme(db, { unitId: unit.id })
  const citizen = await createCitizen(db, { unitId: unit.id })
  await createCase(db, { unitId: unit.id, teamId: team.id, citizenId: citizen.id, ks: adviser.user.id })
  const screening = await createScreening(db, {
    citizenId: citizen.id,
    programmeId: programme.id,
    assessedById: adviser.user.id,
  })
  if (isTalkHeld) await createTalk(db, { screeningId: screening.id, createdById: adviser.user.id })
  const draft = await createDraft(db, { screening, createdById: adviser.user.id })
  const visitation = await db.visitation.update({
    where: { id: draft.id },
    data: {
      targetGroup: 3,
      reviewLeaderId: leader.user.id,
      reviewSpecialistId: specialist.user.id,
      status: 'DECIDED',
      decidedOn: toDbDate(today()),
      decidedById: adviser.user.id,
      evidence: freezeEvidence(await loadEvidence(db, screening.id)),
    },
  })
  const review = await db.groupReview.create({
    data: {
      visitationId: visitation.id,
      citizenId: citizen.id,
      placedOn: toDbDate(today()),
      leaderId: leader.user.id,
      specialistId: specialist.user.id,
    },
  })
  const share = await db.caseShare.create({
    data: {
      citizenId: citizen.id,
      userId: specialist.user.id,
      purpose: 'Vurdering af gruppe 3',
      fromOn: toDbDate(today()),
      untilOn: toDbDate(addDays(today(), 43)),
      createdById: adviser.user.id,
    },
  })
  return {
    unit,
    adviser,
    leader,
    otherLeader,
    specialist,
    otherSpecialist,
    citizen,
    review,
    share,
    visitation,
  }
}

describe('reviews.record', () => {
  let w: Awaited<ReturnType<typeof world>>
  const answer = (viewer: Viewer, values: Record<string, string> = {}) =>
    runCommand(recordReview, {
      viewer,
      values: { reviewId: w.review.id, version: '1', view: 'AGREE', reason: '', ...values } as never,
    })

  beforeEach(async () => {
    w = await world()
  })

  it('R24 is met when both have answered, and the deadline is stored with the second', async () => {
    await answer(w.specialist.viewer)
    const [open] = await listStoredDeadlines(db, [w.citizen.id])
    expect(open?.deadline).toMatchObject({ ruleId: 'R24', holderRole: 'KS', metOn: null })
    expect(open?.deadline.dueOn).toBe(addDays(today(), 28))
    await answer(w.leader.viewer, { version: '2' })
    const [met] = await listStoredDeadlines(db, [w.citizen.id])
    expect(met?.deadline.metOn).toBe(today())
  })

  it('R24 another group needs a reason', async () => {
    const input = { reviewId: w.review.id, version: '1', view: 'OTHER_GROUP', reason: ' ' }
    expect(recordReview.schema.safeParse(input).error?.issues[0]?.message).toBe('reviewReasonMissing')
  })

  it('R24 takes one answer from each', async () => {
    await answer(w.leader.viewer)
    await expect(answer(w.leader.viewer, { version: '2' })).rejects.toThrow(RefusalError)
    await expect(answer(w.specialist.viewer)).rejects.toThrow(ConflictError)
  })

  it('R24 refuses an answer after a new decision took the placing’s place', async () => {
    await db.visitation.create({
      data: {
        id: randomUUID(),
        citizenId: w.citizen.id,
        programmeId: w.visitation.programmeId,
        screeningId: w.visitation.screeningId,
        createdById: w.adviser.user.id,
        status: 'DECIDED',
        decision: 'REJECTED',
        reason: 'Andet tilbud',
        decidedOn: toDbDate(today()),
        decidedById: w.adviser.user.id,
        evidence: {},
        replacesId: w.visitation.id,
        changeReason: 'Ny viden',
      },
    })
    await expect(answer(w.specialist.viewer)).rejects.toThrow(RefusalError)
  })

  it('only the two named answer', async () => {
    for (const { viewer } of [w.otherSpecialist, w.otherLeader, w.adviser]) {
      await expect(answer(viewer)).rejects.toThrow(NotFoundError)
    }
  })

  it('leaves who answered what in the audit trail, without the reason', async () => {
    await answer(w.specialist.viewer, { view: 'OTHER_GROUP', reason: 'Hemmelig vurdering' })
    const lines = await db.auditEvent.findMany({ where: { entityId: w.review.id, kind: 'CHANGE' } })
    expect(lines).toHaveLength(1)
    expect(lines[0]?.actorId).toBe(w.specialist.user.id)
    expect(JSON.stringify(lines)).not.toContain('Hemmelig')
  })

  it('two identical answers at once make one', async () => {
    const submissionId = randomUUID()
    const values = { reviewId: w.review.id, version: '1', view: 'AGREE', reason: '' } as never
    await Promise.all(
      [1, 2].map(() => runCommand(recordReview, { viewer: w.leader.viewer, values, submissionId })),
    )
    const review = await db.groupReview.findUniqueOrThrow({ where: { id: w.review.id } })
    expect(review.version).toBe(2)
    expect(dayOrNull(review.leaderOn)).toBe(today())
  })
})

describe('what a specialist sees', () => {
  let w: Awaited<ReturnType<typeof world>>

  beforeEach(async () => {
    w = await world()
  })

  it('is the one case, for the purpose it is shared for, and the look is logged with it', async () => {
    const review = await getSharedReview(w.specialist.viewer, w.review.id)
    expect(review?.citizenName).toBe(w.citizen.name)
    expect(review?.purpose).toBe('Vurdering af gruppe 3')
    expect(await listNamedReviews(w.specialist.viewer)).toHaveLength(1)
    const line = await db.auditEvent.findFirst({
      where: { kind: 'VIEW', entityId: w.review.id, actorId: w.specialist.user.id },
    })
    expect(line?.purpose).toBe('Vurdering af gruppe 3')
    expect(line?.citizenId).toBe(w.citizen.id)
  })

  it('has a fixed list of fields', async () => {
    const review = await getSharedReview(w.specialist.viewer, w.review.id)
    expect(Object.keys(review ?? {}).sort()).toMatchInlineSnapshot(`
      [
        "birthOn",
        "citizenName",
        "citizenWish",
        "deadline",
        "decidedOn",
        "decisionReason",
        "evidence",
        "id",
        "isNamed",
        "leader",
        "may",
        "part",
        "programme",
        "purpose",
        "sharedUntil",
        "specialist",
        "version",
        "visitationId",
      ]
    `)
  })

  it('P25 holds what was told in the talk, but not of health', async () => {
    const other = await world({ isTalkHeld: true })
    for (const { viewer } of [other.specialist, other.leader]) {
      const shared = await getSharedReview(viewer, other.review.id)
      expect(shared?.evidence?.talk?.answers.map(({ answer }) => answer)).toEqual(['Køkken'])
      expect(shared?.evidence?.talk?.professionalMarkers).toEqual(['POOR_MATCH'])
    }
  })

  it('ends with the period, and the attempt is logged', async () => {
    await db.caseShare.update({
      where: { id: w.share.id },
      data: { fromOn: toDbDate(addDays(today(), -43)), untilOn: toDbDate(today()) },
    })
    expect(await getSharedReview(w.specialist.viewer, w.review.id)).toBeNull()
    expect(await listNamedReviews(w.specialist.viewer)).toEqual([])
    expect(await db.auditEvent.count({ where: { kind: 'DENIED', entityId: w.review.id } })).toBe(1)
  })

  it('is nothing of a case shared with a colleague', async () => {
    expect(await getSharedReview(w.otherSpecialist.viewer, w.review.id)).toBeNull()
    expect(await listNamedReviews(w.otherSpecialist.viewer)).toEqual([])
  })
})

describe('the unit’s list of placings in group 3', () => {
  it('counts people with protected names for a leader without naming them', async () => {
    const w = await world()
    expect((await listGroupReviews(w.otherLeader.viewer)).rows).toHaveLength(1)
    await db.citizen.update({ where: { id: w.citizen.id }, data: { protection: 'PROTECTED' } })
    const list = await listGroupReviews(w.otherLeader.viewer)
    expect(list).toEqual({ rows: [], hidden: 1 })
    expect((await listGroupReviews(w.leader.viewer)).rows).toHaveLength(1)
    const cleared = await createUser(db, { unitId: w.unit.id, role: 'LEDER', isCleared: true })
    expect(await listGroupReviews(cleared.viewer)).toMatchObject({ rows: [{ id: w.review.id }], hidden: 0 })
  })

  it('is empty for another unit', async () => {
    await world()
    const elsewhere = await createUser(db, { unitId: (await createUnit(db)).id, role: 'LEDER' })
    expect(await listGroupReviews(elsewhere.viewer)).toEqual({ rows: [], hidden: 0 })
  })

  it('counts for an adviser only those the adviser would list if cleared', async () => {
    const w = await world()
    await db.citizen.update({ where: { id: w.citizen.id }, data: { protection: 'PROTECTED' } })
    const stranger = await createUser(db, { unitId: w.unit.id, role: 'MYNDIGHEDSRAADGIVER' })
    expect(await listGroupReviews(stranger.viewer)).toEqual({ rows: [], hidden: 0 })
    expect((await listGroupReviews(w.adviser.viewer)).rows).toHaveLength(1)
  })
})
