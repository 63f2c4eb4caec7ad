import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/calendar/day'
import { setTestNow, today } from '@/lib/calendar/today'
import { runCommand } from '@/lib/deadlines/run-command'
import { db } from '@/lib/platform/db'
import { blindIndex } from '@/lib/platform/secrets'
import type { Viewer } from '@/lib/platform/viewer'
import { proposeByCpr, proposeMember } from '@/lib/proposals/commands'
import { getProposalPage, listCitizenProposals } from '@/lib/proposals/queries'
import { getCitizenScreening } from '@/lib/screening/citizen-queries'
import { assessScreening } from '@/lib/screening/commands'
import { getScreeningQueue } from '@/lib/screening/queries'
import { wholeQueue } from '@/lib/screening/queue-filter'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createAKasse, createTeam, createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { assessmentValues, createOpenScreening } from '@/tests/factories/screening'

const unknownCpr = '6101800011'
const otherCpr = '6202810020'

let unitId: string
let adviser: Viewer
let consultant: Viewer
let programmeId: string

beforeAll(() => ensureReferenceData(db))

const clock = process.env.TEST_NOW ?? null

afterEach(() => setTestNow(clock))

beforeEach(async () => {
  unitId = (await createUnit(db)).id
  adviser = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId, name: 'Åse Nørgaard' })).viewer
  consultant = (await createUser(db, { role: 'VIRKSOMHEDSKONSULENT', unitId, name: 'Mette Krogh' })).viewer
  programmeId = (await createProgramme(db, { unitId })).id
})

const reason = 'Borgeren har haft mange korte job.'

function byCpr(overrides: Record<string, string> = {}) {
  return {
    cpr: '610180-0011',
    name: 'Amina Holst',
    programmeId,
    side: 'JOBCENTER',
    occasion: 'INFORMATION_MEETING',
    talkOn: '16.11.2026',
    reason,
    ...overrides,
  }
}

const propose = (overrides: Record<string, string> = {}, who = consultant) =>
  runCommand(proposeByCpr, { viewer: who, values: byCpr(overrides) })

const known = (cpr: string) =>
  db.citizen.findUnique({
    where: { unitId_cprIndex: { unitId, cprIndex: blindIndex(cpr) } },
    include: { screenings: true, proposals: true },
  })

const queue = () => getScreeningQueue(adviser, wholeQueue)

describe('a proposal of a person nobody knew', () => {
  it('registers the person and puts them in the queue, where no marker can be computed', async () => {
    expect(await propose()).toBeNull()
    const citizen = await known(unknownCpr)
    expect(citizen).toMatchObject({
      name: 'Amina Holst',
      protection: 'UNKNOWN',
      isReplacementCpr: true,
      aKasseId: null,
      screenings: [{ programmeId, status: 'TO_SCREEN', markersFired: 0, markersNotComputable: 6 }],
      proposals: [{ side: 'JOBCENTER', occasion: 'INFORMATION_MEETING', reason }],
    })
    const { rows } = await queue()
    expect(rows).toMatchObject([
      { name: 'Amina Holst', screenedOn: today(), proposed: { side: 'JOBCENTER', on: today() } },
    ])
    const view = await getCitizenScreening(adviser, {
      citizenId: citizen?.id ?? '',
      screeningId: null,
    })
    expect(view?.screening?.result.markers.map((one) => one.result)).toEqual(Array(6).fill('NOT_COMPUTABLE'))
  })

  it('is due after the days the programme sets', async () => {
    const quick = await createProgramme(db, { unitId, settings: { screening: { dueDays: 10 } } })
    await propose({ programmeId: quick.id })
    const [screening] = (await known(unknownCpr))?.screenings ?? []
    const days = (screening?.dueOn.getTime() ?? 0) - toDbDate(today()).getTime()
    expect(days / 86_400_000).toBe(10)
  })

  it('leaves a line without number, name or reason', async () => {
    await propose()
    const lines = await db.auditEvent.findMany({ where: { actorId: consultant.userId } })
    expect(lines.map((line) => line.entity).sort()).toEqual(['Citizen', 'Screening', 'ScreeningProposal'])
    const text = JSON.stringify(lines)
    for (const secret of ['610180', 'Amina', 'korte job']) expect(text).not.toContain(secret)
    const receipts = await db.commandReceipt.findMany({ where: { userId: consultant.userId } })
    expect(JSON.stringify(receipts.map((receipt) => receipt.answer))).toBe('[null]')
  })

  it('sent twice with the same form is one', async () => {
    const submissionId = randomUUID()
    const twice = () => runCommand(proposeByCpr, { viewer: consultant, values: byCpr(), submissionId })
    await Promise.all([twice(), twice()])
    expect((await known(unknownCpr))?.proposals).toHaveLength(1)
  })

  it('by two colleagues at once makes one person, one screening and two proposals', async () => {
    const coach = (await createUser(db, { role: 'JOBCOACH', unitId })).viewer
    await Promise.all([propose(), propose({ name: 'A. Holst' }, coach)])
    const citizen = await known(unknownCpr)
    expect(citizen?.screenings).toHaveLength(1)
    expect(citizen?.proposals).toHaveLength(2)
    expect(await db.citizen.count({ where: { unitId } })).toBe(1)
  })
})

describe('a proposal of a person known already', () => {
  it('gives the very same answer, and joins the open screening', async () => {
    const citizen = await createCitizen(db, { unitId, cpr: unknownCpr, name: 'Amina Holst Jensen' })
    const open = await createOpenScreening({ unitId, citizenId: citizen.id, programmeId })
    expect(await propose()).toBeNull()
    expect(await known(unknownCpr)).toMatchObject({
      name: 'Amina Holst Jensen',
      screenings: [{ id: open.id, version: open.version }],
      proposals: [{ screeningId: open.id }],
    })
  })

  it('is answered alike for someone protected, whom the proposer never comes to see', async () => {
    await createCitizen(db, { unitId, cpr: unknownCpr, name: 'Hemmelig Person', protection: 'PROTECTED' })
    expect(await propose()).toBeNull()
    const page = await getProposalPage(consultant)
    expect(page.own).toMatchObject([{ person: null, reason: null, progress: 'RECEIVED' }])
    expect(JSON.stringify(page)).not.toContain('Hemmelig')
    expect(await queue()).toMatchObject({ rows: [], hidden: 1 })
  })

  it('opens no new screening after an assessment, and is shown to the adviser as proposed again', async () => {
    await propose({}, adviser)
    const citizen = await known(unknownCpr)
    const [screening] = citizen?.screenings ?? []
    if (!citizen || !screening) throw new Error('Nothing was proposed')
    setTestNow('2026-11-24T10:00')
    await runCommand(assessScreening, { viewer: adviser, values: await assessmentValues(adviser, screening) })
    setTestNow('2026-11-25T10:00')
    await propose()
    expect(await db.screening.count({ where: { citizenId: citizen.id } })).toBe(1)
    const proposals = await listCitizenProposals(adviser, citizen.id)
    expect(proposals?.map((one) => [one.proposedBy, one.isAgain])).toEqual([
      ['Mette Krogh', true],
      ['Åse Nørgaard', false],
    ])
    expect((await getProposalPage(adviser)).own).toMatchObject([{ progress: 'HANDLED' }])
    expect((await getProposalPage(consultant)).own).toMatchObject([{ person: null, progress: 'RECEIVED' }])
  })

  it('opens no screening where there is an open case, and its adviser sees it', async () => {
    const citizen = await createCitizen(db, { unitId, cpr: unknownCpr })
    const team = await createTeam(db, { unitId })
    await createCase(db, { unitId, teamId: team.id, citizenId: citizen.id, ks: adviser.userId })
    await propose()
    expect(await known(unknownCpr)).toMatchObject({ screenings: [], proposals: [{ screeningId: null }] })
    expect(await listCitizenProposals(adviser, citizen.id)).toMatchObject([{ isAgain: true, reason }])
  })

  it('by the same colleague on the same day says so, and for another programme does not', async () => {
    await propose()
    await expect(propose()).rejects.toMatchObject({ field: 'cpr', key: 'proposedToday' })
    const other = await createProgramme(db, { unitId })
    await propose({ programmeId: other.id })
    expect((await known(unknownCpr))?.proposals).toHaveLength(2)
  })

  it('in another unit is a person of that unit only', async () => {
    const elsewhere = await createUnit(db)
    await createCitizen(db, { unitId: elsewhere.id, cpr: unknownCpr })
    await propose()
    const everywhere = await db.citizen.count({
      where: { cprIndex: blindIndex(unknownCpr), unitId: { in: [unitId, elsewhere.id] } },
    })
    expect(everywhere).toBe(2)
    expect(await known(unknownCpr)).toMatchObject({ name: 'Amina Holst' })
  })
})

describe('the form', () => {
  it.each([
    ['6101800011', 'without a hyphen'],
    ['610180-0011', 'with one'],
    [' 610180 0011 ', 'with spaces'],
  ])('reads the number %j, %s', async (cpr) => {
    await propose({ cpr })
    expect(await known(unknownCpr)).not.toBeNull()
  })

  it.each([
    ['', 'cprMissing'],
    ['610180001', 'cprUnreadable'],
    ['9913800011', 'cprUnreadable'],
    ['abcdef-ghij', 'cprUnreadable'],
    // Born 1 January 2036.
    ['6101364011', 'cprUnreadable'],
  ])('names the number %j beside its field', async (cpr, message) => {
    await expect(propose({ cpr })).rejects.toMatchObject({ issues: [{ path: ['cpr'], message }] })
  })

  it.each([
    ['name', ' ', 'nameMissing'],
    ['side', '', 'sideMissing'],
    ['side', 'A_KASSE', 'sideMissing'],
    ['occasion', '', 'occasionMissing'],
    ['talkOn', '', 'proposalTalkOnMissing'],
    ['talkOn', '1.1.2099', 'talkOnInFuture'],
    ['talkOn', '1.1.2019', 'dayFarAway'],
    ['reason', ' ', 'proposalReasonMissing'],
    ['programmeId', '', 'proposalProgrammeMissing'],
  ])('wants %s (%j)', async (field, value, message) => {
    await expect(propose({ [field]: value })).rejects.toMatchObject({ issues: [{ path: [field], message }] })
  })

  it('knows only the unit’s running programmes', async () => {
    const stopped = await createProgramme(db, { unitId, isActive: false })
    const foreign = await createProgramme(db, { unitId: (await createUnit(db)).id })
    for (const id of [stopped.id, foreign.id]) {
      await expect(propose({ programmeId: id })).rejects.toMatchObject({ field: 'programmeId' })
    }
    expect(await known(unknownCpr)).toBeNull()
  })

  it.each(['LEDER', 'ADMIN', 'STYREGRUPPE', 'FAGPARTNER', 'A_KASSE'] as const)(
    'by CPR number is not for %s',
    async (role) => {
      const aKasseId = role === 'A_KASSE' ? (await createAKasse(db)).id : null
      const other = (await createUser(db, { role, unitId, aKasseId })).viewer
      await expect(propose({}, other)).rejects.toMatchObject({ name: 'NotFoundError' })
      expect(await known(unknownCpr)).toBeNull()
    },
  )
})

describe('a fund', () => {
  async function createFund() {
    const aKasse = await createAKasse(db)
    const user = await createUser(db, { role: 'A_KASSE', unitId, aKasseId: aKasse.id })
    return { aKasse, viewer: user.viewer }
  }

  async function createMember(aKasseId: string, cpr: string, { consents = true } = {}) {
    const citizen = await createCitizen(db, { unitId, cpr, aKasseId, name: `Medlem ${cpr.slice(0, 4)}` })
    if (consents) {
      await db.consent.create({
        data: {
          id: randomUUID(),
          citizenId: citizen.id,
          kind: 'SHARE_A_KASSE',
          givenOn: toDbDate('2026-01-01'),
          createdById: adviser.userId,
        },
      })
    }
    return citizen
  }

  const proposeOf = (viewer: Viewer, memberId: string, overrides: Record<string, string> = {}) =>
    runCommand(proposeMember, {
      viewer,
      values: {
        memberId,
        programmeId,
        occasion: 'FIRST_TALK',
        talkOn: '16.11.2026',
        reason,
        ...overrides,
      },
    })

  it('chooses among own members who consent, and sees no more than the positive list', async () => {
    const fund = await createFund()
    const member = await createMember(fund.aKasse.id, unknownCpr)
    await createMember(fund.aKasse.id, otherCpr, { consents: false })
    const page = await getProposalPage(fund.viewer)
    expect(page.by).toEqual({
      kind: 'MEMBERS',
      members: [{ id: member.id, name: 'Medlem 6101', birthYear: 1980 }],
    })
    await proposeOf(fund.viewer, member.id)
    expect((await known(unknownCpr))?.proposals).toMatchObject([{ side: 'A_KASSE' }])
    expect((await getProposalPage(fund.viewer)).own).toMatchObject([
      { person: { name: 'Medlem 6101', citizenId: null }, progress: 'RECEIVED', reason },
    ])
  })

  it('reaches neither another fund’s member, nor one without consent, nor a protected one', async () => {
    const fund = await createFund()
    const other = await createFund()
    const foreign = await createMember(other.aKasse.id, unknownCpr)
    const silent = await createMember(fund.aKasse.id, otherCpr, { consents: false })
    const hidden = await createMember(fund.aKasse.id, '6303820031')
    await db.citizen.update({ where: { id: hidden.id }, data: { protection: 'PROTECTED' } })
    for (const id of [foreign.id, silent.id, hidden.id, randomUUID()]) {
      await expect(proposeOf(fund.viewer, id)).rejects.toMatchObject({
        field: 'memberId',
        key: 'memberMissing',
      })
    }
    expect(await db.screeningProposal.count({ where: { programmeId } })).toBe(0)
  })

  it('no longer sees the name, nor its own words, once the consent is withdrawn', async () => {
    const fund = await createFund()
    const member = await createMember(fund.aKasse.id, unknownCpr)
    await proposeOf(fund.viewer, member.id)
    await db.consent.updateMany({
      where: { citizenId: member.id },
      data: { withdrawnOn: toDbDate('2026-02-01'), withdrawnById: adviser.userId },
    })
    expect((await getProposalPage(fund.viewer)).own).toMatchObject([{ person: null, reason: null }])
  })

  it('proposes to own programmes and nobody’s own, not to another fund’s', async () => {
    const fund = await createFund()
    const other = await createFund()
    const member = await createMember(fund.aKasse.id, unknownCpr)
    const ofFund = await createProgramme(db, { unitId, aKasseId: fund.aKasse.id })
    const ofOther = await createProgramme(db, { unitId, aKasseId: other.aKasse.id })
    const page = await getProposalPage(fund.viewer)
    expect(page.programmes.map((one) => one.id).sort()).toEqual([programmeId, ofFund.id].sort())
    await expect(proposeOf(fund.viewer, member.id, { programmeId: ofOther.id })).rejects.toMatchObject({
      field: 'programmeId',
    })
  })

  it('is alone with members: staff cannot propose that way', async () => {
    const fund = await createFund()
    const member = await createMember(fund.aKasse.id, unknownCpr)
    await expect(proposeOf(adviser, member.id)).rejects.toMatchObject({ name: 'NotFoundError' })
  })
})
