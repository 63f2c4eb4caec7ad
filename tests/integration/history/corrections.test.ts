import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Day, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { setTestNow } from '@/lib/calendar/today'
import { runCommand } from '@/lib/deadlines/run-command'
import { addEmployment, changeEmployment } from '@/lib/history/corrections/employment-commands'
import { addPeriod, changePeriod } from '@/lib/history/corrections/period-commands'
import { getCitizenHistory } from '@/lib/history/corrections/queries'
import { fingerprintOf } from '@/lib/history/corrections/row-values'
import { removeRow, restoreRow } from '@/lib/history/corrections/withdraw-commands'
import { ConflictError, FieldError, NotFoundError, RefusalError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { createJobWorkplace, createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createCitizen } from '@/tests/factories/citizen'
import { createKnownHistory } from '@/tests/factories/known-history'
import { createStandIn, createTeam, createUser, viewerOf } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'

beforeAll(() => ensureReferenceData(db))
beforeEach(() => setTestNow('2026-11-23T09:30'))

const spring = { code: 'a-dagpenge', from: '2026-01-01', until: '2026-04-01' } as const
const bakery = {
  employer: 'Prøve Bageri',
  cvr: '99000015',
  hours: 20,
  from: '2026-05-01',
  until: '2026-08-01',
} as const

async function arrange() {
  const workplace = await createWorkplace(db)
  const { unit, citizen, adviser } = workplace
  const programme = await createProgramme(db, { unitId: unit.id })
  const history = await createKnownHistory(db, {
    unitId: unit.id,
    citizenId: citizen.id,
    programmeId: programme.id,
    createdById: adviser.user.id,
    periods: [spring],
    jobs: [bakery],
  })
  const [periodId = ''] = history.periodIds
  const [jobId = ''] = history.jobIds
  return { ...workplace, ...history, programme, periodId, jobId, viewer: adviser.viewer }
}

type Arranged = Awaited<ReturnType<typeof arrange>>

function springValues({ citizen, periodId }: { citizen: { id: string }; periodId: string }) {
  return {
    citizenId: citizen.id,
    rowId: periodId,
    seen: fingerprintOf({ benefitCode: spring.code, from: spring.from, until: spring.until }),
    benefitCode: 'a-dagpenge',
    fromOn: '1.1.2026',
    lastDayOn: '30.6.2026',
    reason: 'Brev fra a-kassen vist til samtalen',
  }
}

function bakeryValues({ citizen, jobId }: { citizen: { id: string }; jobId: string }) {
  const { employer: employerName, cvr, hours: weeklyHours, from, until } = bakery
  return {
    citizenId: citizen.id,
    rowId: jobId,
    seen: fingerprintOf({ employerName, cvr, weeklyHours, from, until }),
    employerName,
    cvr,
    fromOn: '1.5.2026',
    lastDayOn: '31.7.2026',
    weeklyHours: '30',
    reason: 'Lønseddel vist til samtalen',
  }
}

function newPeriod(citizenId: string, values: object = {}) {
  return {
    citizenId,
    benefitCode: 'sygedagpenge',
    fromOn: '1.9.2026',
    lastDayOn: '30.9.2026',
    reason: 'Borgeren fortæller det',
    ...values,
  }
}

function openScreening(citizenId: string, programmeId: string) {
  return db.screening.create({
    data: {
      citizenId,
      programmeId,
      screenedOn: toDbDate('2026-11-15'),
      dueOn: toDbDate('2026-12-13'),
      settingsVersion: 1,
      supportMonths: 40,
      markersFired: 4,
    },
  })
}

const periodsOf = async (citizenId: string) => {
  const rows = await db.benefitPeriod.findMany({
    where: { citizenId },
    orderBy: [{ source: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ benefitCode, fromOn, untilOn, source, replacedById }) =>
    [
      source,
      benefitCode,
      fromDbDate(fromOn),
      untilOn ? fromDbDate(untilOn) : 'running',
      replacedById ? 'replaced' : 'counts',
    ].join(' '),
  )
}

const auditOf = (citizenId: string) =>
  db.auditEvent.findMany({
    where: { citizenId, operation: { startsWith: 'history.' } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { kind: true, operation: true, entity: true, entityId: true, details: true, purpose: true },
  })

describe('correcting a period', () => {
  test('P35 the imported row is kept, and the typed one counts', async () => {
    const at = await arrange()
    await runCommand(changePeriod, { viewer: at.viewer, values: springValues(at) })
    expect(await periodsOf(at.citizen.id)).toEqual([
      'IMPORT a-dagpenge 2026-01-01 2026-04-01 replaced',
      'TYPED a-dagpenge 2026-01-01 2026-07-01 counts',
    ])
  })

  test('P35 the page says who changed what, from what, and why', async () => {
    const at = await arrange()
    await runCommand(changePeriod, { viewer: at.viewer, values: springValues(at) })
    const view = await getCitizenHistory(at.viewer, at.citizen.id)
    const [line] = view?.periods ?? []
    expect(view?.periods).toHaveLength(1)
    expect(line?.isCounted).toBe(true)
    expect(line?.head.made).toMatchObject({
      kind: 'CHANGED',
      on: '2026-11-23',
      by: at.adviser.user.name,
      reason: 'Brev fra a-kassen vist til samtalen',
    })
    expect(line?.earlier.map(({ values }) => values.until)).toEqual(['2026-04-01'])
    expect(line?.earlier[0]?.origin).toEqual({
      kind: 'IMPORT',
      sourceName: at.sourceName,
      fileName: 'udtræk.csv',
      extractOn: '2026-11-15',
    })
    expect(line?.restorable?.id).toBe(at.periodId)
  })

  test('R01 the open screening is counted again from what the history says now', async () => {
    const at = await arrange()
    const { id } = await openScreening(at.citizen.id, at.programme.id)
    const supportMonths = async () => (await db.screening.findUniqueOrThrow({ where: { id } })).supportMonths

    const { rowId } = await runCommand(changePeriod, { viewer: at.viewer, values: springValues(at) })
    expect(await supportMonths()).toBe(6)

    await runCommand(addPeriod, { viewer: at.viewer, values: newPeriod(at.citizen.id) })
    expect(await supportMonths()).toBe(7)

    const values = {
      citizenId: at.citizen.id,
      kind: 'BENEFIT',
      rowId: at.periodId,
      headId: rowId,
      reason: 'Fejl',
    }
    await runCommand(restoreRow, { viewer: at.viewer, values })
    expect(await supportMonths()).toBe(4)

    await runCommand(removeRow, {
      viewer: at.viewer,
      values: { ...springValues(at), kind: 'BENEFIT' },
    })
    expect(await supportMonths()).toBe(1)
  })

  test('P35 the audit trail keeps dates and codes before and after, and no free text', async () => {
    const at = await arrange()
    const { rowId } = await runCommand(changePeriod, { viewer: at.viewer, values: springValues(at) })
    const lines = await auditOf(at.citizen.id)
    const correction = await db.historyCorrection.findFirstOrThrow({ where: { citizenId: at.citizen.id } })
    expect(lines).toEqual([
      {
        kind: 'CHANGE',
        operation: 'history.changePeriod',
        entity: 'BenefitPeriod',
        entityId: rowId,
        purpose: null,
        details: {
          correctionId: correction.id,
          correction: 'CHANGED',
          before: { from: '2026-01-01', lastDayOn: '2026-03-31', benefitCode: 'a-dagpenge' },
          after: { from: '2026-01-01', lastDayOn: '2026-06-30', benefitCode: 'a-dagpenge' },
          replacedRowId: at.periodId,
        },
      },
    ])
  })

  test('P35 overlaps and gaps are of the rows that count', async () => {
    const at = await arrange()
    await runCommand(addPeriod, {
      viewer: at.viewer,
      values: newPeriod(at.citizen.id, { fromOn: '20.3.2026', lastDayOn: '10.4.2026' }),
    })
    const overlapping = await getCitizenHistory(at.viewer, at.citizen.id)
    expect(overlapping?.findings.overlaps.map(({ days, from }) => [from, days])).toEqual([['2026-03-20', 12]])

    await runCommand(removeRow, { viewer: at.viewer, values: { ...springValues(at), kind: 'BENEFIT' } })
    const after = await getCitizenHistory(at.viewer, at.citizen.id)
    expect(after?.findings.overlaps).toEqual([])
    expect(after?.findings.gaps.map(({ from, until }) => [from, until])).toEqual([
      ['2022-11-01', '2026-03-20'],
      ['2026-04-11', '2026-05-01'],
      ['2026-08-01', '2026-11-16'],
    ])
    expect(after?.findings.missing.map(({ from, until }) => [from, until])).toEqual([
      ['2026-11-16', '2026-11-24'],
    ])
  })

  test.each<[string, object, string, string]>([
    ['a start to come', { fromOn: '24.11.2026', lastDayOn: '' }, 'fromOn', 'historyStartsAfterToday'],
    ['an end before the start', { lastDayOn: '31.8.2026' }, 'lastDayOn', 'historyEndsBeforeStart'],
    ['a start before the birth', { fromOn: '1.1.1930' }, 'fromOn', 'historyBeforeBirth'],
    ['an unknown code', { benefitCode: 'feriepenge' }, 'benefitCode', 'benefitCodeUnknown'],
    [
      'the same period once more',
      { benefitCode: 'a-dagpenge', fromOn: '1.1.2026', lastDayOn: '31.3.2026' },
      'fromOn',
      'periodAlreadyThere',
    ],
  ])('P35 %s is refused at its field', async (_, values, field, key) => {
    const at = await arrange()
    const added = runCommand(addPeriod, { viewer: at.viewer, values: newPeriod(at.citizen.id, values) })
    await expect(added).rejects.toBeInstanceOf(FieldError)
    await expect(added).rejects.toMatchObject({ field, key })
    expect(await auditOf(at.citizen.id)).toEqual([])
    expect(await db.historyCorrection.count({ where: { citizenId: at.citizen.id } })).toBe(0)
  })

  test('P35 a form sent without a change, or without a reason, is refused', async () => {
    const at = await arrange()
    const unchanged = { ...springValues(at), lastDayOn: '31.3.2026' }
    await expect(runCommand(changePeriod, { viewer: at.viewer, values: unchanged })).rejects.toMatchObject({
      key: 'historyUnchanged',
    })
    await expect(
      runCommand(changePeriod, { viewer: at.viewer, values: { ...springValues(at), reason: ' ' } }),
    ).rejects.toMatchObject({ issues: [{ path: ['reason'], message: 'historyReasonMissing' }] })
  })
})

describe('two at once', () => {
  test('P41 the second of two colleagues gets a conflict that names the first', async () => {
    const at = await arrange()
    await runCommand(changePeriod, { viewer: at.viewer, values: springValues(at) })
    const second = runCommand(changePeriod, {
      viewer: at.consultant.viewer,
      values: { ...springValues(at), lastDayOn: '31.5.2026' },
    })
    await expect(second).rejects.toBeInstanceOf(ConflictError)
    await expect(second).rejects.toMatchObject({ by: { name: at.adviser.user.name } })
  })

  test('P41 pressed in the same moment, one is saved and one is told', async () => {
    const at = await arrange()
    const answers = await Promise.allSettled([
      runCommand(changePeriod, { viewer: at.viewer, values: springValues(at) }),
      runCommand(removeRow, {
        viewer: at.consultant.viewer,
        values: { ...springValues(at), kind: 'BENEFIT' },
      }),
    ])
    const refused = answers.filter((answer) => answer.status === 'rejected')
    expect(refused.map(({ reason }) => reason instanceof ConflictError)).toEqual([true])
    expect(await db.historyCorrection.count({ where: { citizenId: at.citizen.id } })).toBe(1)
  })

  test('P41 an end that an import gave meanwhile is a conflict, and not overwritten', async () => {
    const at = await arrange()
    await db.benefitPeriod.update({
      where: { id: at.periodId },
      data: { untilOn: toDbDate('2026-05-01') },
    })
    await expect(
      runCommand(changePeriod, { viewer: at.viewer, values: springValues(at) }),
    ).rejects.toBeInstanceOf(ConflictError)
  })

  test('P41 a row restored by one is not restored again by the other', async () => {
    const at = await arrange()
    const { rowId: headId } = await runCommand(changePeriod, {
      viewer: at.viewer,
      values: springValues(at),
    })
    const values = { citizenId: at.citizen.id, kind: 'BENEFIT', rowId: at.periodId, headId, reason: 'Fejl' }
    await runCommand(restoreRow, { viewer: at.viewer, values })
    await expect(runCommand(restoreRow, { viewer: at.consultant.viewer, values })).rejects.toMatchObject({
      name: 'ConflictError',
      by: { name: at.adviser.user.name },
    })
  })
})

describe('taking back', () => {
  test('P35 a restored row counts again, and the correction stays under it', async () => {
    const at = await arrange()
    const { rowId: headId } = await runCommand(changePeriod, {
      viewer: at.viewer,
      values: springValues(at),
    })
    await runCommand(restoreRow, {
      viewer: at.viewer,
      values: {
        citizenId: at.citizen.id,
        kind: 'BENEFIT',
        rowId: at.periodId,
        headId,
        reason: 'Forkert brev',
      },
    })
    expect(await periodsOf(at.citizen.id)).toEqual([
      'IMPORT a-dagpenge 2026-01-01 2026-04-01 counts',
      'TYPED a-dagpenge 2026-01-01 2026-07-01 replaced',
    ])
    const view = await getCitizenHistory(at.viewer, at.citizen.id)
    const [line] = view?.periods ?? []
    expect(line?.head).toMatchObject({ id: at.periodId, made: { reason: 'Forkert brev' } })
    expect(line?.earlier).toMatchObject([
      { id: headId, made: { reason: 'Brev fra a-kassen vist til samtalen' } },
    ])
    expect(view?.withdrawn).toEqual([])
  })

  test('P35 a removed row stands in its place, and its removal is listed when it is restored', async () => {
    const at = await arrange()
    await runCommand(removeRow, { viewer: at.viewer, values: { ...bakeryValues(at), kind: 'JOB' } })
    const removed = await getCitizenHistory(at.viewer, at.citizen.id)
    expect(removed?.employments).toMatchObject([
      { isCounted: false, head: { id: at.jobId, replacedBy: { kind: 'REMOVED' } } },
    ])

    await runCommand(restoreRow, {
      viewer: at.viewer,
      values: {
        citizenId: at.citizen.id,
        kind: 'JOB',
        rowId: at.jobId,
        headId: at.jobId,
        reason: 'Det var rigtigt',
      },
    })
    const restored = await getCitizenHistory(at.viewer, at.citizen.id)
    expect(restored?.employments).toMatchObject([{ isCounted: true, head: { id: at.jobId } }])
    expect(restored?.withdrawn).toMatchObject([{ kind: 'REMOVED', reason: 'Lønseddel vist til samtalen' }])
  })

  test('P35 a row that is not imported cannot be restored', async () => {
    const at = await arrange()
    const { rowId } = await runCommand(addPeriod, {
      viewer: at.viewer,
      values: newPeriod(at.citizen.id),
    })
    await expect(
      runCommand(restoreRow, {
        viewer: at.viewer,
        values: { citizenId: at.citizen.id, kind: 'BENEFIT', rowId, headId: rowId, reason: 'Fejl' },
      }),
    ).rejects.toBeInstanceOf(ConflictError)
  })
})

describe('correcting an employment', () => {
  test('P19 a CVR number that fails its check is saved and said; one without eight digits is refused', async () => {
    const at = await arrange()
    const answer = await runCommand(changeEmployment, {
      viewer: at.viewer,
      values: { ...bakeryValues(at), cvr: '99 00 00 16' },
    })
    expect(answer.isCvrDoubtful).toBe(true)
    expect(await db.employment.findUniqueOrThrow({ where: { id: answer.rowId } })).toMatchObject({
      cvr: '99000016',
      source: 'TYPED',
    })
    await expect(
      runCommand(addEmployment, { viewer: at.viewer, values: { ...bakeryValues(at), cvr: '9900001' } }),
    ).rejects.toMatchObject({ issues: [{ path: ['cvr'], message: 'cvrForm' }] })
  })

  test('P35 the employer or the CVR number is needed, and hours lie between 0 and 168', async () => {
    const at = await arrange()
    const values = { ...bakeryValues(at), employerName: '', cvr: '', weeklyHours: '168,5' }
    await expect(runCommand(addEmployment, { viewer: at.viewer, values })).rejects.toMatchObject({
      issues: [
        { message: 'weeklyHoursOutside' },
        { path: ['employerName'], message: 'employerOrCvrMissing' },
      ],
    })
    const { rowId } = await runCommand(addEmployment, {
      viewer: at.viewer,
      values: { ...bakeryValues(at), employerName: '' },
    })
    expect((await db.employment.findUniqueOrThrow({ where: { id: rowId } })).employerName).toBe('')
  })

  test('P41 an imported one without name, number and hours can be corrected', async () => {
    const { unit, citizen, adviser } = await createWorkplace(db)
    const programme = await createProgramme(db, { unitId: unit.id })
    const { jobIds } = await createKnownHistory(db, {
      unitId: unit.id,
      citizenId: citizen.id,
      programmeId: programme.id,
      createdById: adviser.user.id,
      jobs: [{ employer: '', from: '2026-05-01', until: null }],
    })
    const blank = { employerName: '', cvr: null, weeklyHours: null, from: '2026-05-01', until: null } as const
    const values = { ...bakeryValues({ citizen, jobId: jobIds[0] ?? '' }), seen: fingerprintOf(blank) }
    const { rowId } = await runCommand(changeEmployment, { viewer: adviser.viewer, values })
    expect((await db.employment.findUniqueOrThrow({ where: { id: rowId } })).employerName).toBe(
      'Prøve Bageri',
    )
  })

  test('R06 one under aftercare is corrected on its own page', async () => {
    const workplace = await createJobWorkplace(db)
    const { citizen, adviser, aftercare } = workplace
    const values = bakeryValues({ citizen, jobId: aftercare.employmentId })
    const way = {
      refusal: { rule: 'R06', reason: 'CORRECTED_IN_AFTERCARE' },
      link: { href: `/borgere/${citizen.id}/eftervaern` },
    }
    const changed = runCommand(changeEmployment, { viewer: adviser.viewer, values })
    await expect(changed).rejects.toBeInstanceOf(RefusalError)
    await expect(changed).rejects.toMatchObject(way)
    await expect(
      runCommand(removeRow, { viewer: adviser.viewer, values: { ...values, kind: 'JOB' } }),
    ).rejects.toMatchObject(way)
    const view = await getCitizenHistory(adviser.viewer, citizen.id)
    expect(view?.employments[0]?.head.isUnderAftercare).toBe(true)
  })
})

describe('who may', () => {
  async function tryToAdd(viewer: Viewer, citizenId: string): Promise<'saved' | 'not found'> {
    try {
      await runCommand(addPeriod, { viewer, values: newPeriod(citizenId) })
      return 'saved'
    } catch (error) {
      if (error instanceof NotFoundError) return 'not found'
      throw error
    }
  }

  async function reachOf(viewer: Viewer, citizenId: string) {
    const view = await getCitizenHistory(viewer, citizenId)
    return [
      view ? (view.may.correct ? 'corrects' : 'reads') : 'sees nothing',
      await tryToAdd(viewer, citizenId),
    ]
  }

  async function outsiders({ unit, team, citizen, consultant }: Workplace) {
    const other = await createTeam(db, { unitId: unit.id })
    const colleague = await createUser(db, { unitId: unit.id, teamId: team.id })
    const stranger = await createUser(db, { unitId: unit.id, teamId: other.id })
    const standIn = await createUser(db, { unitId: unit.id, teamId: other.id })
    await createStandIn(db, { absentId: consultant.user.id, standInId: standIn.user.id })
    const leader = await createUser(db, { unitId: unit.id, role: 'LEDER' })
    await db.citizenAccessReason.create({
      data: {
        id: randomUUID(),
        userId: leader.user.id,
        citizenId: citizen.id,
        reason: 'Klage fra borgeren',
        validUntilAt: new Date('2026-11-23T23:00:00Z'),
      },
    })
    return {
      colleague: colleague.viewer,
      stranger: stranger.viewer,
      standIn: await viewerOf(db, standIn.user.id),
      leader: leader.viewer,
    }
  }

  test('P35 holders and their stand-ins correct, the team and a leader with a reason read, others find nothing', async () => {
    const at: Arranged = await arrange()
    const { colleague, stranger, standIn, leader } = await outsiders(at)
    expect(await reachOf(colleague, at.citizen.id)).toEqual(['reads', 'not found'])
    expect(await reachOf(leader, at.citizen.id)).toEqual(['reads', 'not found'])
    expect(await reachOf(stranger, at.citizen.id)).toEqual(['sees nothing', 'not found'])
    expect(await reachOf(standIn, at.citizen.id)).toEqual(['corrects', 'saved'])
  })

  test('P35 the adviser corrects a person without a case, the consultant does not', async () => {
    const { unit, adviser, consultant } = await createWorkplace(db)
    const person = await createCitizen(db, { unitId: unit.id })
    expect(await reachOf(consultant.viewer, person.id)).toEqual(['sees nothing', 'not found'])
    expect(await reachOf(adviser.viewer, person.id)).toEqual(['corrects', 'saved'])
  })

  test('P35 a row of another citizen is not found', async () => {
    const at = await arrange()
    const elsewhere = await arrange()
    const foreign = { ...springValues(elsewhere), citizenId: at.citizen.id }
    await expect(runCommand(changePeriod, { viewer: at.viewer, values: foreign })).rejects.toBeInstanceOf(
      NotFoundError,
    )
  })
})

test('P35 the newest row comes first', async () => {
  const at = await arrange()
  await runCommand(addPeriod, { viewer: at.viewer, values: newPeriod(at.citizen.id) })
  await runCommand(addPeriod, {
    viewer: at.viewer,
    values: newPeriod(at.citizen.id, { fromOn: '1.2.2025', lastDayOn: '28.2.2025' }),
  })
  const view = await getCitizenHistory(at.viewer, at.citizen.id)
  const days: Day[] | undefined = view?.periods.map(({ head }) => head.values.from)
  expect(days).toEqual(['2026-09-01', '2026-01-01', '2025-02-01'])
})
