import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logHotlineContact, logPreStartTalk, logVisit, recordStatus } from '@/lib/aftercare/commands'
import { correctEnd, correctStart, endJob } from '@/lib/aftercare/date-commands'
import { extendTrial, recordJob, setVisitInterval } from '@/lib/aftercare/job-commands'
import { loadJobs } from '@/lib/aftercare/load-jobs'
import { daysLate } from '@/lib/aftercare/rules/visit-schedule'
import { addDays, type Day, fromDbDate } from '@/lib/calendar/day'
import { setTestNow, today } from '@/lib/calendar/today'
import { giveConsent, withdrawConsent } from '@/lib/consents/commands'
import { computeDeadlines, listStoredDeadlines } from '@/lib/deadlines/refresh-deadlines'
import { runCommand } from '@/lib/deadlines/run-command'
import { ConflictError, FieldError, RefusalError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import { createJobWorkplace } from '@/tests/factories/aftercare'
import { buildHotlineValues, buildJobValues, buildVisitValues } from '@/tests/factories/aftercare-values'

type World = Awaited<ReturnType<typeof createJobWorkplace>>

const day = (back: number) => addDays(today(), -back)

/** One thing a consultant does, some days back; the rules refuse many of them, which is part of the history. */
const steps = {
  visit: ({ consultant, aftercare }: World, back: number) =>
    runCommand(logVisit, {
      viewer: consultant.viewer,
      values: buildVisitValues(aftercare.id, {
        onDate: day(back),
        form: (['WORKPLACE_VISIT', 'START_MEETING', 'PHONE'] as const)[back % 3] ?? 'PHONE',
        nextVisit: back % 2 ? 'WEEKS_4' : 'NONE',
      }) as never,
    }),
  hotline: ({ consultant, aftercare }: World, back: number) =>
    runCommand(logHotlineContact, {
      viewer: consultant.viewer,
      values: buildHotlineValues(aftercare.id, { onDate: day(back) }) as never,
    }),
  talk: ({ consultant, aftercare }: World, back: number) =>
    runCommand(logPreStartTalk, {
      viewer: consultant.viewer,
      values: { aftercareId: aftercare.id, onDate: day(back), summary: '' },
    }),
  status: ({ consultant, aftercare }: World, back: number) =>
    runCommand(recordStatus, {
      viewer: consultant.viewer,
      values: {
        aftercareId: aftercare.id,
        point: back % 2 ? 'TRIAL_END' : 'JOB_END',
        outcome: 'IN_JOB',
        recordedOn: day(back % 5),
        note: '',
      },
    }),
  interval: ({ consultant, aftercare }: World, back: number) =>
    runCommand(setVisitInterval, {
      viewer: consultant.viewer,
      values: { aftercareId: aftercare.id, days: String((back % 28) + 1) },
    }),
  consent: async ({ consultant, citizen }: World, back: number) => {
    const running = await db.consent.findFirst({ where: { citizenId: citizen.id, withdrawnOn: null } })
    return running
      ? runCommand(withdrawConsent, {
          viewer: consultant.viewer,
          values: { consentId: running.id, withdrawnOn: day(back % 4) },
        })
      : runCommand(giveConsent, {
          viewer: consultant.viewer,
          values: { citizenId: citizen.id, kind: 'AFTERCARE', givenOn: day(back % 4) },
        })
  },
  start: async ({ consultant, aftercare }: World, back: number) => {
    const { version } = await db.aftercare.findUniqueOrThrow({ where: { id: aftercare.id } })
    return runCommand(correctStart, {
      viewer: consultant.viewer,
      values: { aftercareId: aftercare.id, version: String(version), startsOn: day(back), reason: 'Rettet' },
    })
  },
  end: async ({ consultant, aftercare }: World, back: number) => {
    const row = await db.aftercare.findUniqueOrThrow({
      where: { id: aftercare.id },
      include: { employment: true },
    })
    const common = { aftercareId: aftercare.id, version: String(row.version), lastDayOn: day(back % 9) }
    return row.employment.untilOn
      ? runCommand(correctEnd, {
          viewer: consultant.viewer,
          values: { ...common, lastDayOn: back % 2 ? '' : common.lastDayOn, reason: 'Rettet' },
        })
      : runCommand(endJob, { viewer: consultant.viewer, values: { ...common, reason: 'OTHER' } })
  },
  trial: async ({ consultant, aftercare }: World, back: number) => {
    const { version, employment } = await db.aftercare.findUniqueOrThrow({
      where: { id: aftercare.id },
      include: { employment: true },
    })
    return runCommand(extendTrial, {
      viewer: consultant.viewer,
      values: {
        aftercareId: aftercare.id,
        version: String(version),
        trialEndsOn: addDays(fromDbDate(employment.fromOn), 95 + 3 * back),
      },
    })
  },
  job: ({ consultant, citizen }: World, back: number) =>
    runCommand(recordJob, {
      viewer: consultant.viewer,
      values: buildJobValues(citizen.id, { agreedOn: day(back), startsOn: addDays(day(back), 1) }) as never,
    }),
} as const

const history = fc.array(
  fc.record({
    step: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
    back: fc.integer({ min: 0, max: 40 }),
    wait: fc.integer({ min: 0, max: 45 }),
  }),
  { minLength: 3, maxLength: 9 },
)

const inOrder = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b))
const identity = ({
  subjectId,
  kind,
  sequence,
  ...rest
}: {
  subjectId: string
  kind: string
  sequence: number
}) => Object.fromEntries(Object.entries({ subjectId, kind, sequence, ...rest }).sort())

test('R02 R05 R06 whatever was done, the stored deadlines are those computed from the facts', async () => {
  const saved = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(history, async (done) => {
      let now: Day = '2026-11-23'
      setTestNow(`${now}T09:30`)
      const world = await createJobWorkplace(db)
      for (const { step, back, wait } of done) {
        now = addDays(now, wait)
        setTestNow(`${now}T09:30`)
        try {
          await steps[step](world, back)
          saved.set(step, (saved.get(step) ?? 0) + 1)
        } catch (error) {
          const isExpected = [RefusalError, FieldError, ConflictError].some((kind) => error instanceof kind)
          if (!isExpected) throw error
        }
      }
      const ids = [world.citizen.id]
      const computed = (await computeDeadlines(db, ids)).map(identity).sort(inOrder)
      const stored = (await listStoredDeadlines(db, ids))
        .map(({ deadline }) => identity(deadline))
        .sort(inOrder)
      expect(stored).toEqual(computed)

      const kept = await db.aftercareVisit.findMany({
        where: { aftercare: { caseId: world.case.id }, outcome: 'HELD', kind: { not: 'PHONE' } },
      })
      const jobs = await loadJobs(db, ids)
      for (const visit of kept) {
        const job = jobs.find(({ facts }) => facts.visits.some(({ id }) => id === visit.id))
        const fact = job?.facts.visits.find(({ id }) => id === visit.id)
        expect(visit.daysLate).toBe(job && fact ? daysLate(job.facts, fact.on) : null)
      }
    }),
    { numRuns: 30, seed: 20261123 },
  )
  // The histories are not all refusals: every kind of step was saved somewhere.
  expect([...saved.keys()].sort()).toEqual(Object.keys(steps).sort())
}, 120_000)
