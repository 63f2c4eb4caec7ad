import type { Lane } from '@/prisma/generated/enums'
import { closedJobStories, type JobStory, openJobStories } from './job-stories'

export type ProgrammeKey = 'GA' | 'HJK'

export type Phase =
  | 'TO_SCREEN'
  | 'IN_PROGRESS'
  | 'ASSESSED'
  | 'NO_EFFORT'
  | 'DRAFT'
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
}

const OPEN_WITHOUT_JOB: Record<'LONG_TERM' | 'UNDERWAY' | 'READY', number> = {
  LONG_TERM: 14,
  UNDERWAY: 15,
  READY: 12,
}

/** The target of 30 shows as "24 af 30"; members of another fund are the second group. */
const OWN_FUND_ACCEPTED = 24
const OTHER_FUND_ACCEPTED = 4

/** About 150 people, every phase among them. */
export function listCitizenStories(): CitizenStory[] {
  return [...beforeDecision(), ...decidedOtherwise(), ...openCases(), ...closedCases()]
}

function story(phase: Phase, details: Partial<CitizenStory> = {}): CitizenStory {
  return {
    phase,
    programme: 'GA',
    fund: 'OWN',
    lane: null,
    job: null,
    hasMissingMonths: false,
    ...details,
  }
}

const onCashBenefit = { programme: 'HJK', fund: null } as const
const times = (count: number, make: (index: number) => CitizenStory) =>
  Array.from({ length: count }, (_, index) => make(index))

function beforeDecision(): CitizenStory[] {
  return [
    ...times(9, (index) => story('TO_SCREEN', { hasMissingMonths: index % 4 === 1 })),
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

function laneOf({ startsIn, endsOnDay, endStatus, nextJob }: JobStory): Lane {
  if (startsIn > 0) return 'READY'
  if (endsOnDay === undefined || nextJob) return 'ACTIVE'
  return endStatus === 'EDUCATION' ? 'LONG_TERM' : 'UNDERWAY'
}
