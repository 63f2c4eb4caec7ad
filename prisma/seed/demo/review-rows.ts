import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { catalogues } from '@/lib/i18n/catalogues'
import { reviewSharedUntil } from '@/lib/reviews/rules/group-review'
import type { RehabilitationStepKind } from '@/prisma/generated/enums'
import decisionTexts from '../data/decision-texts.json'
import type { Placing, ReviewAnswer } from './citizen-stories'
import type { DemoContext, DemoPerson } from './demo-context'
import { instantOn } from './instants'

/** FM: the record of preparing group 2, and R24's review of each placing in group 3. */
export function addPlacings(context: DemoContext): void {
  for (const person of context.people) {
    const { placing } = person.story
    if (placing?.group === 2) addSteps(context, person, placing)
    if (placing?.group === 3) addReview(context, person, placing)
  }
}

type GroupOf<Group extends 1 | 2 | 3> = Extract<Placing, { group: Group }>

function addSteps(
  { random, today, rows, organisation }: DemoContext,
  { visitationId, file }: DemoPerson,
  { stepDaysAgo }: GroupOf<2>,
): void {
  if (!visitationId || !file) throw new Error('A placing is a visitation in a case')
  for (const [kind, daysAgo] of Object.entries(stepDaysAgo) as [RehabilitationStepKind, number][]) {
    const on = addDays(today, -daysAgo)
    rows.rehabilitationSteps.push({
      id: random.uuid(),
      visitationId,
      kind,
      happenedOn: toDbDate(on),
      participants: kind === 'MEETING' ? decisionTexts.stepParticipants : null,
      note: decisionTexts.steps[kind],
      createdAt: instantOn(on, 120),
      createdById: organisation.userIds[file.pair.ks],
    })
  }
}

function addReview(
  { random, today, rows, organisation }: DemoContext,
  { citizenId, visitationId, dates, file }: DemoPerson,
  { leader, specialist }: GroupOf<3>,
): void {
  const placedOn = dates.decidedOn
  if (!visitationId || !file || !placedOn) throw new Error('A placing is a decided visitation in a case')
  const { lone, birthe } = organisation.userIds
  const [leaderPart, specialistPart] = [answerOn(today, leader), answerOn(today, specialist)]
  rows.groupReviews.push({
    id: random.uuid(),
    visitationId,
    citizenId,
    placedOn: toDbDate(placedOn),
    leaderId: lone,
    ...(leaderPart && {
      leaderView: leaderPart.view,
      leaderReason: leaderPart.reason,
      leaderOn: leaderPart.on,
    }),
    specialistId: birthe,
    ...(specialistPart && {
      specialistView: specialistPart.view,
      specialistReason: specialistPart.reason,
      specialistOn: specialistPart.on,
    }),
    version: 1 + [leader, specialist].filter(Boolean).length,
    createdAt: instantOn(placedOn, 45),
  })
  rows.caseShares.push({
    id: random.uuid(),
    citizenId,
    userId: birthe,
    purpose: catalogues.da.visitation.groupReviewPurpose,
    fromOn: toDbDate(placedOn),
    untilOn: toDbDate(reviewSharedUntil(placedOn)),
    createdAt: instantOn(placedOn, 45),
    createdById: organisation.userIds[file.pair.ks],
  })
}

function answerOn(today: Day, answer: ReviewAnswer | null) {
  if (!answer) return null
  const { daysAgo, view } = answer
  return { view, reason: decisionTexts.reviews[view], on: toDbDate(addDays(today, -daysAgo)) }
}
