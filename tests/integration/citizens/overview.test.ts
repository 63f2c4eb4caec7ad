import { beforeEach, describe, expect, it } from 'vitest'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { getCitizenOverview } from '@/lib/citizens/overview-query'
import { db } from '@/lib/platform/db'
import { createJobWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createNote } from '@/tests/factories/journal'
import { createUser } from '@/tests/factories/organisation'

describe('the page of a case', () => {
  let w: Workplace & { aftercare: { id: string } }
  const seenBy = async (person: Pick<Workplace['consultant'], 'viewer'>) =>
    getCitizenOverview(person.viewer, w.citizen.id)

  beforeEach(async () => {
    w = await createJobWorkplace(db)
  })

  it('tells of the job, the benefit now, the last events and what comes', async () => {
    const period = (benefitCode: string, fromOn: Day, untilOn: Day | null) => ({
      citizenId: w.citizen.id,
      benefitCode,
      fromOn: toDbDate(fromOn),
      untilOn: untilOn && toDbDate(untilOn),
      source: 'TYPED' as const,
    })
    await db.benefitPeriod.createMany({
      data: [period('a-dagpenge', '2025-01-06', '2026-10-01'), period('sygedagpenge', '2026-10-01', null)],
    })
    await createNote(db, { caseId: w.case.id, createdById: w.adviser.user.id, title: 'Talte sammen' })
    await db.plannedVisit.create({
      data: {
        aftercareId: w.aftercare.id,
        plannedOn: toDbDate('2026-11-30'),
        createdById: w.adviser.user.id,
      },
    })
    const view = await seenBy(w.consultant)
    expect(view?.activities).toMatchObject([{ kind: 'JOB', phase: 'RUNNING', totalHours: 20, paidHours: 20 }])
    expect(view?.work?.strip).toMatchObject({
      window: { from: '2022-11-01', until: '2027-11-01' },
      benefitNow: { labelDa: 'sygedagpenge', from: '2026-10-01' },
    })
    expect(view?.work?.strip.runs.at(-1)?.until).toBe('2026-11-24')
    expect(view?.work?.latest[0]).toMatchObject({ kind: 'NOTE', facts: { title: 'Talte sammen' } })
    expect(view?.work?.coming.map(({ kind, on }) => [kind, on])).toContainEqual(['VISIT', '2026-11-30'])
  })

  it('asks for the lane where a job runs outside it, and for a record where a planned visit has passed', async () => {
    await db.plannedVisit.create({
      data: {
        aftercareId: w.aftercare.id,
        plannedOn: toDbDate('2026-11-20'),
        createdById: w.adviser.user.id,
      },
    })
    const kinds = (await seenBy(w.consultant))?.attention.map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['VISIT_WITHOUT_RECORD', 'ACTIVITY_OUTSIDE_ACTIVE']))
  })

  it('P25 a jobcoach sees the case without its journal and history, and nobody sees another’s reminder', async () => {
    const coach = await createUser(db, { unitId: w.unit.id, role: 'JOBCOACH' })
    await db.coachingReferral.create({
      data: { caseId: w.case.id, coachId: coach.user.id, fromOn: toDbDate('2026-11-01') },
    })
    await db.caseReminder.create({
      data: { id: crypto.randomUUID(), caseId: w.case.id, ownerId: w.consultant.user.id, text: 'Husk kagen' },
    })
    const view = await seenBy(coach)
    expect(view).toMatchObject({ work: null, file: { coach: coach.user.name }, may: { write: false } })
    expect(JSON.stringify(view)).not.toContain('kagen')
    expect((await seenBy(w.consultant))?.reminder?.reminder?.text).toBe('Husk kagen')
  })
})
