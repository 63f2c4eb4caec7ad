import { beforeEach, describe, expect, it } from 'vitest'
import { dayOrNull, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { closeCase, reopenCase } from '@/lib/closing/commands'
import { getClosing } from '@/lib/closing/queries'
import { runCommand } from '@/lib/deadlines/run-command'
import { recordOutcome, withdrawOutcome } from '@/lib/outcomes/commands'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { createAftercare, createConsent, createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createNote } from '@/tests/factories/journal'
import { createTeam, createUser } from '@/tests/factories/organisation'

describe('closing a case', () => {
  let w: Workplace
  const close = (values: Record<string, unknown> = {}, viewer: Viewer = w.consultant.viewer) =>
    runCommand(closeCase, {
      viewer,
      values: {
        caseId: w.case.id,
        version: '1',
        outcome: 'ORDINARY_JOB',
        happenedOn: '20.11.2026',
        outcomeNote: '',
        closingReason: 'I ordinært job',
        anyway: [],
        endedEnrolmentIds: [],
        ...values,
      } as never,
    })
  const reopen = (values: Record<string, unknown> = {}, viewer: Viewer = w.adviser.viewer) =>
    runCommand(reopenCase, {
      viewer,
      values: {
        caseId: w.case.id,
        version: '2',
        reopenReason: 'Jobbet faldt fra',
        adviserId: w.adviser.user.id,
        consultantId: w.consultant.user.id,
        ...values,
      } as never,
    })
  const stored = () =>
    db.case.findUniqueOrThrow({
      where: { id: w.case.id },
      include: { roleHolders: { orderBy: [{ role: 'asc' }, { fromOn: 'asc' }] }, closures: true },
    })
  const holding = async () =>
    (await stored()).roleHolders.map(({ role, fromOn, untilOn }) => [
      role,
      fromDbDate(fromOn),
      dayOrNull(untilOn),
    ])

  beforeEach(async () => {
    w = await createWorkplace(db)
  })

  it('R21 ends everybody’s role the day after, with the outcome and why', async () => {
    await close()
    const file = await stored()
    expect(dayOrNull(file.closedOn)).toBe('2026-11-23')
    expect(file.closures).toMatchObject([{ reason: 'I ordinært job', leftOpen: [], reopenedOn: null }])
    expect(await holding()).toEqual([
      ['KS', '2026-01-05', '2026-11-24'],
      ['VK', '2026-01-05', '2026-11-24'],
    ])
    const outcomes = await db.citizenOutcome.findMany({ where: { citizenId: w.citizen.id } })
    expect(outcomes).toMatchObject([{ kind: 'ORDINARY_JOB', caseId: w.case.id }])
    expect(await db.auditEvent.count({ where: { entityId: w.case.id, operation: 'closing.close' } })).toBe(1)
  })

  it('R21 stops at a running placement and at aftercare with consent, and leaves nothing', async () => {
    const placement = await db.placement.create({
      data: {
        id: crypto.randomUUID(),
        unitId: w.unit.id,
        citizenId: w.citizen.id,
        caseId: w.case.id,
        kind: 'VIRKSOMHEDSPRAKTIK',
        companyName: 'Prøve A/S',
        fromOn: toDbDate('2026-11-01'),
        createdById: w.consultant.user.id,
      },
    })
    await expect(close({ anyway: ['yes'] })).rejects.toMatchObject({
      refusal: { rule: 'R21', reason: 'CLOSING_WITH_PLACEMENT' },
    })
    await db.placement.delete({ where: { id: placement.id } })
    await createConsent(db, { citizenId: w.citizen.id, createdById: w.consultant.user.id })
    await createAftercare(db, { citizenId: w.citizen.id, caseId: w.case.id })
    await expect(close({ anyway: ['yes'] })).rejects.toMatchObject({
      refusal: { rule: 'R21', reason: 'CLOSING_WITH_AFTERCARE' },
    })
    expect((await stored()).closedOn).toBeNull()
    expect(await db.citizenOutcome.count({ where: { citizenId: w.citizen.id } })).toBe(0)
  })

  it('what is left open is left open on purpose: talks are off, deadlines end, missed ones stay', async () => {
    await createNote(db, { caseId: w.case.id, createdById: w.adviser.user.id, isFinal: false })
    await db.caseTalk.create({
      data: {
        id: crypto.randomUUID(),
        caseId: w.case.id,
        kind: 'PERSONAL',
        onDate: toDbDate('2026-12-01'),
        createdById: w.adviser.user.id,
      },
    })
    await createConsent(db, { citizenId: w.citizen.id, createdById: w.consultant.user.id })
    await createAftercare(db, { citizenId: w.citizen.id, caseId: w.case.id, lastDayOn: '2026-11-20' })
    expect((await getClosing(w.consultant.viewer, w.citizen.id))?.kind).toBe('CLOSE')
    await expect(close()).rejects.toMatchObject({ field: 'anyway', key: 'closingAnywayMissing' })
    await close({ anyway: ['yes'] })
    expect((await stored()).closures[0]?.leftOpen).toEqual(['PLANNED_TALK', 'OVERDUE_DEADLINE', 'DRAFT'])
    expect(await db.caseTalk.findFirst({ where: { caseId: w.case.id } })).toMatchObject({
      status: 'CANCELLED',
    })
    const deadlines = await db.deadline.findMany({ where: { caseId: w.case.id, metOn: null } })
    expect(deadlines.filter((one) => one.closesOn === null && one.cancelledOn === null)).toEqual([])
    const status = deadlines.find(({ kind }) => kind === 'STATUS_JOB_END')
    expect(status?.closesOn).toEqual(toDbDate('2026-11-23'))
  })

  it('the second of two is told who was first, and two at once close it once', async () => {
    const outcomes = await Promise.allSettled([close(), close({}, w.adviser.viewer)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.caseClosure.count({ where: { caseId: w.case.id } })).toBe(1)
    expect(await db.citizenOutcome.count({ where: { citizenId: w.citizen.id } })).toBe(1)
  })

  it('only the case’s own close it', async () => {
    const teamMate = await createUser(db, { unitId: w.unit.id, teamId: w.team.id })
    const leader = await createUser(db, { unitId: w.unit.id, role: 'LEDER' })
    for (const { viewer } of [teamMate, leader]) {
      await expect(close({}, viewer)).rejects.toThrow(NotFoundError)
      expect(await getClosing(viewer, w.citizen.id)).toBeNull()
    }
    await expect(close({ version: '9' })).rejects.toThrow(ConflictError)
  })

  it('R20 is opened again with the same pair on the day itself, as if it had not been closed', async () => {
    await db.caseloadNorm.create({
      data: { unitId: w.unit.id, role: 'VK', norm: 1, validFrom: toDbDate('2026-01-01') },
    })
    await close()
    expect(await getClosing(w.adviser.viewer, w.citizen.id)).toMatchObject({
      kind: 'REOPEN',
      adviserId: w.adviser.user.id,
      consultantId: w.consultant.user.id,
    })
    await reopen()
    expect(await holding()).toEqual([
      ['KS', '2026-01-05', null],
      ['VK', '2026-01-05', null],
    ])
    expect((await stored()).closures).toMatchObject([{ reopenReason: 'Jobbet faldt fra' }])
    await close({ version: '3' })
    expect((await stored()).closures).toHaveLength(2)
  })

  it('R20 is opened again with another authority where the old one has left; the history stays', async () => {
    await close()
    await db.user.update({ where: { id: w.adviser.user.id }, data: { deactivatedAt: new Date() } })
    const other = await createUser(db, {
      unitId: w.unit.id,
      teamId: w.team.id,
      role: 'MYNDIGHEDSRAADGIVER',
    })
    await expect(reopen({}, other.viewer)).rejects.toMatchObject({ key: 'adviserUnknown' })
    await reopen({ adviserId: other.user.id }, other.viewer)
    expect(await holding()).toEqual([
      ['KS', '2026-01-05', '2026-11-23'],
      ['KS', '2026-11-23', null],
      ['VK', '2026-01-05', null],
    ])
    await expect(reopen({ adviserId: other.user.id, version: '3' }, other.viewer)).rejects.toThrow(
      ConflictError,
    )
  })

  it('R13 an outcome is recorded once a day, withdrawn with a reason, and not while a closing stands on it', async () => {
    const record = (viewer: Viewer = w.consultant.viewer) =>
      runCommand(recordOutcome, {
        viewer,
        values: {
          citizenId: w.citizen.id,
          outcome: 'EDUCATION',
          happenedOn: 'i dag',
          outcomeNote: '',
        } as never,
      })
    const withdraw = async () => {
      const last = await db.citizenOutcome.findFirstOrThrow({
        where: { citizenId: w.citizen.id },
        orderBy: { createdAt: 'desc' },
      })
      return runCommand(withdrawOutcome, {
        viewer: w.adviser.viewer,
        values: { outcomeId: last.id, withdrawReason: 'Forkert borger' } as never,
      })
    }
    await record()
    await expect(record()).rejects.toMatchObject({ key: 'outcomeAlreadyRecorded' })
    await withdraw()
    await expect(withdraw()).rejects.toThrow(ConflictError)
    await record()
    const team = await createTeam(db, { unitId: w.unit.id })
    const stranger = await createUser(db, { unitId: w.unit.id, teamId: team.id })
    await expect(record(stranger.viewer)).rejects.toThrow(NotFoundError)
    await close()
    await expect(withdraw()).rejects.toMatchObject({ key: 'outcomeOfClosing' })
  })
})
