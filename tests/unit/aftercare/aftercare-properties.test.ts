import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aftercareDeadlines } from '@/lib/aftercare/rules/deadlines'
import type { AftercareFacts, ConsentFacts } from '@/lib/aftercare/rules/facts'
import { checkHotlineDate } from '@/lib/aftercare/rules/hotline-window'
import { listVisitDeadlines, trialPeriod } from '@/lib/aftercare/rules/visit-schedule'
import { addDays, addMonths, type Day, daysBetween } from '@/lib/calendar/day'
import { buildFactsFrom, buildVisit } from '@/tests/factories/aftercare-facts'

const startsOn = fc.integer({ min: 0, max: 1800 }).map((days) => addDays('2024-01-01', days))
const offset = fc.integer({ min: -20, max: 160 })

const caseOf = fc.record({
  startsOn,
  visits: fc.array(fc.record({ at: offset, isHeld: fc.boolean() }), { maxLength: 8 }),
  consents: fc.array(fc.integer({ min: -60, max: 160 }), { minLength: 1, maxLength: 4 }),
  jobDays: fc.option(fc.integer({ min: 0, max: 500 })),
  longerBy: fc.option(fc.integer({ min: -30, max: 40 })),
})

function factsOf(drawn: typeof caseOf extends fc.Arbitrary<infer Value> ? Value : never): AftercareFacts {
  const at = (days: number) => addDays(drawn.startsOn, days)
  const turns = [...new Set(drawn.consents)].sort((a, b) => a - b).map(at)
  const consents: ConsentFacts[] = []
  for (let index = 0; index < turns.length; index += 2) {
    consents.push({ givenOn: turns[index] as Day, withdrawnOn: turns[index + 1] ?? null })
  }
  return buildFactsFrom(drawn.startsOn, {
    consents,
    visits: drawn.visits.map(({ at: days, isHeld }, index) =>
      buildVisit(at(days), { id: `visit-${index}`, outcome: isHeld ? 'HELD' : 'NO_SHOW' }),
    ),
    employment: {
      lastDayOn: drawn.jobDays === null ? null : at(drawn.jobDays),
      trialEndsOn: drawn.longerBy === null ? null : at(91 + drawn.longerBy),
    },
  })
}

/** Walks through the calendar day by day, the way a person would keep the list. */
function keptByHand(facts: AftercareFacts): { dueOn: Day; metOn: Day | null; cancelledOn: Day | null }[] {
  const trialEndsOn = trialPeriod(facts).until
  const lastDayOn = facts.employment.lastDayOn ?? '9999-12-31'
  const kept: { dueOn: Day; metOn: Day | null; cancelledOn: Day | null }[] = []
  let open: Day | null = null
  let hasConsent = false
  for (
    let day = addDays(facts.employment.startsOn, -70);
    day < trialEndsOn && day <= lastDayOn;
    day = addDays(day, 1)
  ) {
    const hasStarted = day >= facts.employment.startsOn
    const isHeld = facts.visits.some((visit) => visit.on === day && visit.outcome === 'HELD')
    if (hasConsent && hasStarted && open === null) open = addDays(day, 28)
    else if (open !== null && isHeld) {
      if (open < trialEndsOn) kept.push({ dueOn: open, metOn: day, cancelledOn: null })
      open = addDays(day, 28)
    }
    if (facts.consents.some(({ withdrawnOn }) => withdrawnOn === day)) {
      const isAsking = open !== null && open !== addDays(day, 28)
      if (isAsking && open !== null && open < trialEndsOn && open <= lastDayOn) {
        kept.push({ dueOn: open, metOn: null, cancelledOn: day })
      }
      open = null
      hasConsent = false
    }
    if (facts.consents.some(({ givenOn }) => givenOn === day)) {
      hasConsent = true
      open = hasStarted ? addDays(day, 28) : null
    }
  }
  if (open !== null && open < trialEndsOn && open <= lastDayOn) {
    kept.push({ dueOn: open, metOn: null, cancelledOn: null })
  }
  return kept
}

describe('R02 for any case', () => {
  test('R02 gives the deadlines that a calendar kept day by day gives', () => {
    fc.assert(
      fc.property(caseOf, (drawn) => {
        const facts = factsOf(drawn)
        const found = listVisitDeadlines(facts).map(({ dueOn, metOn, cancelledOn }) => ({
          dueOn,
          metOn,
          cancelledOn,
        }))
        expect(found).toEqual(keptByHand(facts))
      }),
      { numRuns: 500 },
    )
  })

  const intervals = fc.array(fc.record({ setAt: offset, days: fc.integer({ min: 1, max: 28 }) }), {
    maxLength: 3,
  })
  const corrections = fc.array(
    fc.record({
      correctedAt: offset,
      movedBy: fc.integer({ min: -120, max: 120 }),
      endedAt: fc.option(offset),
    }),
    { maxLength: 2 },
  )

  test('R02 never asks for a visit on the end of the trial period or later, nor twice at a time', () => {
    fc.assert(
      fc.property(caseOf, intervals, corrections, (drawn, drawnIntervals, drawnCorrections) => {
        const facts = factsOf(drawn)
        const at = (days: number) => addDays(drawn.startsOn, days)
        const deadlines = listVisitDeadlines({
          ...facts,
          intervals: drawnIntervals.map(({ setAt, days }) => ({ setOn: at(setAt), days })),
          employment: {
            ...facts.employment,
            corrections: drawnCorrections.map(({ correctedAt, movedBy, endedAt }) => ({
              correctedOn: at(correctedAt),
              previousStartsOn: at(movedBy),
              previousLastDayOn: endedAt === null ? null : at(endedAt),
            })),
          },
        })
        for (const { dueOn, metOn, planBy } of deadlines) {
          expect(dueOn < trialPeriod(facts).until).toBe(true)
          expect(metOn === null || metOn < trialPeriod(facts).until).toBe(true)
          expect(planBy <= dueOn).toBe(true)
        }
        const open = deadlines.filter(({ metOn, cancelledOn }) => metOn === null && cancelledOn === null)
        expect(open.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  test('R02 never lets more than 28 days pass from the base to the date', () => {
    fc.assert(
      fc.property(caseOf, intervals, (drawn, drawnIntervals) => {
        const facts = factsOf(drawn)
        const set = drawnIntervals.map(({ setAt, days }) => ({ setOn: addDays(drawn.startsOn, setAt), days }))
        for (const { opensOn, dueOn, planBy } of listVisitDeadlines({ ...facts, intervals: set })) {
          expect(daysBetween(opensOn, dueOn)).toBeGreaterThan(0)
          expect(daysBetween(opensOn, dueOn)).toBeLessThanOrEqual(28)
          expect(planBy > opensOn).toBe(true)
        }
      }),
    )
  })
})

test('R03 the window is exactly from three months after the start until the day before twelve', () => {
  fc.assert(
    fc.property(
      startsOn,
      fc.integer({ min: -10, max: 400 }),
      fc.option(fc.integer({ min: 0, max: 400 })),
      (start, days, job) => {
        const lastDayOn = job === null ? null : addDays(start, job)
        const contactOn = addDays(start, days)
        const isOpen =
          contactOn >= addMonths(start, 3) &&
          contactOn < addMonths(start, 12) &&
          (lastDayOn === null || contactOn <= lastDayOn)
        expect(
          checkHotlineDate(buildFactsFrom(start, { employment: { lastDayOn } }), contactOn) === null,
        ).toBe(isOpen)
      },
    ),
    { numRuns: 500 },
  )
})

test('R02 R05 R06 each deadline of an employment can be told from the others', () => {
  fc.assert(
    fc.property(caseOf, (drawn) => {
      const keys = aftercareDeadlines(factsOf(drawn)).map(
        ({ ruleId, kind, sequence }) => `${ruleId} ${kind} ${sequence}`,
      )
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})
