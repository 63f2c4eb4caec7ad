import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, addMonths, fromDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { parseCpr } from '@/lib/citizens/rules/cpr'
import { computeDeadlines, listStoredDeadlines } from '@/lib/deadlines/refresh-deadlines'
import { db } from '@/lib/platform/db'
import { deadlineStateOn } from '@/lib/platform/deadline'
import { decrypt } from '@/lib/platform/secrets'
import { programmeSettings } from '@/lib/programmes/settings'
import { demoPeople } from '@/prisma/seed/demo-people'
import { seed, seedDemo } from '@/prisma/seed/seed'

let secondsOfWork = 0

beforeAll(async () => {
  const start = process.cpuUsage()
  await seed({ demo: true })
  const { user, system } = process.cpuUsage(start)
  secondsOfWork = (user + system) / 1_000_000
}, 60_000)

async function tableCounts(): Promise<Record<string, number>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%' ORDER BY table_name`
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM "${name}"`,
    )
    counts[name] = row?.count ?? 0
  }
  return counts
}

const idsOf = async () => (await db.citizen.findMany({ select: { id: true } })).map((row) => row.id)
const isOpen = { closedOn: null }

describe('the demo', () => {
  it('is little work, and leaves one line in the audit trail', async () => {
    expect(secondsOfWork).toBeLessThan(10)
    expect(await db.auditEvent.findMany({ select: { operation: true, kind: true } })).toEqual([
      { operation: 'seed.demo', kind: 'CREATE' },
    ])
  })

  it('changes nothing when it is seeded again, or twice at once', async () => {
    const before = await tableCounts()
    await Promise.all([seedDemo(), seed({ demo: true })])
    expect(await tableCounts()).toEqual(before)
  })

  it('is one municipality of about 170 people', async () => {
    expect(await tableCounts()).toMatchObject({
      units: 1,
      teams: 2,
      users: 14,
      citizens: 173,
      cases: 122,
      benefit_types: 15,
      programmes: 12,
    })
  })

  it('has staff in every role that can sign in, one with two roles, and a stand-in running today', async () => {
    const roles = await db.roleAssignment.groupBy({ by: ['role'], _count: true })
    expect(Object.fromEntries(roles.map((row) => [row.role, row._count]))).toEqual({
      VIRKSOMHEDSKONSULENT: 4,
      MYNDIGHEDSRAADGIVER: 4,
      JOBCOACH: 1,
      A_KASSE: 2,
      LEDER: 1,
      STYREGRUPPE: 1,
      FAGPARTNER: 1,
      ADMIN: 1,
    })
    const katrine = await db.user.findFirstOrThrow({
      where: { name: 'Katrine Lysholm' },
      select: { isDemo: true, roleAssignments: { select: { role: true } } },
    })
    expect(katrine).toEqual({
      isDemo: true,
      roleAssignments: [{ role: 'VIRKSOMHEDSKONSULENT' }, { role: 'MYNDIGHEDSRAADGIVER' }],
    })
    const standIn = await db.standIn.findFirstOrThrow({ select: { fromOn: true, untilOn: true } })
    expect(fromDbDate(standIn.fromOn) <= today() && fromDbDate(standIn.untilOn) > today()).toBe(true)
  })

  it('lists the specialist of another department last, so that the others keep their places', async () => {
    const last = await db.user.findFirstOrThrow({
      orderBy: { createdAt: 'desc' },
      select: { name: true, roleAssignments: { select: { role: true, department: true } } },
    })
    expect(last).toEqual({
      name: 'Birthe Ladefoged',
      roleAssignments: [{ role: 'FAGPARTNER', department: 'Socialpsykiatrien' }],
    })
    expect(demoPeople.at(-1)).toEqual({
      name: 'Birthe Ladefoged',
      roleLabel: 'fagpartner, Socialpsykiatrien',
    })
  })

  it('gives every person a replacement number of their own, none of them used in the example files', async () => {
    const rows = await db.citizen.findMany({
      select: { cprCipher: true, birthOn: true, isReplacementCpr: true },
    })
    const numbers = rows.map((row) => decrypt(row.cprCipher).toString())
    for (const [index, digits] of numbers.entries()) {
      expect(parseCpr(digits)).toMatchObject({
        isReplacement: true,
        birthOn: fromDbDate(rows[index]?.birthOn as Date),
      })
    }
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(rows.every((row) => row.isReplacementCpr)).toBe(true)
    const examples = ['sample', 'edge']
      .map((name) => readFileSync(`tests/fixtures/history/history-${name}.csv`, 'utf8').replaceAll('-', ''))
      .join()
    expect(numbers.filter((digits) => examples.includes(digits))).toEqual([])
  })

  it('ships the programme templates exact to the figure, and three programmes that run today', async () => {
    const shipped = JSON.parse(readFileSync('prisma/seed/data/programmes.json', 'utf8'))
    const templates = await db.programme.findMany({
      where: { isActive: false },
      select: { templateId: true, name: true, template: true, fromOn: true, untilOn: true },
    })
    expect(templates).toHaveLength(shipped.programmes.length)
    for (const one of shipped.programmes) {
      const row = templates.find((template) => template.templateId === one.id)
      expect(row).toMatchObject({ name: one.name, template: one })
      expect(row?.fromOn ? fromDbDate(row.fromOn) : undefined).toBe(one.period?.[0])
      expect(row?.untilOn ? addDays(fromDbDate(row.untilOn), -1) : undefined).toBe(one.period?.[1])
    }
    const running = await db.programme.findMany({
      where: { isActive: true, fromOn: { lte: new Date(today()) }, untilOn: { gt: new Date(today()) } },
      orderBy: { templateId: 'desc' },
      select: {
        templateId: true,
        aKasse: { select: { name: true } },
        settings: { select: { version: true, values: true }, orderBy: { version: 'asc' } },
        coreElements: { select: { code: true }, orderBy: { ordinal: 'asc' } },
      },
    })
    expect(running.map((row) => [row.templateId, row.aKasse?.name ?? null, row.settings.length])).toEqual([
      ['HJK', null, 2],
      ['GA', 'Faglig Fælles', 1],
      ['FM', null, 1],
    ])
    expect(running[1]?.coreElements.map((row) => row.code)).toEqual(['KE1', 'KE2', 'KE3', 'KE4', 'KE5'])
    const [handheld, godtArbejde] = running.map((row) => programmeSettings.parse(row.settings[0]?.values))
    expect(godtArbejde?.visitation.targetCount).toBe(30)
    const milestones = godtArbejde?.visitation.milestones ?? []
    expect(milestones.map((one) => one.atLeast)).toEqual([30, 30, 30])
    const [first, second, last] = milestones.map((one) => one.on)
    expect(first && first > today()).toBe(true)
    expect(second).toBe(first && addMonths(first, 6))
    const godtArbejdeRow = await db.programme.findFirstOrThrow({
      where: { isActive: true, templateId: 'GA' },
      select: { untilOn: true },
    })
    expect(last).toBe(addDays(fromDbDate(godtArbejdeRow.untilOn as Date), -1))
    expect(godtArbejde?.aftercare).toMatchObject({
      trialMonths: 3,
      visitIntervalDays: 28,
      hotlineUntilMonths: 12,
    })
    expect(handheld?.visitation.targetCount).toBeNull()
  })

  it('has people in every phase before a case', async () => {
    const screenings = await db.screening.groupBy({ by: ['status'], _count: true })
    expect(screenings.map((row) => row.status).sort()).toEqual([
      'ASSESSED',
      'CLOSED',
      'IN_PROGRESS',
      'TO_SCREEN',
    ])
    const recommendations = await db.screening.groupBy({
      by: ['recommendation'],
      where: { status: 'ASSESSED' },
    })
    expect(recommendations.map((row) => row.recommendation)).toEqual(
      expect.arrayContaining(['VISITATION', 'NO_EFFORT']),
    )
    const fired = await db.screening.groupBy({ by: ['markersFired'] })
    expect(fired.length).toBeGreaterThan(3)
  })

  it('has open cases in every lane, and closed ones', async () => {
    const lanes = await db.case.groupBy({ by: ['lane'], where: isOpen, _count: true })
    expect(lanes.map((row) => row.lane).sort()).toEqual(['ACTIVE', 'LONG_TERM', 'READY', 'UNDERWAY'])
    expect(Math.min(...lanes.map((row) => row._count))).toBeGreaterThan(10)
    expect(await db.case.count({ where: { closedOn: { not: null } } })).toBe(8)
    expect(await db.case.count({ where: { ...isOpen, nextStep: null } })).toBeGreaterThan(0)
  })

  it('counts 24 accepted members of the own fund against the target of 30', async () => {
    const accepted = await db.enrolment.groupBy({
      by: ['untilOn'],
      where: {
        programme: { templateId: 'GA', isActive: true },
        citizen: { aKasse: { name: 'Faglig Fælles' } },
        visitation: { decision: 'ACCEPTED' },
        untilOn: null,
      },
      _count: true,
    })
    expect(accepted[0]?._count).toBe(24)
  })

  it('R02 R05 R06 R08 R09 R11 R12 R17 R21 R24 has deadlines in every state, each as recomputed from the facts', async () => {
    const ids = await idsOf()
    const [stored, computed] = await Promise.all([
      listStoredDeadlines(db, ids),
      db.$transaction((tx) => computeDeadlines(tx, ids)),
    ])
    const key = (deadline: object) => JSON.stringify(Object.entries(deadline).sort())
    expect(stored.map((row) => key(row.deadline)).sort()).toEqual(computed.map(key).sort())
    const states = new Set(computed.map((deadline) => deadlineStateOn(deadline, today())))
    expect([...states].sort()).toEqual([
      'CANCELLED',
      'DUE_SOON',
      'MET',
      'MET_LATE',
      'MISSED',
      'NOT_YET',
      'OPEN',
      'OVERDUE',
    ])
    expect(computed.some((deadline) => deadline.startCorrected)).toBe(true)
    const rules = new Set(computed.map((deadline) => deadline.ruleId))
    expect([...rules].sort()).toEqual(['R02', 'R05', 'R06', 'R08', 'R09', 'R11', 'R12', 'R17', 'R21', 'R24'])
  })

  it('R08 R17 has plans and goals that came in time, late, and not yet', async () => {
    const asking = { metOn: null, cancelledOn: null, closesOn: null }
    const day = new Date(today())
    const counts = await Promise.all(
      ['R08', 'R17'].flatMap((ruleId) => [
        db.deadline.count({ where: { ruleId, metOn: { not: null } } }),
        db.deadline.count({ where: { ruleId, case: isOpen, ...asking, dueOn: { lt: day } } }),
      ]),
    )
    const [plansMade = 0, plansLacking = 0, stepsMet = 0, stepsLacking = 0] = counts
    expect(Math.min(plansMade, stepsMet)).toBeGreaterThan(5)
    expect(Math.min(plansLacking, stepsLacking)).toBeGreaterThan(0)
    expect(Math.max(plansLacking, stepsLacking)).toBeLessThan(8)
    const late = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM "deadlines" WHERE "ruleId" = 'R08' AND "metOn" > "dueOn"`
    expect(late[0]?.count).toBeGreaterThan(0)
  })

  it('R02 has visits late by a day, by weeks and by more than a month', async () => {
    const open = await db.deadline.findMany({
      where: { ruleId: 'R02', metOn: null, cancelledOn: null, dueOn: { lt: new Date(today()) } },
      select: { dueOn: true, closesOn: true },
    })
    const asking = open.filter((row) => !row.closesOn || fromDbDate(row.closesOn) > today())
    const days = asking
      .map((row) => (Date.parse(today()) - row.dueOn.getTime()) / 86_400_000)
      .sort((a, b) => a - b)
    expect(days[0]).toBe(1)
    expect(days.some((late) => late > 7 && late <= 28)).toBe(true)
    expect(days.at(-1)).toBeGreaterThan(28)
    expect(await db.aftercareVisit.count({ where: { daysLate: { gt: 0 } } })).toBe(3)
  })

  it('R03 R04 has calls to the hotline, consent given, withdrawn, given again and missing', async () => {
    expect(await db.hotlineContact.count()).toBe(7)
    const consents = await db.consent.findMany({ where: { kind: 'AFTERCARE' } })
    expect(consents.filter((row) => row.withdrawnOn !== null)).toHaveLength(3)
    expect(new Set(consents.map((row) => row.citizenId)).size).toBe(consents.length - 1)
    const without = await db.aftercare.count({
      where: { case: { citizen: { consents: { none: { kind: 'AFTERCARE' } } } } },
    })
    expect(without).toBe(4)
  })

  it('R14 has coaching of every standing, each referral within its three', async () => {
    const held = await db.coachingSession.groupBy({
      by: ['referralId'],
      where: { status: 'HELD' },
      _count: true,
    })
    expect([...new Set(held.map((row) => row._count))].sort()).toEqual([1, 2, 3])
    const statuses = await db.coachingSession.groupBy({ by: ['status'] })
    expect(statuses.map((row) => row.status).sort()).toEqual(['HELD', 'NO_SHOW', 'PLANNED'])
  })

  it('R11 has placements that run, end well and badly, and come; some people still wait for one', async () => {
    const day = new Date(today())
    const runs = { fromOn: { lte: day }, OR: [{ untilOn: null }, { untilOn: { gt: day } }] }
    expect(await db.placement.count({ where: runs })).toBe(5)
    expect(await db.placement.count({ where: { fromOn: { gt: day } } })).toBe(1)
    const ends = await db.placement.groupBy({ by: ['endKind'], where: { endKind: { not: null } } })
    expect(ends.map((row) => row.endKind).sort()).toEqual(['BROKEN_OFF', 'COMPLETED', 'NO_PAID_HOURS'])
    const asking = { ruleId: 'R11', metOn: null, cancelledOn: null, closesOn: null, dueOn: { lt: day } }
    const overdue = await db.deadline.count({ where: asking })
    expect(overdue).toBeGreaterThan(2)
    expect(overdue).toBeLessThan(20)
    const resting = await db.laneMove.count({ where: { lane: 'ACTIVE', placementId: { not: null } } })
    expect(resting).toBe(6)
  })

  it('dates nothing that has happened after today', async () => {
    const day = new Date(today())
    const later = { gt: day }
    const tomorrow = { gt: new Date(`${today()}T23:59:59Z`) }
    const counts = await Promise.all([
      db.aftercareVisit.count({ where: { onDate: later } }),
      db.hotlineContact.count({ where: { onDate: later } }),
      db.preStartTalk.count({ where: { onDate: later } }),
      db.aftercareStatus.count({ where: { recordedOn: later } }),
      db.consent.count({ where: { OR: [{ givenOn: later }, { withdrawnOn: later }] } }),
      db.visitation.count({ where: { OR: [{ decidedOn: later }, { talkOn: later }] } }),
      db.case.count({ where: { OR: [{ openedOn: later }, { closedOn: later }] } }),
      db.laneMove.count({ where: { movedOn: later } }),
      db.screening.count({
        where: { OR: [{ screenedOn: later }, { assessedAt: { gt: new Date(`${today()}T23:59:59Z`) } }] },
      }),
      db.aftercare.count({ where: { OR: [{ agreedOn: later }, { recordedOn: later }] } }),
      db.benefitPeriod.count({ where: { fromOn: later } }),
      db.visitation.count({ where: { OR: [{ sentAt: tomorrow }, { answeredAt: tomorrow }] } }),
      db.screeningTalk.count({ where: { heldOn: later } }),
      db.screeningProposal.count({ where: { OR: [{ talkOn: later }, { createdAt: tomorrow }] } }),
      db.hypothesisCheck.count({ where: { checkedOn: later } }),
      db.rehabilitationStep.count({ where: { happenedOn: later } }),
      db.groupReview.count({
        where: { OR: [{ placedOn: later }, { leaderOn: later }, { specialistOn: later }] },
      }),
      db.coachingSession.count({ where: { status: { not: 'PLANNED' }, onDate: later } }),
      db.jobGoal.count({ where: { fromOn: later } }),
      db.cvState.count({ where: { onDate: later } }),
      db.jobSearchPlan.count({ where: { madeOn: later } }),
      db.jobSearchStep.count({ where: { OR: [{ doneOn: later }, { notDoneOn: later }] } }),
      db.citizenQuote.count({ where: { saidOn: later } }),
      db.citizenCode.count({ where: { fromOn: later } }),
      db.education.count({ where: { lastDayOn: later } }),
      db.applicationDocument.count({ where: { createdAt: tomorrow } }),
      db.programmeStep.count({ where: { fromOn: later } }),
      db.historyImport.count({ where: { OR: [{ extractOn: later }, { completedAt: tomorrow }] } }),
    ])
    expect(counts).toEqual(counts.map(() => 0))
  })

  it('screens before it decides, and decides before a job is agreed', async () => {
    const wrong = await db.$queryRaw<{ id: string }[]>`
      SELECT v."id" FROM "visitations" v JOIN "screenings" s ON s."id" = v."screeningId"
      WHERE v."decidedOn" <= s."assessedAt"::date OR s."assessedAt"::date < s."screenedOn"
        OR s."startedAt" > s."assessedAt" OR v."sentAt" < s."assessedAt" OR v."answeredAt" < v."sentAt"
      UNION ALL
      SELECT a."id" FROM "aftercares" a JOIN "cases" c ON c."id" = a."caseId" WHERE a."agreedOn" <= c."openedOn"`
    expect(wrong).toEqual([])
  })

  it('has protected people, unknown protection, interpreters, and letters of the Danish alphabet', async () => {
    const protections = await db.citizen.groupBy({ by: ['protection'], _count: true })
    expect(protections.map((row) => row.protection).sort()).toEqual(['NONE', 'PROTECTED', 'UNKNOWN'])
    expect(
      await db.case.count({ where: { ...isOpen, citizen: { protection: 'PROTECTED' } } }),
    ).toBeGreaterThan(0)
    expect(await db.citizen.count({ where: { needsInterpreter: true } })).toBeGreaterThan(3)
    const names = (await db.citizen.findMany({ select: { name: true } })).map((row) => row.name).join(' ')
    expect(names).toMatch(/æ/i)
    expect(names).toMatch(/ø/i)
    expect(names).toMatch(/å/i)
    expect(names).toContain('Aagaard')
    expect(await db.citizen.count()).toBe(new Set((await db.citizen.findMany()).map((row) => row.name)).size)
  })
})
