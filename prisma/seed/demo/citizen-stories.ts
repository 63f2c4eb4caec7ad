import type { Lane, RehabilitationStepKind } from '@/prisma/generated/enums'
import { closedJobStories, type JobStory, openJobStories } from './job-stories'

export type ProgrammeKey = 'GA' | 'HJK' | 'FM'

export type Phase =
  | 'TO_SCREEN'
  | 'IN_PROGRESS'
  | 'ASSESSED'
  | 'NO_EFFORT'
  | 'DRAFT'
  /** The fund is asked, or has answered; nothing is decided. */
  | 'ASKED'
  | 'WAITING'
  | 'REJECTED'
  | 'OPEN_CASE'
  | 'CLOSED_CASE'

export type CitizenStory = {
  phase: Phase
  programme: ProgrammeKey
  /** The programme's own a-kasse, another one, or none. */
  fund: 'OWN' | 'OTHER' | null
  lane: Lane | null
  job: JobStory | null
  /** The extract covers only the last years: months are missing. */
  hasMissingMonths: boolean
  /** In the queue since the extract before the latest. */
  waitsLong: boolean
  /** When the fund was asked, and what it has answered since. */
  asked: FundQuestion | null
  decidedDaysAgo: number | null
  placing: Placing | null
}

export type FundQuestion = {
  daysAgo: number
  answer: { daysAgo: number; view: 'AGREE' | 'DISAGREE'; isWrittenByFund: boolean } | null
}

export type ReviewAnswer = { daysAgo: number; view: 'AGREE' | 'OTHER_GROUP' }

/** FM: the group of an accepted visitation, and what has come of it. */
export type Placing =
  | { group: 1 }
  | { group: 2; stepDaysAgo: Partial<Record<RehabilitationStepKind, number>> }
  | { group: 3; leader: ReviewAnswer | null; specialist: ReviewAnswer | null }

const OPEN_WITHOUT_JOB: Record<'LONG_TERM' | 'UNDERWAY' | 'READY', number> = {
  LONG_TERM: 14,
  UNDERWAY: 15,
  READY: 12,
}

/** The target of 30 shows as "24 af 30"; members of another fund are the second group. */
const OWN_FUND_ACCEPTED = 24
const OTHER_FUND_ACCEPTED = 4

/** About 170 people, every phase among them. */
export function listCitizenStories(): CitizenStory[] {
  return [
    ...beforeDecision(),
    ...decidedOtherwise(),
    ...openCases(),
    ...closedCases(),
    ...askedOfTheFund(),
    ...placedInGroups(),
  ]
}

function story(phase: Phase, details: Partial<CitizenStory> = {}): CitizenStory {
  return {
    phase,
    programme: 'GA',
    fund: 'OWN',
    lane: null,
    job: null,
    hasMissingMonths: false,
    waitsLong: false,
    asked: null,
    decidedDaysAgo: null,
    placing: null,
    ...details,
  }
}

const onCashBenefit = { programme: 'HJK', fund: null } as const
const times = (count: number, make: (index: number) => CitizenStory) =>
  Array.from({ length: count }, (_, index) => make(index))

function beforeDecision(): CitizenStory[] {
  return [
    ...times(9, (index) =>
      story('TO_SCREEN', { hasMissingMonths: index % 4 === 1, waitsLong: index % 3 === 0 }),
    ),
    ...times(2, () => story('TO_SCREEN', { fund: 'OTHER' })),
    ...times(3, () => story('TO_SCREEN', onCashBenefit)),
    ...times(3, () => story('IN_PROGRESS')),
    ...times(4, () => story('ASSESSED')),
    ...times(2, () => story('ASSESSED', onCashBenefit)),
    ...times(3, () => story('NO_EFFORT')),
    ...times(4, () => story('DRAFT')),
    ...times(1, () => story('DRAFT', { fund: 'OTHER' })),
    ...times(1, () => story('DRAFT', onCashBenefit)),
  ]
}

function decidedOtherwise(): CitizenStory[] {
  return [
    ...times(4, () => story('WAITING')),
    ...times(1, () => story('WAITING', { fund: 'OTHER' })),
    ...times(3, () => story('REJECTED')),
    ...times(1, () => story('REJECTED', { fund: 'OTHER' })),
    ...times(2, () => story('REJECTED', onCashBenefit)),
  ]
}

function openCases(): CitizenStory[] {
  const withJob = openJobStories.map((job) =>
    story('OPEN_CASE', { ...onCashBenefit, job, lane: laneOf(job) }),
  )
  const withoutJob = (Object.keys(OPEN_WITHOUT_JOB) as (keyof typeof OPEN_WITHOUT_JOB)[]).flatMap((lane) =>
    times(OPEN_WITHOUT_JOB[lane], () => story('OPEN_CASE', { ...onCashBenefit, lane })),
  )
  const all = [...withJob, ...withoutJob]
  const inGodtArbejde = all
    .filter(({ job }) => job === null || job.startsIn > -90)
    .filter((_, index) => index % 3 === 0)
    .slice(0, OWN_FUND_ACCEPTED + OTHER_FUND_ACCEPTED)
  for (const [index, one] of inGodtArbejde.entries()) {
    one.programme = 'GA'
    one.fund = index % 7 === 6 ? 'OTHER' : 'OWN'
  }
  return all
}

function closedCases(): CitizenStory[] {
  return [
    ...closedJobStories.map((job) => story('CLOSED_CASE', { ...onCashBenefit, job })),
    ...times(3, () => story('CLOSED_CASE', onCashBenefit)),
    ...times(2, () => story('CLOSED_CASE')),
  ]
}

function askedOfTheFund(): CitizenStory[] {
  const answered = (daysAgo: number, view: 'AGREE' | 'DISAGREE') => ({ daysAgo, view, isWrittenByFund: true })
  return [
    story('ASKED', { asked: { daysAgo: 6, answer: null } }),
    story('ASKED', { asked: { daysAgo: 17, answer: null } }),
    story('ASKED', { asked: { daysAgo: 2, answer: null }, fund: 'OTHER' }),
    story('ASKED', { asked: { daysAgo: 9, answer: answered(3, 'AGREE') } }),
    story('ASKED', { asked: { daysAgo: 13, answer: answered(1, 'DISAGREE') } }),
    story('ASKED', {
      asked: { daysAgo: 16, answer: { daysAgo: 4, view: 'AGREE', isWrittenByFund: false } },
      fund: 'OTHER',
    }),
  ]
}

/** Most in group 1; in group 3 a review that is due soon, one that is late and one both have answered. */
function placedInGroups(): CitizenStory[] {
  const placed = (decidedDaysAgo: number, placing: Placing, lane: Lane = 'LONG_TERM') =>
    story('OPEN_CASE', { programme: 'FM', fund: null, lane, decidedDaysAgo, placing })
  return [
    ...[340, 290, 170].map((days) => placed(days, { group: 1 }, 'UNDERWAY')),
    placed(150, { group: 2, stepDaysAgo: { PREPARATION: 118, MEETING: 61, RECOMMENDATION: 54 } }),
    ...[120, 36].map((days) => placed(days, { group: 1 }, 'UNDERWAY')),
    placed(37, { group: 2, stepDaysAgo: { PREPARATION: 12 } }),
    placed(24, { group: 3, leader: null, specialist: { daysAgo: 5, view: 'AGREE' } }),
    placed(33, { group: 3, leader: { daysAgo: 11, view: 'AGREE' }, specialist: null }),
    placed(95, {
      group: 3,
      leader: { daysAgo: 80, view: 'AGREE' },
      specialist: { daysAgo: 74, view: 'OTHER_GROUP' },
    }),
  ]
}

function laneOf({ startsIn, endsOnDay, endStatus, nextJob }: JobStory): Lane {
  if (startsIn > 0) return 'READY'
  if (endsOnDay === undefined || nextJob) return 'ACTIVE'
  return endStatus === 'EDUCATION' ? 'LONG_TERM' : 'UNDERWAY'
}
