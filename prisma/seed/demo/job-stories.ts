import type { AftercareOutcome, HotlineCaller, VisitKind, VisitOutcome } from '@/prisma/generated/enums'

/** Days are counted from S, the first day of the job, unless said otherwise. */
export type VisitStory = { day: number; kind: VisitKind; outcome: VisitOutcome }

export type JobStory = {
  about: string
  /** S, in days from today; negative = the job has begun. */
  startsIn: number
  /** How long before S the job was agreed. */
  agreedBefore: number
  consent: readonly { givenIn: number; withdrawnIn?: number }[]
  hasCompanyAgreement: boolean
  visits: readonly VisitStory[]
  preStartTalkDay?: number
  /** In days from today; more than one is a booking that came to nothing, the last one stands. */
  plannedIn?: { days: number; atTime?: string }
  interval?: { day: number; days: number }
  /** X */
  endsOnDay?: number
  trialStatus?: AftercareOutcome
  endStatus?: AftercareOutcome
  yearStatus?: AftercareOutcome
  hotline: readonly { day: number; caller: HotlineCaller; isSolved: boolean }[]
  /** The first day was put right later. */
  correction?: { correctedIn: number; previouslyStartedIn: number }
  /** The job that came after this one; the consent is the same. */
  nextJob?: JobStory
}

type StoryDetails = Partial<Omit<JobStory, 'about' | 'startsIn' | 'visits'>>

const meeting = (day: number): VisitStory => ({ day, kind: 'START_MEETING', outcome: 'HELD' })
const visit = (day: number, outcome: VisitOutcome = 'HELD'): VisitStory => ({
  day,
  kind: 'WORKPLACE_VISIT',
  outcome,
})
const phone = (day: number): VisitStory => ({ day, kind: 'PHONE', outcome: 'HELD' })

/** A start meeting on the first of the days, workplace visits on the rest. */
const held = (first?: number, ...days: number[]): VisitStory[] =>
  first === undefined ? [] : [meeting(first), ...days.map((day) => visit(day))]

function story(
  about: string,
  startsIn: number,
  visits: readonly VisitStory[],
  details: StoryDetails = {},
): JobStory {
  const agreedBefore = details.agreedBefore ?? 18
  return {
    about,
    startsIn,
    agreedBefore,
    consent: [{ givenIn: Math.min(0, startsIn - agreedBefore) }],
    hasCompanyAgreement: true,
    preStartTalkDay: startsIn < 0 ? -3 : undefined,
    visits,
    hotline: [],
    ...details,
  }
}

/** Agreed, not begun. */
const notStarted: readonly JobStory[] = [
  story('talk due in two days', 3, [], { agreedBefore: 12 }),
  story('talk held, begins tomorrow', 1, [], { agreedBefore: 16, preStartTalkDay: -3 }),
  story('no consent yet', 10, [], { agreedBefore: 14, consent: [], hasCompanyAgreement: false }),
  story('agreed today', 21, [], { agreedBefore: 21, consent: [], hasCompanyAgreement: false }),
  story('start meeting booked', 6, [], { agreedBefore: 15, plannedIn: { days: 8, atTime: '09:30' } }),
  story('begins next month', 38, [], { agreedBefore: 45 }),
]

/** In the trial period, nothing late. */
const onTime: readonly JobStory[] = [
  story('begun last week', -10, held(3)),
  story('first visit ahead', -15, held(6)),
  story('two visits held', -40, held(5, 30)),
  story('three visits held', -55, held(5, 28, 50)),
  story('no further visit before the trial ends', -80, held(4, 30, 57, 78)),
  story('one visit left', -70, held(6, 30, 56)),
  story('well under way', -35, held(3, 27)),
  story('due in three days', -30, held(5)),
  story('due today', -33, held(5)),
  story('due tomorrow', -60, held(7, 33)),
  story('due in six days', -48, held(2, 26)),
  story('booked in time', -22, held(4), { plannedIn: { days: 8, atTime: '10:00' } }),
  story('booked this week', -50, held(6, 32), { plannedIn: { days: 4, atTime: '13:00' } }),
  story('visit today', -30, held(6), { plannedIn: { days: 0, atTime: '10:30' } }),
  story('two workplaces today', -64, held(6, 30, 44), { plannedIn: { days: 0, atTime: '14:00' } }),
  story('booked after the deadline', -45, held(4, 20), { plannedIn: { days: 6, atTime: '11:00' } }),
  story('shorter interval', -30, held(5, 18), { interval: { day: 5, days: 14 } }),
  story('was a week late once', -65, held(5, 40)),
  story('was two days late once', -58, held(4, 34)),
  story('was late by far', -85, held(6, 60)),
]

/** In the trial period, a visit late today. */
const overdue: readonly JobStory[] = [
  story('one day late', -29, [meeting(0)]),
  story('two days late', -40, held(2, 10)),
  story('five days late, no visit held', -33, []),
  story('a week late', -41, held(6)),
  story('eleven days late', -60, held(5, 21)),
  story('nineteen days late', -75, held(4, 28)),
  story('over a month late', -80, held(3, 18)),
  story('nobody at work', -38, [meeting(4), visit(30, 'NO_SHOW')]),
  story('cancelled by the company, booked again', -42, [meeting(5), visit(31, 'CANCELLED_BY_COMPANY')], {
    plannedIn: { days: 2, atTime: '08:30' },
  }),
  story('phone calls only', -36, [phone(10), phone(24)]),
  story('first day put right: due at once, not late', -45, [], {
    correction: { correctedIn: -3, previouslyStartedIn: -30 },
  }),
]

/** Consent missing, withdrawn, given again. */
const consents: readonly JobStory[] = [
  story('no consent, just begun', -12, [], { consent: [], hasCompanyAgreement: false }),
  story('no consent', -30, [], { consent: [], hasCompanyAgreement: false }),
  story('consent withdrawn', -50, held(5), { consent: [{ givenIn: -68, withdrawnIn: -20 }] }),
  story('consent withdrawn this week', -70, held(5, 30), { consent: [{ givenIn: -88, withdrawnIn: -4 }] }),
  story('consent given again', -60, held(5), {
    consent: [{ givenIn: -78, withdrawnIn: -40 }, { givenIn: -10 }],
  }),
]

/** After the trial period, within a year of S. */
const inHotline: readonly JobStory[] = [
  story('status of the trial period due', -100, held(5, 30, 56, 80)),
  story('called once', -130, held(4, 30, 57, 84), {
    trialStatus: 'IN_JOB',
    hotline: [{ day: 118, caller: 'CITIZEN', isSolved: true }],
  }),
  story('a visit was missed', -160, held(5, 30), { trialStatus: 'IN_JOB' }),
  story('both have called', -200, held(6, 32, 59, 85), {
    trialStatus: 'IN_JOB',
    hotline: [
      { day: 120, caller: 'CITIZEN', isSolved: true },
      { day: 176, caller: 'EMPLOYER', isSolved: false },
    ],
  }),
  story('quiet', -150, held(5, 31, 58, 86), { trialStatus: 'IN_JOB' }),
  story('employer called', -180, held(7, 34, 61), {
    trialStatus: 'IN_JOB',
    hotline: [{ day: 140, caller: 'EMPLOYER', isSolved: true }],
  }),
  story('half a year', -190, held(3, 30, 56, 83), { trialStatus: 'IN_JOB' }),
  story('nine months', -275, held(5, 30, 58, 85), { trialStatus: 'IN_JOB' }),
  story('trial period just over', -110, held(6, 33, 60, 87), { trialStatus: 'IN_JOB' }),
  story('three calls', -320, held(5, 32, 58, 84), {
    trialStatus: 'IN_JOB',
    hotline: [
      { day: 130, caller: 'CITIZEN', isSolved: true },
      { day: 210, caller: 'CITIZEN', isSolved: true },
      { day: 290, caller: 'EMPLOYER', isSolved: true },
    ],
  }),
]

/** A year after S. */
const afterHotline: readonly JobStory[] = [
  story('last status due', -370, held(5, 31, 58, 85), { trialStatus: 'IN_JOB' }),
  story('in job after a year', -385, held(4, 30, 57, 84), { trialStatus: 'IN_JOB', yearStatus: 'IN_JOB' }),
  story('other job after a year', -400, held(6, 33, 60), {
    trialStatus: 'IN_JOB',
    yearStatus: 'CHANGED_JOB',
  }),
  story('in job, file about to close', -420, held(5, 30, 56, 83), {
    trialStatus: 'IN_JOB',
    yearStatus: 'IN_JOB',
  }),
]

/** The job has ended. */
const jobEnded: readonly JobStory[] = [
  story('back on benefit in the trial period', -70, held(5, 30), {
    endsOnDay: 45,
    endStatus: 'BACK_ON_BENEFIT',
  }),
  story('back on benefit, a visit was missed', -120, held(5), {
    endsOnDay: 60,
    endStatus: 'BACK_ON_BENEFIT',
  }),
  story('back on benefit from the hotline', -150, held(5, 31, 58, 85), {
    endsOnDay: 110,
    trialStatus: 'IN_JOB',
  }),
  story('stopped last week, status due', -50, held(6, 33), { endsOnDay: 43 }),
  story('back on benefit after half a year', -300, held(4, 30, 57, 84), {
    endsOnDay: 200,
    trialStatus: 'IN_JOB',
  }),
  story('education', -200, held(5, 30, 56), { endsOnDay: 80, endStatus: 'EDUCATION' }),
  story('changed job', -140, held(5, 32, 58), {
    endsOnDay: 70,
    endStatus: 'CHANGED_JOB',
    nextJob: story('new job', -60, held(5, 31, 50)),
  }),
]

export const openJobStories: readonly JobStory[] = [
  ...notStarted,
  ...onTime,
  ...overdue,
  ...consents,
  ...inHotline,
  ...afterHotline,
  ...jobEnded,
]

/** Of cases that have closed since. */
export const closedJobStories: readonly JobStory[] = [
  story('closed after a year', -430, held(5, 30, 57, 84), { trialStatus: 'IN_JOB', yearStatus: 'IN_JOB' }),
  story('closed after a year', -450, held(4, 31, 58, 86), { trialStatus: 'IN_JOB', yearStatus: 'IN_JOB' }),
  story('closed after a year', -480, held(6, 33, 60), { trialStatus: 'IN_JOB', yearStatus: 'IN_JOB' }),
]
