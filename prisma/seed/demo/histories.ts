import { addDays, type Day, minDay } from '@/lib/calendar/day'
import { SUPPLEMENTARY_BENEFIT_CODE } from '@/lib/history/benefit-types'
import type { CitizenDates } from './citizen-dates'
import type { CitizenStory, ProgrammeKey } from './citizen-stories'
import { type DemoCompany, demoCompanies } from './companies'
import type { JobStory } from './job-stories'
import type { Random } from './random'

/** Half-open; until null = still running. */
export type BenefitSegment = { code: string; from: Day; until: Day | null }
export type JobSegment = {
  id: string
  company: DemoCompany
  weeklyHours: number
  from: Day
  until: Day | null
}
export type History = { benefits: BenefitSegment[]; jobs: JobSegment[] }

type Lengths = readonly [shortest: number, longest: number]

type Profile = {
  benefit: string
  jobDays: Lengths
  benefitDays: Lengths
  /** How likely a job is followed by sickness benefit, and for how long. */
  sickChance: number
  sickDays: Lengths
  /** How likely a job is part-time with supplementary benefit beside it. */
  supplementaryChance: number
  /** A benefit that now and then comes instead. */
  other: { code: string; chance: number; days: Lengths }
}

const profiles = {
  /** Short jobs, frequent spells. */
  frequent: {
    benefit: 'a-dagpenge',
    jobDays: [35, 170],
    benefitDays: [30, 160],
    sickChance: 0.25,
    sickDays: [20, 80],
    supplementaryChance: 0.25,
    other: { code: 'loentilskud', chance: 0.06, days: [80, 120] },
  },
  /** Ill again and again. */
  oftenSick: {
    benefit: 'a-dagpenge',
    jobDays: [60, 240],
    benefitDays: [40, 130],
    sickChance: 0.8,
    sickDays: [45, 150],
    supplementaryChance: 0.1,
    other: { code: 'jobafklaring', chance: 0.08, days: [180, 300] },
  },
  /** Long jobs, few spells. */
  steady: {
    benefit: 'a-dagpenge',
    jobDays: [380, 800],
    benefitDays: [50, 110],
    sickChance: 0.1,
    sickDays: [20, 45],
    supplementaryChance: 0.05,
    other: { code: 'barsel', chance: 0.12, days: [200, 320] },
  },
  /** Cash benefit with short jobs between. */
  jobReady: {
    benefit: 'kontanthjaelp-jobparat',
    jobDays: [30, 140],
    benefitDays: [110, 420],
    sickChance: 0,
    sickDays: [20, 40],
    supplementaryChance: 0,
    other: { code: 'loentilskud', chance: 0.15, days: [85, 125] },
  },
  /** Long on support, many kinds. */
  longOnSupport: {
    benefit: 'kontanthjaelp-aktivitetsparat',
    jobDays: [25, 70],
    benefitDays: [250, 520],
    sickChance: 0.1,
    sickDays: [40, 90],
    supplementaryChance: 0,
    other: { code: 'ressourceforloeb', chance: 0.3, days: [300, 500] },
  },
  /** From education and education benefit into short jobs. */
  young: {
    benefit: 'uddannelseshjaelp',
    jobDays: [40, 150],
    benefitDays: [90, 260],
    sickChance: 0.05,
    sickDays: [20, 40],
    supplementaryChance: 0,
    other: { code: 'su', chance: 0.35, days: [150, 330] },
  },
} satisfies Record<string, Profile>

export type ProfileName = keyof typeof profiles

const WEEKLY_HOURS = [37, 37, 37, 32, 30, 25]

/** Jobs and benefits, one after the other, that fill [from, until). */
function inventHistory(
  random: Random,
  { profile: name, from, until }: { profile: ProfileName; from: Day; until: Day },
): History {
  const profile: Profile = profiles[name]
  const history: History = { benefits: [], jobs: [] }
  let day = from

  function take(lengths: Lengths): { from: Day; until: Day } | null {
    if (day >= until) return null
    const taken = { from: day, until: minDay(addDays(day, random.int(...lengths)), until) }
    day = taken.until
    return taken
  }
  function addBenefit(code: string, lengths: Lengths) {
    const taken = take(lengths)
    if (taken) history.benefits.push({ code, ...taken })
  }
  function addJob() {
    const isPartTime = random.chance(profile.supplementaryChance)
    const taken = take(profile.jobDays)
    if (!taken) return
    history.jobs.push({
      id: random.uuid(),
      company: random.pick(demoCompanies),
      weeklyHours: isPartTime ? random.pick([12, 15, 18.5]) : random.pick(WEEKLY_HOURS),
      ...taken,
    })
    if (isPartTime) history.benefits.push({ code: SUPPLEMENTARY_BENEFIT_CODE, ...taken })
  }

  if (random.chance(0.5)) addBenefit(profile.benefit, profile.benefitDays)
  while (day < until) {
    addJob()
    if (random.chance(profile.sickChance)) addBenefit('sygedagpenge', profile.sickDays)
    // a stretch on own means
    else if (random.chance(0.15)) take([10, 60])
    if (random.chance(profile.other.chance)) addBenefit(profile.other.code, profile.other.days)
    addBenefit(profile.benefit, profile.benefitDays)
  }
  return history
}

/** The history as an extract of that day tells it: what began later is not there, what ended later still runs. */
export function asKnownOn<Row extends { from: Day; until: Day | null }>(
  rows: readonly Row[],
  on: Day,
): Row[] {
  return rows
    .filter((row) => row.from <= on)
    .map((row) => (row.until !== null && row.until > addDays(on, 1) ? { ...row, until: null } : row))
}

const currentBenefit: Record<ProgrammeKey, string> = {
  GA: 'a-dagpenge',
  HJK: 'kontanthjaelp-jobparat',
  FM: 'kontanthjaelp-aktivitetsparat',
}

type Course = {
  profile: ProfileName
  story: CitizenStory
  dates: CitizenDates
  today: Day
}

/** The past up to the benefit the person was on when screened, that benefit, and what a job has made of it since. */
export function citizenHistory(random: Random, { profile, story, dates, today }: Course): History {
  const past = inventHistory(random, { profile, from: dates.historyFrom, until: dates.benefitFrom })
  const code = currentBenefit[story.programme]
  const benefits: BenefitSegment[] = []
  let from: Day | null = dates.benefitFrom
  for (let job: JobStory | null = story.job; job && from !== null; job = job.nextJob ?? null) {
    const startsOn: Day = addDays(today, job.startsIn)
    benefits.push({ code, from, until: startsOn <= today ? startsOn : null })
    from = job.endsOnDay === undefined || startsOn > today ? null : addDays(startsOn, job.endsOnDay + 1)
    if (from !== null && job.endStatus === 'EDUCATION') {
      benefits.push({ code: 'su', from, until: null })
      from = null
    }
  }
  if (from !== null) benefits.push({ code, from, until: dates.closedOn })
  return { benefits: [...past.benefits, ...benefits], jobs: past.jobs }
}
