import { beforeEach, describe, expect, it } from 'vitest'
import { dayOrNull, toDbDate } from '@/lib/calendar/day'
import { getJobFacts } from '@/lib/citizen-facts/job-facts'
import { refreshDeadlines } from '@/lib/deadlines/refresh-deadlines'
import { runCommand } from '@/lib/deadlines/run-command'
import { addDocument, saveDocumentVersion } from '@/lib/job-search/document-commands'
import { getDocument } from '@/lib/job-search/document-query'
import { addJobGoal, endJobGoal, recordCvState } from '@/lib/job-search/goal-commands'
import { addSearchStep, makePlan, settleSearchStep } from '@/lib/job-search/plan-commands'
import { ConflictError, NotFoundError, RefusalError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import { deadlineStateOn } from '@/lib/platform/deadline'
import type { Viewer } from '@/lib/platform/viewer'
import { moveStep, setElementPeriod } from '@/lib/programme-steps/commands'
import { createAftercare, createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createEnrolment, giveReason } from '@/tests/factories/facts'
import { createStandIn, createTeam, createUser, viewerOf } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'

let w: Workplace
let citizenId: string
let caseId: string

beforeEach(async () => {
  w = await createWorkplace(db)
  citizenId = w.citizen.id
  caseId = w.case.id
})

const as = (viewer?: Viewer) => viewer ?? w.consultant.viewer
const goal = (values: object = {}, viewer?: Viewer) =>
  runCommand(addJobGoal, {
    viewer: as(viewer),
    values: { citizenId, title: 'Køkkenmedhjælper', note: '', fromOn: '23.11.2026', ...values },
  })
const cv = (hasCv: 'YES' | 'NO', onDate = '23.11.2026') =>
  runCommand(recordCvState, { viewer: as(), values: { citizenId, hasCv, onDate, note: '' } })
const plan = (values: object = {}, viewer?: Viewer) =>
  runCommand(makePlan, {
    viewer: as(viewer),
    values: {
      caseId,
      kind: 'INTENSIFIED',
      madeOn: '23.11.2026',
      talkEveryDays: '10',
      text: 'Ugentlig samtale',
      ...values,
    },
  })
const facts = async (viewer?: Viewer) => {
  const found = await getJobFacts(as(viewer), citizenId)
  if (!found) throw new Error('Expected the facts')
  return found
}
const deadlines = async (ruleId: string) =>
  (await db.deadline.findMany({ where: { citizenId, ruleId }, orderBy: { kind: 'asc' } })).map((row) => {
    return {
      kind: row.kind,
      dueOn: dayOrNull(row.dueOn),
      metOn: dayOrNull(row.metOn),
      cancelledOn: dayOrNull(row.cancelledOn),
      closesOn: dayOrNull(row.closesOn),
    }
  })
const programme = (settings: object) => createProgramme(db, { unitId: w.unit.id, settings })
const auditOf = (operation: string) => db.auditEvent.count({ where: { citizenId, operation } })

describe('R08 intensified plan', () => {
  const enrol = async (overrides: object = {}) => {
    const { id } = await programme({ jobSearch: { intensifyAfterMonths: 2 } })
    return createEnrolment(db, { citizenId, programmeId: id, ...overrides })
  }
  const asking = { kind: 'INTENSIFIED_PLAN', metOn: null, cancelledOn: null, closesOn: null }

  it('R08 asks of an enrolment with KE2 and is met by an intensified plan alone', async () => {
    await enrol()
    expect(await deadlines('R08')).toEqual([{ ...asking, dueOn: '2026-11-15' }])
    await plan({ kind: 'ORDINARY', talkEveryDays: '' })
    expect((await deadlines('R08'))[0]?.metOn).toBeNull()
    await plan()
    expect((await deadlines('R08'))[0]?.metOn).toBe('2026-11-23')
    const { search } = await facts()
    expect(search?.plans.map(({ isIntensified }) => isIntensified)).toEqual([true, false])
    expect(search?.deadlines.map((one) => deadlineStateOn(one, '2026-11-23'))).toEqual(['MET_LATE'])
  })

  it('R08 is not there without KE2 or in a programme without the rule', async () => {
    await enrol({ coreElements: ['KE3'] })
    await createEnrolment(db, { citizenId, programmeId: (await programme({})).id })
    expect(await deadlines('R08')).toEqual([])
  })

  it('R08 moves with the dates of KE2, which only the pair sets, and the second of two is told', async () => {
    const enrolment = await enrol()
    const set = (values: object = {}, viewer?: Viewer) =>
      runCommand(setElementPeriod, {
        viewer: as(viewer),
        values: {
          caseId,
          enrolmentId: enrolment.id,
          code: 'KE2',
          version: '0',
          fromOn: '1.10.2026',
          lastDayOn: '',
          ...values,
        },
      })
    await set()
    expect(await deadlines('R08')).toEqual([{ ...asking, dueOn: '2026-12-01' }])
    const second = set({ fromOn: '2.10.2026' }, w.adviser.viewer)
    await expect(second).rejects.toBeInstanceOf(ConflictError)
    await expect(second).rejects.toMatchObject({ by: { name: w.consultant.user.name } })
    await expect(set({ version: '1', fromOn: '14.9.2026' })).rejects.toMatchObject({
      key: 'dayBeforeEnrolment',
    })
    await set({ version: '1', lastDayOn: '15.11.2026' })
    expect(await deadlines('R08')).toEqual([{ ...asking, dueOn: '2026-12-01', cancelledOn: '2026-11-16' }])
    await expect(set({ code: 'KE3' })).rejects.toBeInstanceOf(NotFoundError)
  })

  it('R08 falls away with a job that begins in time, and ends with the case', async () => {
    await enrol()
    await createAftercare(db, { citizenId, caseId, startsOn: '2026-11-02' })
    expect(await deadlines('R08')).toEqual([{ ...asking, dueOn: '2026-11-15', cancelledOn: '2026-11-02' }])
    await db.employment.updateMany({ where: { citizenId }, data: { fromOn: toDbDate('2026-11-16') } })
    await db.case.update({ where: { id: caseId }, data: { closedOn: toDbDate('2026-11-20') } })
    await refreshDeadlines(db, [citizenId])
    expect(await deadlines('R08')).toEqual([{ ...asking, dueOn: '2026-11-15', closesOn: '2026-11-20' }])
  })
})

describe('R17 CV and job goal', () => {
  let enrolmentId: string
  const move = (step: string, fromOn: string, seen: string | undefined, viewer?: Viewer) =>
    runCommand(moveStep, {
      viewer: as(viewer),
      values: { caseId, enrolmentId, seen: seen ?? '', step, fromOn },
    })
  const current = async () => (await facts()).search?.enrolments[0]?.current

  beforeEach(async () => {
    const { id } = await programme({ steps: { count: 3 } })
    enrolmentId = (await createEnrolment(db, { citizenId, programmeId: id, coreElements: [] })).id
  })

  it('R17 asks from the first day of step 1, each until it is there', async () => {
    expect(await deadlines('R17')).toEqual([])
    await move('1', '2.11.2026', undefined)
    const open = { metOn: null, cancelledOn: null, closesOn: null, dueOn: '2026-11-30' }
    expect(await deadlines('R17')).toEqual([
      { kind: 'CV', ...open },
      { kind: 'JOB_GOAL', ...open },
    ])
    await goal({ fromOn: '20.11.2026' })
    await cv('NO')
    expect((await deadlines('R17')).map(({ metOn }) => metOn)).toEqual([null, '2026-11-20'])
    await cv('YES')
    expect((await deadlines('R17')).map(({ metOn }) => metOn)).toEqual(['2026-11-23', '2026-11-20'])
  })

  it('R17 step 3 waits for both, and a refusal leaves nothing', async () => {
    await move('1', '2.11.2026', undefined)
    const seen = (await current())?.id
    await cv('YES')
    const refused = move('3', '23.11.2026', seen)
    await expect(refused).rejects.toBeInstanceOf(RefusalError)
    await expect(refused).rejects.toMatchObject({
      refusal: { rule: 'R17', reason: 'CV_OR_GOAL_MISSING', facts: { missing: 'JOB_GOAL' } },
    })
    expect(await auditOf('programmeSteps.move')).toBe(1)
    await goal()
    await move('3', '23.11.2026', seen)
    const [enrolment] = (await facts()).search?.enrolments ?? []
    expect(enrolment?.steps.map(({ step, from, lastDayOn }) => [step, from, lastDayOn])).toEqual([
      [3, '2026-11-23', null],
      [1, '2026-11-02', '2026-11-22'],
    ])
  })

  it('a step is moved by one of two, corrected on its own day, and not put before the step that runs', async () => {
    await move('2', '10.11.2026', undefined)
    const seen = (await current())?.id
    const outcomes = await Promise.allSettled([
      move('1', '20.11.2026', seen),
      move('1', '21.11.2026', seen, w.adviser.viewer),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const running = await current()
    await expect(move('2', '9.11.2026', running?.id)).rejects.toMatchObject({ key: 'programmeStepTooEarly' })
    const [, month, date] = (running?.from ?? '').split('-')
    await move('2', `${date}.${month}.2026`, running?.id)
    expect(await current()).toMatchObject({ id: running?.id, step: 2, from: running?.from })
  })
})

describe('job goals, steps and texts', () => {
  it('several goals hold at once; an ended one stays with its last day, and is ended once', async () => {
    await goal()
    await goal({ title: 'Lager', fromOn: '1.11.2026' })
    const [kitchen, store] = (await facts()).goals
    const end = (jobGoalId: string | undefined, lastOn: string) =>
      runCommand(endJobGoal, { viewer: as(), values: { jobGoalId, lastOn } as never })
    await expect(end(store?.id, '31.10.2026')).rejects.toMatchObject({ key: 'jobGoalEndsBeforeStart' })
    await expect(end(store?.id, '24.11.2026')).rejects.toThrow('dayAfterToday')
    await end(store?.id, '1.11.2026')
    await expect(end(store?.id, '2.11.2026')).rejects.toBeInstanceOf(ConflictError)
    expect((await facts()).goals).toMatchObject([
      { id: kitchen?.id, lastDayOn: null },
      { id: store?.id, title: 'Lager', from: '2026-11-01', lastDayOn: '2026-11-01' },
    ])
  })

  it('an agreed step is settled once, and what was not done says why', async () => {
    await runCommand(addSearchStep, { viewer: as(), values: { caseId, what: 'Send tre', dueOn: '' } })
    const [step] = (await facts()).search?.steps ?? []
    const settle = (outcomeNote: string, viewer?: Viewer) =>
      runCommand(settleSearchStep, {
        viewer: as(viewer),
        values: {
          stepId: step?.id ?? '',
          version: '1',
          outcome: 'NOT_DONE',
          onDate: '23.11.2026',
          outcomeNote,
        },
      })
    await expect(settle('')).rejects.toThrow('searchStepNoteMissing')
    await settle('Var syg')
    await expect(settle('Glemte det', w.adviser.viewer)).rejects.toMatchObject({
      by: { name: w.consultant.user.name },
    })
    expect((await facts()).search?.steps).toMatchObject([{ notDoneOn: '2026-11-23', outcomeNote: 'Var syg' }])
  })

  it('a text keeps its versions, and two new ones at once make one', async () => {
    await runCommand(addDocument, {
      viewer: as(),
      values: { citizenId, kind: 'CV', title: 'CV', text: 'Første' },
    })
    const seriesId = (await facts()).search?.documents[0]?.seriesId ?? ''
    const save = (text: string, version: string, viewer?: Viewer) =>
      runCommand(saveDocumentVersion, {
        viewer: as(viewer),
        values: { seriesId, version, title: 'CV', text },
      })
    const outcomes = await Promise.allSettled([save('Anden', '1'), save('Tredje', '1', w.adviser.viewer)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const late = save('Fjerde', '1', w.adviser.viewer)
    await expect(late).rejects.toBeInstanceOf(ConflictError)
    const document = await getDocument(as(), { citizenId, seriesId })
    expect(document?.latest.version).toBe(2)
    expect(document?.earlier.map(({ text }) => text)).toEqual(['Første'])
    expect((await facts()).search?.documents).toMatchObject([{ seriesId, version: 2 }])
  })
})

describe('who reads and writes', () => {
  it('the pair and stand-ins write, the team reads, a leader reads with a reason, others see nothing', async () => {
    const { unit, team } = w
    const mate = await createUser(db, { unitId: unit.id, teamId: team.id })
    const otherTeam = await createTeam(db, { unitId: unit.id })
    const stranger = await createUser(db, { unitId: unit.id, teamId: otherTeam.id })
    const leader = await createUser(db, { unitId: unit.id, role: 'LEDER' })
    await goal({}, w.adviser.viewer)
    for (const { viewer } of [mate, stranger, leader]) {
      await expect(goal({}, viewer)).rejects.toBeInstanceOf(NotFoundError)
      await expect(plan({}, viewer)).rejects.toBeInstanceOf(NotFoundError)
    }
    expect((await facts(mate.viewer)).may).toEqual({ write: false, writeCase: false })
    expect(await getJobFacts(stranger.viewer, citizenId)).toBeNull()
    expect(await getJobFacts(leader.viewer, citizenId)).toBeNull()
    await giveReason(db, leader.viewer, citizenId)
    expect(await facts(leader.viewer)).toMatchObject({ goals: [{}], search: {}, may: { write: false } })
    await createStandIn(db, { absentId: w.consultant.user.id, standInId: stranger.user.id })
    await goal({}, await viewerOf(db, stranger.user.id))
    expect((await facts()).goals).toHaveLength(2)
    expect(await auditOf('jobSearch.addGoal')).toBe(2)
  })

  it('P25 a jobcoach sees goals and educations of those referred, and nothing else', async () => {
    const coach = await createUser(db, { unitId: w.unit.id, role: 'JOBCOACH' })
    await db.coachingReferral.create({
      data: { caseId, coachId: coach.user.id, fromOn: toDbDate('2026-11-01') },
    })
    await goal()
    await plan()
    await runCommand(addDocument, {
      viewer: as(),
      values: { citizenId, kind: 'CV', title: 'CV', text: 'Tekst' },
    })
    const seriesId = (await facts()).search?.documents[0]?.seriesId ?? ''
    const seen = await facts(coach.viewer)
    expect(seen).toMatchObject({ goals: [{ title: 'Køkkenmedhjælper' }], search: null, caseId: null })
    expect(await getDocument(coach.viewer, { citizenId, seriesId })).toBeNull()
    await expect(goal({}, coach.viewer)).rejects.toBeInstanceOf(NotFoundError)
  })
})
