import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayOrNull, daysBetween, fromDbDate, isDay } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { db } from '@/lib/platform/db'
import { deadlineStateOn } from '@/lib/platform/deadline'
import { loadViewer } from '@/lib/platform/load-viewer'
import type { Viewer } from '@/lib/platform/viewer'
import { placementChoicesOf } from '@/lib/programmes/placement-choices'
import { listPreparations } from '@/lib/rehabilitation/queries'
import { listNamedReviews } from '@/lib/reviews/queries'
import { reviewDueOn } from '@/lib/reviews/rules/group-review'
import { getSharedReview } from '@/lib/reviews/shared-review'
import { visitationEvidence } from '@/lib/visitation/evidence'
import { visitationTabs } from '@/lib/visitation/list-address'
import { listVisitations } from '@/lib/visitation/queries'
import { listMissingAnswers } from '@/lib/visitation/rules/missing-answers'
import { listSharedMembers } from '@/lib/visitation/shared-members'
import { listTargetProgress } from '@/lib/visitation/target-progress'
import { seed } from '@/prisma/seed/seed'

beforeAll(() => seed({ demo: true }), 60_000)

async function viewerOf(name: string): Promise<Viewer> {
  const { id } = await db.user.findFirstOrThrow({ where: { name }, select: { id: true } })
  const viewer = await loadViewer(db, id, today())
  if (!viewer) throw new Error(`${name} holds a role`)
  return viewer
}

describe('the demo’s visitations', () => {
  it('stand in every state, with the fund’s answer either way', async () => {
    const groups = await db.visitation.groupBy({ by: ['status', 'aKasseView'], _count: true })
    const open = groups.filter((row) => row.status !== 'DECIDED')
    expect(open.map((row) => [row.status, row.aKasseView, row._count]).sort()).toEqual([
      ['ANSWERED', 'AGREE', 2],
      ['ANSWERED', 'DISAGREE', 1],
      ['DRAFT', 'NOT_ANSWERED', 6],
      ['SENT', 'NOT_ANSWERED', 3],
    ])
    const decided = groups.filter((row) => row.status === 'DECIDED').map((row) => row.aKasseView)
    expect(decided.sort()).toEqual(['AGREE', 'DISAGREE', 'NOT_ANSWERED'])
    const decisions = await db.visitation.groupBy({
      by: ['decision'],
      where: { status: 'DECIDED' },
      _count: true,
    })
    expect(Object.fromEntries(decisions.map((row) => [row.decision, row._count]))).toEqual({
      WAITING_LIST: 5,
      REJECTED: 6,
      ACCEPTED: 123,
    })
  })

  it('fill every list of the adviser, one answer waited for 6 days and one past its last day', async () => {
    const adviser = await viewerOf('Åse Nørgaard')
    for (const tab of visitationTabs) {
      const { rows } = await listVisitations(adviser, { tab })
      expect(rows.length, tab).toBeGreaterThan(0)
    }
    const { rows, overdueAnswers } = await listVisitations(adviser, { tab: 'SENT' })
    expect(rows.flatMap((row) => row.wait ?? [])).toEqual(
      expect.arrayContaining([
        { days: 6, daysOver: 0 },
        { days: 17, daysOver: 3 },
      ]),
    )
    expect(overdueAnswers).toBe(1)
  })

  it('P26 are sent only to the fund of a member who had consented, and whom the fund may see', async () => {
    const sent = await db.visitation.findMany({
      where: { sentAt: { not: null } },
      select: {
        sentAt: true,
        askedAKasseId: true,
        citizen: {
          select: { aKasseId: true, protection: true, consents: { where: { kind: 'SHARE_A_KASSE' } } },
        },
      },
    })
    expect(sent.length).toBeGreaterThan(10)
    for (const { sentAt, askedAKasseId, citizen } of sent) {
      expect(askedAKasseId).toBe(citizen.aKasseId)
      expect(citizen.protection).not.toBe('PROTECTED')
      expect(citizen.consents.some((row) => sentAt !== null && row.givenOn <= sentAt)).toBe(true)
    }
    for (const [name, count] of [
      ['Henning Sørensen', 2],
      ['Pia Ågren', 1],
    ] as const) {
      const members = await listSharedMembers(await viewerOf(name))
      expect(members.filter((member) => member.status === 'ASKED')).toHaveLength(count)
    }
  })

  it('freeze with each decision what the decider saw, the talk too', async () => {
    const decided = await db.visitation.findMany({
      where: { status: 'DECIDED' },
      select: { evidence: true, screening: { select: { talk: { select: { professionalMarkers: true } } } } },
    })
    expect(decided).toHaveLength(134)
    for (const { evidence, screening } of decided) {
      const seen = visitationEvidence.parse(evidence)
      expect(seen.screening.assessedBy).not.toBeNull()
      expect(seen.screening.result.monthLetters).toHaveLength(48)
      expect(seen.coverage.length).toBeGreaterThan(0)
      expect(seen.talk?.professionalMarkers).toEqual(screening?.talk?.professionalMarkers)
    }
  })

  it('hold all that a decision needs, by what the programme offers', async () => {
    const decided = await db.visitation.findMany({
      where: { status: 'DECIDED' },
      include: { programme: { select: { template: true, coreElements: { select: { id: true } } } } },
    })
    for (const row of decided) {
      const { groups, tracks } = placementChoicesOf(row.programme.template)
      const answers = {
        ...row,
        talkOn: dayOrNull(row.talkOn),
        startOn: dayOrNull(row.startOn),
      }
      const offers = {
        offersElements: row.programme.coreElements.length > 0,
        offersGroups: groups.length > 0,
        offersTracks: tracks.length > 0,
      }
      expect(listMissingAnswers(answers, offers)).toEqual([])
      expect(row.track === null || tracks.some((track) => track.id === row.track)).toBe(true)
    }
  })

  it('change by a new decision with a reason, whose enrolment follows on the earlier one’s', async () => {
    const changes = await db.visitation.findMany({
      where: { replacesId: { not: null } },
      include: {
        enrolment: true,
        replaces: { include: { enrolment: true, revisitations: { select: { status: true } } } },
      },
    })
    expect(changes).toHaveLength(1)
    const [change] = changes
    expect(change?.changeReason).toBeTruthy()
    expect([change?.replaces?.track, change?.track]).toEqual(['JOBJOBPARAT', 'HELP'])
    expect(change?.enrolment?.fromOn).toEqual(change?.replaces?.enrolment?.untilOn)
    expect(change?.enrolment?.untilOn).toBeNull()
    expect(change?.replaces?.revisitations).toEqual([{ status: 'ACCEPTED' }])
  })

  it('R20 are decided again, and kept, by the coordinating adviser the consultant asked', async () => {
    const requests = await db.revisitationRequest.findMany({
      include: {
        visitation: {
          select: {
            citizen: { select: { cases: { select: { roleHolders: { where: { untilOn: null } } } } } },
          },
        },
      },
    })
    expect(requests.map((row) => row.status).sort()).toEqual(['ACCEPTED', 'KEPT', 'OPEN'])
    for (const row of requests) {
      const holders = row.visitation.citizen.cases.flatMap((one) => one.roleHolders)
      expect(holders.find((one) => one.role === 'VK')?.userId).toBe(row.createdById)
      if (row.status === 'OPEN') continue
      expect(holders.find((one) => one.role === 'KS')?.userId).toBe(row.answeredById)
    }
  })

  it('have a thread of second opinions beside a draft, by the author and two others', async () => {
    const opinions = await db.visitationOpinion.findMany({
      orderBy: { createdAt: 'asc' },
      include: { visitation: { select: { status: true, createdById: true, createdAt: true } } },
    })
    expect(opinions).toHaveLength(3)
    expect(new Set(opinions.map((row) => row.createdById)).size).toBe(3)
    expect(new Set(opinions.map((row) => row.visitationId)).size).toBe(1)
    const [first] = opinions
    expect(first?.visitation).toMatchObject({ status: 'DRAFT', createdById: first?.createdById })
    expect(opinions.every((row) => row.createdAt > row.visitation.createdAt)).toBe(true)
  })

  it('count 24 of 30 towards the day, the half year after and the end', async () => {
    const [godtArbejde] = await listTargetProgress(await viewerOf('Lone Holm'), today())
    expect(godtArbejde).toMatchObject({ name: 'Godt Arbejde i Fjordby', own: 24, others: 4, target: 30 })
    expect(godtArbejde?.milestones.map((one) => [one.state, one.count, one.missing])).toEqual([
      ['MISSING', 24, 6],
      ['MISSING', 24, 6],
      ['MISSING', 24, 6],
    ])
  })
})

describe('the demo’s groups', () => {
  it('are mostly group 1, two in group 2 and three in group 3', async () => {
    const groups = await db.visitation.groupBy({
      by: ['targetGroup'],
      where: { programme: { templateId: 'FM' } },
      orderBy: { targetGroup: 'asc' },
      _count: true,
    })
    expect(groups.map((row) => [row.targetGroup, row._count])).toEqual([
      [1, 5],
      [2, 2],
      [3, 3],
    ])
  })

  it('R24 wait for the leader, for the specialist and for nobody', async () => {
    const leader = await viewerOf('Lone Holm')
    const rows = await listNamedReviews(leader)
    const states = rows.map((row) => [
      deadlineStateOn(row.deadline, today()),
      row.leader.on !== null,
      row.specialist.on !== null,
    ])
    expect(states.sort()).toEqual([
      ['DUE_SOON', false, true],
      ['MET', true, true],
      ['OVERDUE', true, false],
    ])
  })

  it('R24 are shared with the specialist until two weeks after the due date', async () => {
    const shares = await db.caseShare.findMany({ select: { citizenId: true, fromOn: true, untilOn: true } })
    const reviews = await db.groupReview.findMany({ select: { id: true, citizenId: true, placedOn: true } })
    expect(shares).toHaveLength(3)
    for (const { citizenId, placedOn } of reviews) {
      const share = shares.find((row) => row.citizenId === citizenId)
      const from = fromDbDate(placedOn)
      expect(share && fromDbDate(share.fromOn)).toBe(from)
      expect(share && addDays(fromDbDate(share.untilOn), -1)).toBe(addDays(reviewDueOn(from), 14))
    }
    const specialist = await viewerOf('Birthe Ladefoged')
    const named = await listNamedReviews(specialist)
    expect(named).toHaveLength(2)
    for (const { id } of named) expect(await getSharedReview(specialist, id)).not.toBeNull()
  })

  it('have a record of preparation, one of them as far as the recommendation', async () => {
    const { rows, bodyName } = await listPreparations(await viewerOf('Lone Holm'))
    expect(bodyName).toBe('Rehabiliteringsteamet')
    expect(rows.map((row) => row.latest?.kind)).toEqual(['RECOMMENDATION', 'PREPARATION'])
    expect(rows.every((row) => isDay(row.placedOn) && daysBetween(row.placedOn, today()) > 30)).toBe(true)
    const meeting = await db.rehabilitationStep.findFirstOrThrow({ where: { kind: 'MEETING' } })
    expect(meeting.participants).toBeTruthy()
    expect((await listPreparations(await viewerOf('Åse Nørgaard'))).rows).toHaveLength(1)
  })
})
