import { addDays, type Day, daysBetween, minDay, toDbDate } from '@/lib/calendar/day'
import type { Lane } from '@/prisma/generated/enums'
import texts from '../data/texts.json'
import type { CitizenDates } from './citizen-dates'
import type { CitizenStory } from './citizen-stories'
import { type DemoContext, type Pair, pairOf } from './demo-context'
import { instantOn } from './instants'
import { addJob } from './job-rows'

type OpenedCase = {
  citizenId: string
  story: CitizenStory
  dates: CitizenDates
  caseIndex: number
}

/** The case of an accepted visitation: its pair, lanes, coaching and jobs. */
export function addCase(context: DemoContext, opened: OpenedCase): { caseId: string; pair: Pair } {
  const { random, rows, organisation } = context
  const { citizenId, story, dates, caseIndex } = opened
  const openedOn = dates.decidedOn
  if (!openedOn) throw new Error('A case opens with a decision')
  const caseId = random.uuid()
  const pair = pairOf(caseIndex)
  const lane = story.lane ?? 'ACTIVE'
  rows.cases.push({
    id: caseId,
    citizenId,
    unitId: organisation.unitId,
    teamId: organisation.teamIds[pair.team],
    lane,
    openedOn: toDbDate(openedOn),
    closedOn: dates.closedOn ? toDbDate(dates.closedOn) : null,
    closingReason: dates.closedOn ? random.pick(texts.closingReasons) : null,
    ...nextStepOf(context, opened),
    createdById: organisation.userIds[pair.ks],
  })
  addRoleHolders(context, { caseId, pair, openedOn, closedOn: dates.closedOn, caseIndex })
  addLaneMoves(context, { caseId, pair, openedOn, lane })
  addCoaching(context, { caseId, opened, pair, openedOn })
  addAftercareConsents(context, opened, pair)
  for (let job = story.job; job; job = job.nextJob ?? null) addJob(context, { caseId, citizenId, pair, job })
  return { caseId, pair }
}

function nextStepOf({ random, today }: DemoContext, { story, caseIndex }: OpenedCase) {
  if (story.phase === 'CLOSED_CASE' || caseIndex % 8 === 3) return {}
  return {
    nextStep: random.pick(texts.nextSteps),
    nextStepOn: toDbDate(addDays(today, caseIndex % 13 === 1 ? -random.int(1, 9) : random.int(1, 28))),
  }
}

/** Every twentieth case has changed consultant on the way. */
function addRoleHolders(
  { rows, organisation }: DemoContext,
  added: { caseId: string; pair: Pair; openedOn: Day; closedOn: Day | null; caseIndex: number },
): void {
  const { caseId, pair, openedOn, closedOn, caseIndex } = added
  const untilOn = closedOn ? toDbDate(closedOn) : null
  const fromOn = toDbDate(openedOn)
  rows.roleHolders.push({ caseId, role: 'KS', userId: organisation.userIds[pair.ks], fromOn, untilOn })
  const vk = { caseId, role: 'VK' as const, userId: organisation.userIds[pair.vk] }
  if (caseIndex % 20 !== 9 || closedOn) {
    rows.roleHolders.push({ ...vk, fromOn, untilOn })
    return
  }
  const handedOverOn = toDbDate(addDays(openedOn, 10))
  const before = pair.vk === 'soeren' ? 'mette' : 'soeren'
  rows.roleHolders.push({ ...vk, userId: organisation.userIds[before], fromOn, untilOn: handedOverOn })
  rows.roleHolders.push({ ...vk, fromOn: handedOverOn, untilOn: null })
}

const laneOrder: readonly Lane[] = ['LONG_TERM', 'UNDERWAY', 'READY', 'ACTIVE']

/** From further away to the lane of today, one step at a time. */
function addLaneMoves(
  { random, today, rows, organisation }: DemoContext,
  { caseId, pair, openedOn, lane }: { caseId: string; pair: Pair; openedOn: Day; lane: Lane },
): void {
  const steps = laneOrder.slice(0, laneOrder.indexOf(lane) + 1).slice(-3)
  const stretch = Math.floor(daysBetween(openedOn, today) / (steps.length + 1))
  for (const [index, step] of steps.entries()) {
    const movedOn = minDay(today, addDays(openedOn, index * stretch))
    rows.laneMoves.push({
      caseId,
      lane: step,
      movedOn: toDbDate(movedOn),
      movedAt: instantOn(movedOn, index),
      reason: index > 0 && random.chance(0.5) ? random.pick(texts.laneReasons) : null,
      movedById: organisation.userIds[index === 0 ? pair.ks : pair.vk],
    })
  }
}

function addCoaching(
  { today, rows, organisation }: DemoContext,
  added: { caseId: string; opened: OpenedCase; pair: Pair; openedOn: Day },
): void {
  const { caseId, opened, pair, openedOn } = added
  if (opened.story.programme !== 'GA' || opened.caseIndex % 2 === 1 || opened.dates.closedOn) return
  rows.coachingReferrals.push({
    caseId,
    coachId: organisation.userIds.rikke,
    fromOn: toDbDate(minDay(today, addDays(openedOn, 12))),
    createdById: organisation.userIds[pair.ks],
  })
}

function addAftercareConsents(
  { random, today, rows, organisation }: DemoContext,
  opened: OpenedCase,
  pair: Pair,
): void {
  const consents = opened.story.job?.consent ?? []
  for (const { givenIn, withdrawnIn } of consents) {
    rows.consents.push({
      id: random.uuid(),
      citizenId: opened.citizenId,
      kind: 'AFTERCARE',
      givenOn: toDbDate(addDays(today, givenIn)),
      withdrawnOn: withdrawnIn === undefined ? null : toDbDate(addDays(today, withdrawnIn)),
      createdById: organisation.userIds[pair.vk],
      withdrawnById: withdrawnIn === undefined ? null : organisation.userIds[pair.vk],
    })
  }
  const [first] = consents
  if (first && opened.caseIndex % 3 === 0) {
    rows.consents.push({
      id: random.uuid(),
      citizenId: opened.citizenId,
      kind: 'SHARE_EMPLOYER',
      givenOn: toDbDate(addDays(today, first.givenIn)),
      createdById: organisation.userIds[pair.vk],
    })
  }
}
