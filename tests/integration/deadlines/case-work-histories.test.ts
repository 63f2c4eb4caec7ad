import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { setTestNow, today } from '@/lib/calendar/today'
import { moveLane } from '@/lib/cases/lane-commands'
import { closeCase, reopenCase } from '@/lib/closing/commands'
import { computeDeadlines, listStoredDeadlines } from '@/lib/deadlines/refresh-deadlines'
import { runCommand } from '@/lib/deadlines/run-command'
import { addJobGoal, recordCvState } from '@/lib/job-search/goal-commands'
import { makePlan } from '@/lib/job-search/plan-commands'
import { recordCourseStatus, recordHandover, recordJointMeeting } from '@/lib/offers/course-commands'
import { endOffer, refer, startOffer } from '@/lib/offers/referral-commands'
import { endPlacement, registerPlacement } from '@/lib/placements/commands'
import { ConflictError, FieldError, NotFoundError, RefusalError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import { moveStep, setElementPeriod } from '@/lib/programme-steps/commands'
import { createWorkplace } from '@/tests/factories/aftercare'
import { createEnrolment } from '@/tests/factories/facts'
import { createOffer } from '@/tests/factories/offers'
import { createProgramme } from '@/tests/factories/programme'

/** Everything a programme can ask for, on a citizen with a spell that began in September. */
async function createWorld() {
  const workplace = await createWorkplace(db)
  const { unit, citizen } = workplace
  const programme = await createProgramme(db, {
    unitId: unit.id,
    settings: {
      jobSearch: { intensifyAfterMonths: 2 },
      course: { referAfterMonths: 3 },
      companyActivity: { dueAfterDays: 174 },
      fundContact: { handoverAfterMonths: 3 },
      steps: { count: 3 },
    },
  })
  await db.benefitPeriod.create({
    data: {
      citizenId: citizen.id,
      benefitCode: 'a-dagpenge',
      fromOn: toDbDate('2026-09-01'),
      source: 'TYPED',
    },
  })
  const enrolment = await createEnrolment(db, {
    citizenId: citizen.id,
    programmeId: programme.id,
    coreElements: ['KE2'],
    fromOn: '2026-10-01',
  })
  return { ...workplace, enrolment, course: await createOffer(db, { unitId: unit.id }) }
}

type World = Awaited<ReturnType<typeof createWorld>>

const ago = (back: number) => addDays(today(), -back)
const versionOf = async ({ case: { id } }: World) =>
  String((await db.case.findUniqueOrThrow({ where: { id } })).version)
const referralOf = async ({ case: { id } }: World) => {
  const row = await db.offerReferral.findFirst({ where: { caseId: id }, orderBy: { createdAt: 'desc' } })
  return { referralId: row?.id ?? id, version: String(row?.version ?? 1) }
}
const placementOf = async ({ case: { id } }: World) => {
  const row = await db.placement.findFirst({ where: { caseId: id }, orderBy: { createdAt: 'desc' } })
  return { placementId: row?.id ?? id, version: String(row?.version ?? 1) }
}

type Step = (world: World, back: number) => Promise<unknown>

/** One thing a colleague does, some days back; the rules refuse many of them, which is part of the history. */
const steps: Record<string, Step> = {
  plan: ({ consultant: { viewer }, case: { id } }, back) =>
    runCommand(makePlan, {
      viewer,
      values: {
        caseId: id,
        kind: back % 4 ? 'INTENSIFIED' : 'ORDINARY',
        madeOn: ago(back),
        talkEveryDays: '7',
        text: 'Plan',
      },
    }),
  cv: ({ consultant: { viewer }, citizen: { id } }, back) =>
    runCommand(recordCvState, {
      viewer,
      values: { citizenId: id, hasCv: back % 3 ? 'YES' : 'NO', onDate: ago(back), note: '' },
    }),
  goal: ({ consultant: { viewer }, citizen: { id } }, back) =>
    runCommand(addJobGoal, {
      viewer,
      values: { citizenId: id, title: 'Køkken', fromOn: ago(back), note: '' },
    }),
  step: async ({ consultant: { viewer }, case: { id }, enrolment }, back) => {
    const seen = await db.programmeStep.findFirst({ where: { enrolmentId: enrolment.id, untilOn: null } })
    return runCommand(moveStep, {
      viewer,
      values: {
        caseId: id,
        enrolmentId: enrolment.id,
        seen: seen?.id ?? '',
        step: String((back % 3) + 1),
        fromOn: ago(back % 10),
      },
    })
  },
  element: async ({ consultant: { viewer }, case: { id }, enrolment }, back) => {
    const known = await db.coreElementPeriod.findFirst({ where: { enrolmentId: enrolment.id } })
    return runCommand(setElementPeriod, {
      viewer,
      values: {
        caseId: id,
        enrolmentId: enrolment.id,
        code: 'KE2',
        version: String(known?.version ?? 0),
        fromOn: ago(back),
        lastDayOn: back % 5 ? '' : ago(0),
      },
    })
  },
  placement: ({ consultant: { viewer }, case: { id } }, back) =>
    runCommand(registerPlacement, {
      viewer,
      values: {
        caseId: id,
        kind: back % 2 ? 'VIRKSOMHEDSPRAKTIK' : 'PAID_HOURS',
        companyName: 'Prøve Bageri',
        cvr: '',
        fromOn: ago(back),
        lastDayOn: '',
        totalHours: '20',
        paidHours: back % 2 ? '0' : '8',
      },
    }),
  placementEnds: async (world, back) =>
    runCommand(endPlacement, {
      viewer: world.consultant.viewer,
      values: {
        ...(await placementOf(world)),
        lastDayOn: ago(back % 7),
        endKind: 'COMPLETED',
        endReason: '',
      },
    }),
  lane: async (world, back) =>
    runCommand(moveLane, {
      viewer: world.consultant.viewer,
      values: {
        caseId: world.case.id,
        version: await versionOf(world),
        lane: back % 2 ? 'READY' : 'UNDERWAY',
        laneReason: '',
      } as never,
    }),
  refer: ({ adviser: { viewer }, case: { id }, course }, back) =>
    runCommand(refer, {
      viewer,
      values: {
        caseId: id,
        offerId: course.id,
        referredOn: ago(back),
        referringSide: 'JOBCENTER',
        note: '',
      },
    }),
  start: async (world, back) =>
    runCommand(startOffer, {
      viewer: world.adviser.viewer,
      values: { ...(await referralOf(world)), startedOn: ago(back % 8) },
    }),
  meeting: async (world, back) =>
    runCommand(recordJointMeeting, {
      viewer: world.consultant.viewer,
      values: {
        ...(await referralOf(world)),
        jointMeetingOn: ago(back % 4),
        participants: ['CITIZEN', 'KS', 'VK'],
      } as never,
    }),
  status: async (world, back) =>
    runCommand(recordCourseStatus, {
      viewer: world.consultant.viewer,
      values: {
        ...(await referralOf(world)),
        statusOn: ago(back % 3),
        isInJob: back % 2 ? 'YES' : 'NO',
        statusKind: '',
      },
    }),
  courseEnds: async (world, back) =>
    runCommand(endOffer, {
      viewer: world.adviser.viewer,
      values: { ...(await referralOf(world)), lastDay: ago(back % 3), outcome: 'COMPLETED', endReason: '' },
    }),
  handover: ({ adviser: { viewer }, case: { id } }, back) =>
    runCommand(recordHandover, { viewer, values: { caseId: id, handedOverOn: ago(back), note: '' } }),
  close: async (world, back) =>
    runCommand(closeCase, {
      viewer: world.adviser.viewer,
      values: {
        caseId: world.case.id,
        version: await versionOf(world),
        outcome: 'OTHER',
        happenedOn: ago(back % 5),
        outcomeNote: 'Flyttet',
        closingReason: 'Flyttet',
        anyway: 'yes',
        endedEnrolmentIds: [],
      } as never,
    }),
  reopen: async (world) =>
    runCommand(reopenCase, {
      viewer: world.adviser.viewer,
      values: {
        caseId: world.case.id,
        version: await versionOf(world),
        reopenReason: 'Tilbage igen',
        adviserId: world.adviser.user.id,
        consultantId: world.consultant.user.id,
      },
    }),
}

const history = fc.array(
  fc.record({
    step: fc.constantFrom(...Object.keys(steps)),
    back: fc.integer({ min: 0, max: 40 }),
    wait: fc.integer({ min: 0, max: 30 }),
  }),
  { minLength: 8, maxLength: 18 },
)

/** Half of the citizens are on the course already, whose end and status come late in a history. */
const onTheCourse = [
  { step: 'refer', back: 9, wait: 0 },
  { step: 'start', back: 2, wait: 0 },
]

const EXPECTED = [RefusalError, FieldError, ConflictError, NotFoundError]
const written = (deadline: object) => JSON.stringify(Object.entries(deadline).sort())

test('R08 R09 R11 R12 R17 R21 whatever was done, the stored deadlines are those computed from the facts', async () => {
  const saved = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.boolean(), history, async (isOnCourse, rest) => {
      let now: Day = '2026-11-23'
      setTestNow(`${now}T09:30`)
      const world = await createWorld()
      for (const { step, back, wait } of [...(isOnCourse ? onTheCourse : []), ...rest]) {
        now = addDays(now, wait)
        setTestNow(`${now}T09:30`)
        try {
          await steps[step]?.(world, back)
          saved.add(step)
        } catch (error) {
          if (!EXPECTED.some((kind) => error instanceof kind)) throw error
        }
      }
      const ids = [world.citizen.id]
      const computed = (await computeDeadlines(db, ids)).map(written).sort()
      const stored = (await listStoredDeadlines(db, ids)).map(({ deadline }) => written(deadline)).sort()
      expect(stored).toEqual(computed)
    }),
    { numRuns: 20, seed: 20261128 },
  )
  expect([...saved].sort()).toEqual(Object.keys(steps).sort())
}, 120_000)
