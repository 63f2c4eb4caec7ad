import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { takeOverCases } from '@/lib/cases/bulk-commands'
import { parseCaseloadFilter } from '@/lib/cases/caseload-filter'
import { getCaseload } from '@/lib/cases/queries'
import { runCommand } from '@/lib/deadlines/run-command'
import { activityFactsOf, activitySelect } from '@/lib/placements/load-activity'
import { paidHoursOn } from '@/lib/placements/rules/paid-hours'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { PlacementKind } from '@/prisma/generated/enums'
import { createAftercare, createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createUser } from '@/tests/factories/organisation'

let w: Workplace
const on = today()

beforeEach(async () => {
  w = await createWorkplace(db)
})

const list = (query: Record<string, string> = {}, viewer: Viewer = w.consultant.viewer) =>
  getCaseload(viewer, parseCaseloadFilter(query, viewer))

async function row(viewer: Viewer = w.consultant.viewer) {
  const [only] = (await list({}, viewer)).rows
  if (!only) throw new Error('The case is not in the list')
  return only
}

type Step = { fromOn: Day; totalHours: number; paidHours: number }

function addPlacement(
  kind: PlacementKind,
  steps: readonly Step[],
  dates: { fromOn?: Day; untilOn?: Day } = {},
) {
  const createdById = w.consultant.user.id
  return db.placement.create({
    data: {
      id: randomUUID(),
      unitId: w.unit.id,
      citizenId: w.citizen.id,
      caseId: w.case.id,
      kind,
      companyName: `Sted for ${kind}`,
      fromOn: toDbDate(dates.fromOn ?? addDays(on, -40)),
      untilOn: dates.untilOn ? toDbDate(dates.untilOn) : null,
      createdById,
      hours: {
        create: steps.map((step) => ({
          id: randomUUID(),
          ...step,
          fromOn: toDbDate(step.fromOn),
          createdById,
        })),
      },
    },
  })
}

describe('paid hours a week', () => {
  it('6.1 are those of the rule: hours in force today, of kinds that count, and jobs under aftercare', async () => {
    await createAftercare(db, { citizenId: w.citizen.id, caseId: w.case.id, startsOn: addDays(on, -10) })
    await addPlacement('PAID_HOURS', [
      { fromOn: addDays(on, -40), totalHours: 10, paidHours: 3.5 },
      { fromOn: on, totalHours: 10, paidHours: 5.5 },
      { fromOn: addDays(on, 1), totalHours: 20, paidHours: 20 },
    ])
    await addPlacement('COMBINATION', [{ fromOn: addDays(on, 5), totalHours: 8, paidHours: 2 }])
    for (const kind of ['LOENTILSKUD', 'FLEKSJOB', 'UDVIKLINGSFLEKSJOB'] as const) {
      await addPlacement(kind, [{ fromOn: addDays(on, -40), totalHours: 37, paidHours: 37 }])
    }
    await addPlacement('PAID_HOURS', [{ fromOn: addDays(on, -40), totalHours: 9, paidHours: 9 }], {
      untilOn: on,
    })
    const citizen = await db.citizen.findUniqueOrThrow({
      where: { id: w.citizen.id },
      select: activitySelect,
    })
    const { paidHours } = await row()
    expect(paidHours).toBe(27.5)
    expect(paidHours).toBe(paidHoursOn(activityFactsOf(citizen), on))
  })
})

describe('kinds, companies and benefits that run today', () => {
  it('are facets, and the newest company is shown', async () => {
    await addPlacement('VIRKSOMHEDSPRAKTIK', [], { fromOn: addDays(on, -30) })
    await addPlacement('EDUCATION', [], { fromOn: addDays(on, -60), untilOn: on })
    await createAftercare(db, { citizenId: w.citizen.id, caseId: w.case.id, startsOn: addDays(on, -2) })
    await db.benefitPeriod.create({
      data: { citizenId: w.citizen.id, benefitCode: 'sygedagpenge', fromOn: toDbDate(on), source: 'TYPED' },
    })
    const { facets, rows } = await list()
    expect(rows[0]?.companyName).toBe('Prøve Bageri ApS')
    expect(facets.kinds.map(({ value }) => value).sort()).toEqual(['ORDINARY_JOB', 'VIRKSOMHEDSPRAKTIK'])
    expect(facets.benefits.map(({ value, count }) => [value, count])).toEqual([['sygedagpenge', 1]])
    const company = facets.companies.find(({ label }) => label.startsWith('Sted'))
    expect((await list({ virksomhed: company?.value ?? '', aftale: 'praktik' })).total).toBe(1)
    expect((await list({ aftale: 'loentilskud' })).total).toBe(0)
  })
})

describe('last contact and notes that are missing', () => {
  it('tells the latest held contact and its kind; drafts, plans and no-shows are none', async () => {
    expect((await row()).lastContact).toBeNull()
    const talk = { caseId: w.case.id, kind: 'PERSONAL' as const, createdById: w.consultant.user.id }
    const note = { caseId: w.case.id, title: 'Samtale', text: 'Aftalt', createdById: w.consultant.user.id }
    await db.caseTalk.createMany({
      data: [
        { id: randomUUID(), ...talk, status: 'HELD', onDate: toDbDate(addDays(on, -9)) },
        { id: randomUUID(), ...talk, status: 'NO_SHOW', onDate: toDbDate(addDays(on, -2)) },
        { id: randomUUID(), ...talk, status: 'PLANNED', onDate: toDbDate(on) },
      ],
    })
    expect((await row()).lastContact).toEqual({ kind: 'TALK', on: addDays(on, -9) })
    await db.journalNote.createMany({
      data: [
        { id: randomUUID(), ...note, kind: 'PHONE_CALL', eventOn: toDbDate(on) },
        {
          id: randomUUID(),
          ...note,
          kind: 'MEETING',
          eventOn: toDbDate(addDays(on, -4)),
          finalAt: new Date(),
        },
        { id: randomUUID(), ...note, kind: 'NOTE', eventOn: toDbDate(on), finalAt: new Date() },
      ],
    })
    expect((await row()).lastContact).toEqual({ kind: 'NOTE_MEETING', on: addDays(on, -4) })
  })

  it('a planned talk, visit or session awaits its note from the day after', async () => {
    const talk = await db.caseTalk.create({
      data: {
        id: randomUUID(),
        caseId: w.case.id,
        kind: 'FIRST',
        onDate: toDbDate(on),
        createdById: w.consultant.user.id,
      },
    })
    expect((await row()).isAwaiting).toBe(false)
    await db.caseTalk.update({ where: { id: talk.id }, data: { onDate: toDbDate(addDays(on, -1)) } })
    expect((await list({ status: 'mangler-referat' })).total).toBe(1)
    await db.caseTalk.update({ where: { id: talk.id }, data: { status: 'NOT_RECORDED' } })
    expect((await list({ status: 'mangler-referat' })).total).toBe(0)
    const aftercare = await createAftercare(db, { citizenId: w.citizen.id, caseId: w.case.id })
    await db.plannedVisit.create({
      data: {
        aftercareId: aftercare.id,
        plannedOn: toDbDate(addDays(on, -1)),
        createdById: w.consultant.user.id,
      },
    })
    expect((await row()).isAwaiting).toBe(true)
  })
})

describe('new with you', () => {
  it('is the viewer’s own until taken over, also for a stand-in’s colleague', async () => {
    expect((await row()).isNew).toBe(false)
    await db.caseRoleHolder.updateMany({
      where: { caseId: w.case.id, role: 'VK' },
      data: { fromOn: toDbDate(addDays(on, -29)) },
    })
    expect((await row()).isNew).toBe(true)
    expect((await row(w.adviser.viewer)).isNew).toBe(false)
    const values = { cases: `${w.case.id}:1` }
    await runCommand(takeOverCases, { viewer: w.adviser.viewer, values })
    expect((await list({ status: 'nye' })).total).toBe(1)
    await runCommand(takeOverCases, { viewer: w.consultant.viewer, values })
    expect((await list({ status: 'nye' })).total).toBe(0)
    const line = { citizenId: w.citizen.id, operation: 'cases.takeOverCases' }
    expect(await db.auditEvent.count({ where: line })).toBe(1)
  })

  it('is not what was opened a month ago', async () => {
    await db.caseRoleHolder.updateMany({
      where: { caseId: w.case.id, role: 'VK' },
      data: { fromOn: toDbDate(addDays(on, -30)) },
    })
    expect((await row()).isNew).toBe(false)
  })
})

describe('own reminders', () => {
  it('mark the row for their writer alone, and are past the day after theirs', async () => {
    const mate = await createUser(db, { unitId: w.unit.id, teamId: w.team.id })
    await db.caseReminder.create({
      data: { id: randomUUID(), caseId: w.case.id, ownerId: mate.user.id, text: 'Mit', onDate: toDbDate(on) },
    })
    const { facets } = await list()
    expect([facets.marks, (await row()).hasReminder]).toEqual([{ REMINDER: 0, REMINDER_PASSED: 0 }, false])
    const theirs = await list({ omfang: 'team', maerke: 'huskeseddel' }, mate.viewer)
    expect([theirs.total, theirs.facets.marks]).toEqual([1, { REMINDER: 1, REMINDER_PASSED: 0 }])
    await db.caseReminder.updateMany({ data: { onDate: toDbDate(addDays(on, -1)) } })
    const passed = await list({ omfang: 'team', maerke: 'overskredet-huskeseddel' }, mate.viewer)
    expect(passed.rows.map(({ reminderOn }) => reminderOn)).toEqual([addDays(on, -1)])
  })
})
