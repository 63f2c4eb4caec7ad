import { beforeEach, describe, expect, test } from 'vitest'
import { logHotlineContact, logPreStartTalk, recordStatus } from '@/lib/aftercare/commands'
import { setTestNow } from '@/lib/calendar/today'
import { runCommand } from '@/lib/deadlines/run-command'
import { NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { createJobWorkplace } from '@/tests/factories/aftercare'
import { buildHotlineValues } from '@/tests/factories/aftercare-values'
import { createTeam, createUser } from '@/tests/factories/organisation'

beforeEach(() => setTestNow('2026-11-23T09:30'))

function save(viewer: Viewer, values: Record<string, string>) {
  return runCommand(logHotlineContact, { viewer, values: values as never })
}

describe('R03 hotline', () => {
  // Job from 23 August 2026: the hotline is open from 23 November 2026 to 22 August 2027.
  const inHotline = {
    startsOn: '2026-08-23',
    agreedOn: '2026-08-10',
    consent: { givenOn: '2026-08-10' },
  } as const

  test('R03 is logged on the first day of the window, with an audit line', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db, inHotline)

    await save(consultant.viewer, buildHotlineValues(aftercare.id))

    expect(await db.hotlineContact.count({ where: { aftercareId: aftercare.id } })).toBe(1)
    expect(
      await db.auditEvent.count({
        where: { citizenId: citizen.id, operation: 'aftercare.logHotlineContact', kind: 'CREATE' },
      }),
    ).toBe(1)
  })

  test('R03 the day before the window is refused with its dates and the way to an aftercare contact', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db, inHotline)

    await expect(
      save(consultant.viewer, buildHotlineValues(aftercare.id, { onDate: '22.11.2026' })),
    ).rejects.toMatchObject({
      refusal: {
        rule: 'R03',
        reason: 'BEFORE_WINDOW',
        facts: { windowFrom: '2026-11-23', windowLastDay: '2027-08-22' },
      },
      link: { href: `/besoeg/nyt?job=${aftercare.id}` },
    })
    expect(await db.hotlineContact.count({ where: { aftercareId: aftercare.id } })).toBe(0)
    expect(
      await db.auditEvent.count({
        where: { citizenId: citizen.id, operation: 'aftercare.logHotlineContact' },
      }),
    ).toBe(0)
  })

  test('R03 the last day is inside and the day after is refused without that way', async () => {
    setTestNow('2027-08-23T09:30')
    const { aftercare, consultant } = await createJobWorkplace(db, inHotline)

    await save(consultant.viewer, buildHotlineValues(aftercare.id, { onDate: '22.8.2027' }))
    await expect(
      save(consultant.viewer, buildHotlineValues(aftercare.id, { onDate: '23.8.2027' })),
    ).rejects.toMatchObject({ refusal: { rule: 'R03', reason: 'AFTER_WINDOW' }, link: null })
  })

  test('R03 is open on the last day of work and closed the day after', async () => {
    setTestNow('2026-12-02T09:30')
    const { aftercare, consultant } = await createJobWorkplace(db, { ...inHotline, lastDayOn: '2026-12-01' })

    await save(consultant.viewer, buildHotlineValues(aftercare.id, { onDate: '1.12.2026' }))
    await expect(
      save(consultant.viewer, buildHotlineValues(aftercare.id, { onDate: '2.12.2026' })),
    ).rejects.toMatchObject({
      refusal: { rule: 'R03', reason: 'AFTER_WINDOW', facts: { windowLastDay: '2026-12-01' } },
    })
  })

  test('R04 a call from the employer needs the company agreement, one from the citizen does not', async () => {
    const { aftercare, consultant } = await createJobWorkplace(db, { ...inHotline, companyAgreedOn: null })

    await expect(
      save(consultant.viewer, buildHotlineValues(aftercare.id, { caller: 'EMPLOYER' })),
    ).rejects.toMatchObject({ refusal: { rule: 'R04', reason: 'NO_COMPANY_AGREEMENT' } })
    await save(consultant.viewer, buildHotlineValues(aftercare.id))
    expect(await db.hotlineContact.count({ where: { aftercareId: aftercare.id } })).toBe(1)
  })

  test('another team gets not found', async () => {
    const { aftercare, unit } = await createJobWorkplace(db, inHotline)
    const team = await createTeam(db, { unitId: unit.id })
    const { viewer } = await createUser(db, { unitId: unit.id, teamId: team.id })

    await expect(save(viewer, buildHotlineValues(aftercare.id))).rejects.toBeInstanceOf(NotFoundError)
  })
})

describe('R05 talk before the job starts', () => {
  test('R05 is met without consent when held before the first day', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db, {
      startsOn: '2026-12-01',
      agreedOn: '2026-11-16',
      consent: null,
    })

    await runCommand(logPreStartTalk, {
      viewer: consultant.viewer,
      values: { aftercareId: aftercare.id, onDate: '23.11.2026', summary: '' },
    })

    const deadline = await db.deadline.findFirstOrThrow({ where: { citizenId: citizen.id, ruleId: 'R05' } })
    expect(deadline).toMatchObject({ metOn: new Date('2026-11-23'), dueOn: new Date('2026-11-30') })
  })

  test('R05 held on the first day leaves it missed', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db, {
      startsOn: '2026-11-23',
      agreedOn: '2026-11-16',
      consent: { givenOn: '2026-11-16' },
    })

    await runCommand(logPreStartTalk, {
      viewer: consultant.viewer,
      values: { aftercareId: aftercare.id, onDate: '23.11.2026', summary: '' },
    })

    const deadline = await db.deadline.findFirstOrThrow({ where: { citizenId: citizen.id, ruleId: 'R05' } })
    expect(deadline).toMatchObject({ metOn: null, closesOn: new Date('2026-11-23') })
  })
})

describe('R06 statuses', () => {
  const inHotline = { startsOn: '2026-08-23', agreedOn: '2026-08-10' } as const

  test('R06 the status at T is recorded once', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db, inHotline)
    const values = {
      aftercareId: aftercare.id,
      point: 'TRIAL_END',
      outcome: 'IN_JOB',
      recordedOn: '23.11.2026',
      note: '',
    }

    await runCommand(recordStatus, { viewer: consultant.viewer, values })

    const deadline = await db.deadline.findFirstOrThrow({
      where: { citizenId: citizen.id, kind: 'STATUS_TRIAL_END' },
    })
    expect(deadline.metOn).toEqual(new Date('2026-11-23'))
    await expect(runCommand(recordStatus, { viewer: consultant.viewer, values })).rejects.toMatchObject({
      refusal: { rule: 'R06', reason: 'ALREADY_RECORDED' },
    })
  })

  test('R06 a status is not recorded before its point', async () => {
    const { aftercare, consultant } = await createJobWorkplace(db, inHotline)

    await expect(
      runCommand(recordStatus, {
        viewer: consultant.viewer,
        values: {
          aftercareId: aftercare.id,
          point: 'TWELVE_MONTHS',
          outcome: 'IN_JOB',
          recordedOn: '23.11.2026',
          note: '',
        },
      }),
    ).rejects.toMatchObject({ refusal: { rule: 'R06', reason: 'STATUS_NOT_OPEN' } })
  })
})
