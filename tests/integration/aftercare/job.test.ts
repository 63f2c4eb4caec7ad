import { beforeEach, describe, expect, test } from 'vitest'
import { logVisit } from '@/lib/aftercare/commands'
import { correctEnd, correctStart, endJob } from '@/lib/aftercare/date-commands'
import {
  extendTrial,
  recordCompanyAgreement,
  recordJob,
  setVisitInterval,
} from '@/lib/aftercare/job-commands'
import { loadJobs } from '@/lib/aftercare/load-jobs'
import { getAftercare } from '@/lib/aftercare/queries'
import { daysLate as daysLateOf } from '@/lib/aftercare/rules/visit-schedule'
import { fromDbDate } from '@/lib/calendar/day'
import { setTestNow } from '@/lib/calendar/today'
import { runCommand } from '@/lib/deadlines/run-command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import { createConsent, createJobWorkplace, createWorkplace } from '@/tests/factories/aftercare'
import { buildJobValues, buildVisitValues } from '@/tests/factories/aftercare-values'
import { createUser } from '@/tests/factories/organisation'

beforeEach(() => setTestNow('2026-11-23T09:30'))

async function listDeadlines(citizenId: string) {
  const rows = await db.deadline.findMany({
    where: { citizenId },
    orderBy: [{ dueOn: 'asc' }, { kind: 'asc' }],
  })
  return rows.map(({ kind, dueOn, startCorrected }) =>
    [kind, fromDbDate(dueOn), startCorrected ? 'corrected' : ''].filter(Boolean).join(' '),
  )
}

describe('recording a job', () => {
  test('R02 R05 R06 its deadlines appear once consent is given', async () => {
    const { citizen, consultant } = await createWorkplace(db)

    await runCommand(recordJob, { viewer: consultant.viewer, values: buildJobValues(citizen.id) as never })
    expect(await listDeadlines(citizen.id)).toEqual([
      'PRE_START_TALK 2026-11-30',
      'START_MEETING 2026-12-08',
      'STATUS_TRIAL_END 2027-03-01',
      'STATUS_TWELVE_MONTHS 2027-12-01',
    ])

    await createConsent(db, {
      citizenId: citizen.id,
      createdById: consultant.user.id,
      givenOn: '2026-11-23',
    })
    expect(await listDeadlines(citizen.id)).toContain('VISIT 2026-12-29')
  })

  test('R05 none is due when the job is recorded on its first day', async () => {
    const { citizen, consultant } = await createWorkplace(db)

    await runCommand(recordJob, {
      viewer: consultant.viewer,
      values: buildJobValues(citizen.id, { startsOn: '23.11.2026' }) as never,
    })

    expect((await listDeadlines(citizen.id)).filter((text) => text.startsWith('PRE_START'))).toEqual([])
  })

  test('a CVR number that fails the check is kept with a warning; one without eight digits is refused', async () => {
    const { citizen, consultant } = await createWorkplace(db)

    const answer = await runCommand(recordJob, {
      viewer: consultant.viewer,
      values: buildJobValues(citizen.id, { cvr: '99 00 00 16' }) as never,
    })
    expect(answer.isCvrDoubtful).toBe(true)
    await expect(
      runCommand(recordJob, {
        viewer: consultant.viewer,
        values: buildJobValues(citizen.id, { cvr: '9900001' }) as never,
      }),
    ).rejects.toMatchObject({ issues: [{ path: ['cvr'], message: 'cvrForm' }] })
  })

  test('the same running job is not recorded twice', async () => {
    const { citizen, consultant } = await createWorkplace(db)
    const save = () =>
      runCommand(recordJob, { viewer: consultant.viewer, values: buildJobValues(citizen.id) as never })

    const results = await Promise.allSettled([save(), save()])

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({
      field: 'cvr',
      key: 'jobAlreadyRecorded',
    })
  })

  test.each([
    ['agreed tomorrow', { agreedOn: '24.11.2026' }, 'agreedOn'],
    ['agreed after the first day', { agreedOn: '23.11.2026', startsOn: '20.11.2026' }, 'agreedOn'],
    ['a year typed wrong', { startsOn: '1.12.2062' }, 'startsOn'],
  ])('%s is refused at the field', async (_, values, field) => {
    const { citizen, consultant } = await createWorkplace(db)

    await expect(
      runCommand(recordJob, {
        viewer: consultant.viewer,
        values: buildJobValues(citizen.id, values) as never,
      }),
    ).rejects.toMatchObject({ field })
  })

  test('a leader cannot', async () => {
    const { citizen, unit, team } = await createWorkplace(db)
    const { viewer } = await createUser(db, { unitId: unit.id, teamId: team.id, role: 'LEDER' })

    await expect(
      runCommand(recordJob, { viewer, values: buildJobValues(citizen.id) as never }),
    ).rejects.toBeInstanceOf(NotFoundError)
  })

  test('R02 a new job at the same company the day after the old one ended continues it', async () => {
    const { citizen, consultant } = await createJobWorkplace(db, { lastDayOn: '2026-11-20' })

    await runCommand(recordJob, {
      viewer: consultant.viewer,
      values: buildJobValues(citizen.id, { startsOn: '21.11.2026', agreedOn: '20.11.2026' }) as never,
    })

    const visits = await db.deadline.findMany({ where: { citizenId: citizen.id, kind: 'VISIT' } })
    expect(visits.map(({ dueOn }) => fromDbDate(dueOn))).toEqual(['2026-11-30'])
  })

  test('R02 a visit held after the old end counts, with its days late, once the job is continued', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db, {
      startsOn: '2026-10-20',
      lastDayOn: '2026-11-15',
    })
    await runCommand(logVisit, {
      viewer: consultant.viewer,
      values: buildVisitValues(aftercare.id) as never,
    })
    const daysLate = async () =>
      (await db.aftercareVisit.findFirstOrThrow({ where: { aftercareId: aftercare.id } })).daysLate
    expect(await daysLate()).toBeNull()

    await runCommand(recordJob, {
      viewer: consultant.viewer,
      values: buildJobValues(citizen.id, { startsOn: '16.11.2026', agreedOn: '12.11.2026' }) as never,
    })
    const [job] = await loadJobs(db, [citizen.id])
    const computed = job ? daysLateOf(job.facts, '2026-11-23') : undefined
    expect(computed).toEqual(expect.any(Number))
    expect(await daysLate()).toBe(computed)
  })

  test('R04 the company’s first agreement covers visits written down after the job was continued', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db, { lastDayOn: '2026-11-20' })
    await runCommand(recordJob, {
      viewer: consultant.viewer,
      values: buildJobValues(citizen.id, {
        startsOn: '21.11.2026',
        agreedOn: '20.11.2026',
        companyContactName: 'Prøve Kontakt',
        companyAgreedOn: '20.11.2026',
        companyChannel: 'PHONE',
      }) as never,
    })

    await runCommand(logVisit, {
      viewer: consultant.viewer,
      values: buildVisitValues(aftercare.id, { onDate: '16.11.2026' }) as never,
    })
    expect(await db.aftercareVisit.count({ where: { aftercareId: aftercare.id } })).toBe(1)
  })

  test('R02 two days after, it is a job of its own', async () => {
    const { citizen, consultant } = await createJobWorkplace(db, { lastDayOn: '2026-11-20' })

    await runCommand(recordJob, {
      viewer: consultant.viewer,
      values: buildJobValues(citizen.id, { startsOn: '22.11.2026', agreedOn: '20.11.2026' }) as never,
    })

    const visits = await db.deadline.findMany({ where: { citizenId: citizen.id, kind: 'VISIT' } })
    expect(visits.map(({ dueOn }) => fromDbDate(dueOn))).toEqual(['2026-12-20'])
  })
})

describe('correcting dates', () => {
  test('R02 a start moved back makes the deadline due today and marked, not late', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db)

    await runCommand(correctStart, {
      viewer: consultant.viewer,
      values: { aftercareId: aftercare.id, version: '1', startsOn: '12.10.2026', reason: 'Skrevet forkert' },
    })

    expect(await listDeadlines(citizen.id)).toContain('VISIT 2026-11-23 corrected')
    await runCommand(logVisit, {
      viewer: consultant.viewer,
      values: buildVisitValues(aftercare.id) as never,
    })
    const visit = await db.aftercareVisit.findFirstOrThrow({ where: { aftercareId: aftercare.id } })
    expect(visit.daysLate).toBe(0)
  })

  test('R02 a deadline that was late before the correction stays late', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db, { startsOn: '2026-10-20' })

    await runCommand(correctStart, {
      viewer: consultant.viewer,
      values: { aftercareId: aftercare.id, version: '1', startsOn: '19.10.2026', reason: 'Skrevet forkert' },
    })

    expect(await listDeadlines(citizen.id)).toContain('VISIT 2026-11-16')
  })

  test('the days late kept on a visit follow the corrected start', async () => {
    const { aftercare, consultant } = await createJobWorkplace(db, { startsOn: '2026-10-20' })
    await runCommand(logVisit, {
      viewer: consultant.viewer,
      values: buildVisitValues(aftercare.id) as never,
    })
    const daysLate = async () =>
      (await db.aftercareVisit.findFirstOrThrow({ where: { aftercareId: aftercare.id } })).daysLate
    expect(await daysLate()).toBe(6)

    await runCommand(correctStart, {
      viewer: consultant.viewer,
      values: { aftercareId: aftercare.id, version: '1', startsOn: '2.11.2026', reason: 'Skrevet forkert' },
    })
    expect(await daysLate()).toBe(0)
  })

  test('a start corrected to before the job was agreed takes the contacts from that day on', async () => {
    const { aftercare, consultant } = await createJobWorkplace(db, { consent: { givenOn: '2026-09-01' } })
    await runCommand(correctStart, {
      viewer: consultant.viewer,
      values: { aftercareId: aftercare.id, version: '1', startsOn: '1.10.2026', reason: 'Skrevet forkert' },
    })
    const call = (onDate: string) =>
      runCommand(logVisit, {
        viewer: consultant.viewer,
        values: buildVisitValues(aftercare.id, { onDate, form: 'PHONE' }) as never,
      })

    await expect(call('30.9.2026')).rejects.toMatchObject({ field: 'onDate', key: 'contactBeforeAgreed' })
    await expect(call('1.10.2026')).resolves.toMatchObject({ isHeldVisit: false })
  })

  test('the second of two editors gets a conflict that names the first', async () => {
    const { aftercare, consultant, adviser } = await createJobWorkplace(db)
    const correct = (viewer: typeof consultant.viewer, startsOn: string) =>
      runCommand(correctStart, {
        viewer,
        values: { aftercareId: aftercare.id, version: '1', startsOn, reason: 'Skrevet forkert' },
      })
    await correct(adviser.viewer, '3.11.2026')

    const second = correct(consultant.viewer, '4.11.2026')

    await expect(second).rejects.toBeInstanceOf(ConflictError)
    await expect(second).rejects.toMatchObject({ by: { name: adviser.user.name } })
  })

  test('R02 R06 ending the job removes what is due after and asks for the status of the last day', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db)

    await runCommand(endJob, {
      viewer: consultant.viewer,
      values: { aftercareId: aftercare.id, version: '1', lastDayOn: '20.11.2026', reason: 'DISMISSED' },
    })

    const deadlines = await listDeadlines(citizen.id)
    expect(deadlines).toContain('STATUS_JOB_END 2026-11-20')
    expect(deadlines.filter((text) => /VISIT|TRIAL_END/.test(text))).toEqual([])
  })

  test('R02 a job that goes on after all has its deadlines back', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db)
    const { viewer } = consultant
    await runCommand(endJob, {
      viewer,
      values: { aftercareId: aftercare.id, version: '1', lastDayOn: '20.11.2026', reason: 'OTHER' },
    })

    await runCommand(correctEnd, {
      viewer,
      values: { aftercareId: aftercare.id, version: '2', lastDayOn: '', reason: 'Kontrakten blev forlænget' },
    })

    expect(await listDeadlines(citizen.id)).toContain('VISIT 2026-11-30')
  })

  test('why it ended is kept and shown, until it goes on after all', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db)
    const common = { aftercareId: aftercare.id, lastDayOn: '22.11.2026' }
    const shown = async () => (await getAftercare(consultant.viewer, citizen.id))?.jobs[0]?.endReason

    await runCommand(endJob, {
      viewer: consultant.viewer,
      values: { ...common, version: '1', reason: 'FIXED_TERM' },
    })
    expect(await shown()).toBe('FIXED_TERM')
    await runCommand(correctEnd, {
      viewer: consultant.viewer,
      values: { ...common, version: '2', lastDayOn: '20.11.2026', reason: 'Skrevet forkert' },
    })
    expect(await shown()).toBe('FIXED_TERM')
    await runCommand(correctEnd, {
      viewer: consultant.viewer,
      values: { ...common, version: '3', lastDayOn: '', reason: 'Kontrakten blev forlænget' },
    })
    expect(await shown()).toBeNull()
  })

  test('a last day before the first is refused at the field', async () => {
    const { aftercare, consultant } = await createJobWorkplace(db)

    await expect(
      runCommand(endJob, {
        viewer: consultant.viewer,
        values: { aftercareId: aftercare.id, version: '1', lastDayOn: '1.11.2026', reason: 'OTHER' },
      }),
    ).rejects.toMatchObject({ field: 'lastDayOn', key: 'lastDayBeforeStart' })
  })
})

describe('what is agreed for the case', () => {
  test('R02 a shorter interval moves the open deadline, never to before today', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db)

    await runCommand(setVisitInterval, {
      viewer: consultant.viewer,
      values: { aftercareId: aftercare.id, days: '14' },
    })

    expect(await listDeadlines(citizen.id)).toContain('VISIT 2026-11-23')
  })

  test.each(['0', '29', '7,5', ''])('R02 an interval of %o days is refused', async (days) => {
    const { aftercare, consultant } = await createJobWorkplace(db)

    await expect(
      runCommand(setVisitInterval, {
        viewer: consultant.viewer,
        values: { aftercareId: aftercare.id, days },
      }),
    ).rejects.toMatchObject({ issues: [{ message: 'visitIntervalOutside' }] })
  })

  test('R02 the trial period is made longer, never shorter', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db)
    const extend = (trialEndsOn: string) =>
      runCommand(extendTrial, {
        viewer: consultant.viewer,
        values: { aftercareId: aftercare.id, version: '1', trialEndsOn },
      })

    await expect(extend('31.1.2027')).rejects.toMatchObject({
      refusal: { rule: 'R02', reason: 'TRIAL_END_OUTSIDE', facts: { earliest: '2027-02-01' } },
    })
    await extend('1.3.2027')
    expect(await listDeadlines(citizen.id)).toContain('STATUS_TRIAL_END 2027-03-02')
  })

  test('R02 a trial period made longer after its end asks from that day, and is not late before it', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db)
    const logOn = (onDate: string) => {
      setTestNow(`${onDate}T09:30`)
      return runCommand(logVisit, {
        viewer: consultant.viewer,
        values: buildVisitValues(aftercare.id, { onDate }) as never,
      })
    }
    await logOn('2026-11-23')
    await logOn('2026-12-21')
    await logOn('2027-01-11')
    expect((await listDeadlines(citizen.id)).at(-3)).toBe('VISIT 2027-01-18')

    setTestNow('2027-02-20T09:30')
    await runCommand(extendTrial, {
      viewer: consultant.viewer,
      values: { aftercareId: aftercare.id, version: '1', trialEndsOn: '31.3.2027' },
    })
    expect(await listDeadlines(citizen.id)).toContain('VISIT 2027-02-20 corrected')
    expect(await listDeadlines(citizen.id)).not.toContain('VISIT 2027-02-08')
    await logOn('2027-02-22')
    const visit = await db.aftercareVisit.findFirstOrThrow({
      where: { aftercareId: aftercare.id },
      orderBy: { onDate: 'desc' },
    })
    expect(visit.daysLate).toBe(0)
  })

  test('R04 the company agreement can be added later and then allows a visit', async () => {
    const { aftercare, consultant } = await createJobWorkplace(db, { companyAgreedOn: null })
    await runCommand(recordCompanyAgreement, {
      viewer: consultant.viewer,
      values: {
        aftercareId: aftercare.id,
        version: '1',
        companyContactName: 'Prøve Kontakt',
        companyContactPhone: '',
        companyAgreedOn: '20.11.2026',
        companyChannel: 'PHONE',
      },
    })

    await runCommand(logVisit, {
      viewer: consultant.viewer,
      values: buildVisitValues(aftercare.id) as never,
    })

    expect(await db.aftercareVisit.count({ where: { aftercareId: aftercare.id } })).toBe(1)
  })
})
