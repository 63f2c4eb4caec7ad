import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/calendar/day'
import { setTestNow } from '@/lib/calendar/today'
import { getStripFacts } from '@/lib/history/strip-facts'
import { db } from '@/lib/platform/db'
import { createAftercare, createConsent, createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createTeam, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { createDraft, createScreening } from '@/tests/factories/visitation'

let workplace: Workplace
let programme: { id: string; name: string }

beforeEach(async () => {
  setTestNow('2026-11-23T09:30')
  workplace = await createWorkplace(db)
  programme = await createProgramme(db, { unitId: workplace.unit.id })
})

afterEach(() => setTestNow(null))

const factsOf = async () => {
  const facts = await getStripFacts(workplace.adviser.viewer, workplace.citizen.id)
  if (!facts) throw new Error('The adviser reads the own case')
  return facts
}

const eventsOf = async () => (await factsOf()).events.map(({ key: _key, ...event }) => event)

async function assessAndDecide() {
  const screening = await createScreening(db, {
    citizenId: workplace.citizen.id,
    programmeId: programme.id,
    assessedById: workplace.adviser.user.id,
  })
  const visitation = await createDraft(db, { screening, createdById: workplace.adviser.user.id })
  await db.visitation.update({
    where: { id: visitation.id },
    data: {
      status: 'DECIDED',
      decidedOn: toDbDate('2026-11-18'),
      decidedById: workplace.adviser.user.id,
      evidence: {},
    },
  })
  return screening
}

describe('getStripFacts', () => {
  it('lists what happened, oldest first, and nothing after today', async () => {
    await assessAndDecide()
    const at = { citizenId: workplace.citizen.id, createdById: workplace.adviser.user.id }
    await createConsent(db, { ...at, givenOn: '2026-10-12', withdrawnOn: '2026-11-20' })
    await createAftercare(db, {
      citizenId: workplace.citizen.id,
      caseId: workplace.case.id,
      startsOn: '2026-11-02',
      lastDayOn: '2026-12-31',
    })
    expect(await eventsOf()).toEqual([
      { on: '2026-10-12', kind: 'CONSENT_GIVEN', consent: 'AFTERCARE' },
      { on: '2026-11-02', kind: 'JOB_STARTED', label: 'Prøve Bageri ApS' },
      { on: '2026-11-10', kind: 'SCREENING_ASSESSED', label: programme.name },
      { on: '2026-11-16', kind: 'TALK_HELD', label: programme.name },
      { on: '2026-11-18', kind: 'VISITATION_DECIDED', label: programme.name },
      { on: '2026-11-20', kind: 'CONSENT_WITHDRAWN', consent: 'AFTERCARE' },
    ])
    setTestNow('2027-01-04T09:30')
    expect((await eventsOf()).at(-1)).toEqual({
      on: '2026-12-31',
      kind: 'JOB_ENDED',
      label: 'Prøve Bageri ApS',
    })
  })

  it('counts a talk once when the screening and its visitation name the same day', async () => {
    const screening = await assessAndDecide()
    const talkOf = (heldOn: '2026-11-16' | '2026-11-05') => ({
      id: randomUUID(),
      screeningId: screening.id,
      heldOn: toDbDate(heldOn),
      guideVersion: 1,
      answers: [],
      createdById: workplace.adviser.user.id,
    })
    const talkDays = async () =>
      (await eventsOf()).filter((event) => event.kind === 'TALK_HELD').map((event) => event.on)
    await db.screeningTalk.create({ data: talkOf('2026-11-16') })
    expect(await talkDays()).toEqual(['2026-11-16'])
    await db.screeningTalk.update({
      where: { screeningId: screening.id },
      data: { heldOn: toDbDate('2026-11-05') },
    })
    expect(await talkDays()).toEqual(['2026-11-05', '2026-11-16'])
  })

  it('has projects and coaching as courses, without those that have not begun', async () => {
    const coach = await createUser(db, { role: 'JOBCOACH', unitId: workplace.unit.id })
    const enrolment = { citizenId: workplace.citizen.id, programmeId: programme.id, coreElements: [] }
    await db.enrolment.createMany({
      data: [
        { ...enrolment, fromOn: toDbDate('2026-02-01'), untilOn: toDbDate('2026-09-01') },
        { ...enrolment, fromOn: toDbDate('2026-12-01') },
      ],
    })
    await db.coachingReferral.create({
      data: { caseId: workplace.case.id, coachId: coach.user.id, fromOn: toDbDate('2026-03-01') },
    })
    const { courses } = await factsOf()
    expect(courses.map(({ key: _key, ...course }) => course)).toEqual([
      { kind: 'ENROLMENT', label: programme.name, from: '2026-02-01', until: '2026-09-01' },
      { kind: 'COACHING', label: '', from: '2026-03-01', until: null },
    ])
  })

  it('leaves out a job that was corrected', async () => {
    const { id: citizenId } = workplace.citizen
    const aftercare = await createAftercare(db, { citizenId, caseId: workplace.case.id })
    expect((await eventsOf()).map((event) => event.kind)).toEqual(['JOB_STARTED'])
    const correction = await db.historyCorrection.create({
      data: {
        id: randomUUID(),
        citizenId,
        kind: 'REMOVED',
        reason: 'Jobbet hørte til en anden.',
        createdById: workplace.adviser.user.id,
      },
    })
    await db.employment.update({
      where: { id: aftercare.employmentId },
      data: { replacedById: correction.id },
    })
    expect(await eventsOf()).toEqual([])
  })

  it('is null for a colleague of another team', async () => {
    const team = await createTeam(db, { unitId: workplace.unit.id })
    const other = await createUser(db, { unitId: workplace.unit.id, teamId: team.id })
    expect(await getStripFacts(other.viewer, workplace.citizen.id)).toBeNull()
  })
})
