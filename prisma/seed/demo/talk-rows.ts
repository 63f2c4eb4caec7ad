import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { buildAnswers, storyKey } from '@/lib/talk/build-answers'
import type { GuideQuestion, TalkAnswer } from '@/lib/talk/guide'
import type { ProfessionalMarker } from '@/lib/talk/professional-markers'
import type { RecentJob } from '@/lib/talk/recent-jobs'
import { shippedGuide } from '@/lib/talk/shipped-guide'
import talkTexts from '../data/talk-texts.json'
import { demoStaff, type StaffKey } from '../demo-people'
import type { DemoContext } from './demo-context'
import { asKnownOn, type JobSegment } from './histories'
import { instantOn } from './instants'

export type AddedTalk = {
  heldOn: Day
  participants: string
  guideVersion: number
  answers: TalkAnswer[]
  professionalMarkers: ProfessionalMarker[]
}

const GUIDE_VERSION = 1
const MOST_JOBS = 5

const tickedTogether: readonly ProfessionalMarker[][] = [
  ['SELF_BELIEF'],
  ['POOR_MATCH', 'UNCLEAR_WISH'],
  ['HEALTH', 'SELF_BELIEF'],
  ['PROFESSIONAL_SKILLS'],
  ['CONFLICT', 'SELF_REFLECTION'],
  ['SOCIAL_SKILLS'],
  [],
]

const textsOf: Record<string, readonly string[]> = talkTexts.answers

/** The first guide of each live programme: the shipped questions, taken over as its own. */
export function addTalkGuides({ random, rows, organisation, programmes }: DemoContext): void {
  for (const { id, fromOn } of Object.values(programmes)) {
    rows.talkGuides.push({
      id: random.uuid(),
      programmeId: id,
      version: GUIDE_VERSION,
      questions: shippedGuide('da').questions,
      createdAt: instantOn(fromOn),
      createdById: organisation.userIds.aase,
    })
  }
}

type Held = {
  screeningId: string
  adviser: StaffKey
  heldOn: Day
  jobs: readonly JobSegment[]
  index: number
  /** Only the first questions have been asked. */
  isBegun: boolean
}

/** The structured talk, with a narrative of each lost job and what the adviser saw. */
export function addTalk(context: DemoContext, held: Held): AddedTalk {
  const { random, rows, organisation } = context
  const { screeningId, adviser, heldOn, index, isBegun } = held
  const jobs = recentJobs(held)
  const { questions } = shippedGuide('da')
  const talk: AddedTalk = {
    heldOn,
    participants: `Borgeren og ${demoStaff.find(({ key }) => key === adviser)?.name}`,
    guideVersion: GUIDE_VERSION,
    answers: buildAnswers(questions, {
      jobs,
      told: tell(context, { questions, jobs, isBegun }),
      earlier: [],
    }),
    professionalMarkers: isBegun ? [] : (tickedTogether[index % tickedTogether.length] ?? []),
  }
  const savedAt = instantOn(heldOn, -10)
  rows.talks.push({
    ...talk,
    id: random.uuid(),
    screeningId,
    heldOn: toDbDate(heldOn),
    createdAt: savedAt,
    createdById: organisation.userIds[adviser],
    updatedAt: savedAt,
    updatedById: organisation.userIds[adviser],
  })
  return talk
}

function tell(
  { random }: DemoContext,
  asked: { questions: readonly GuideQuestion[]; jobs: readonly RecentJob[]; isBegun: boolean },
) {
  const { questions, jobs, isBegun } = asked
  const answers = new Map<string, string | null>()
  const stories = new Map<string, string | null>()
  for (const [place, { id, asks }] of questions.entries()) {
    if (asks === 'ONCE') {
      const isTold = isBegun ? place < 3 : random.chance(0.85)
      answers.set(id, isTold ? random.pick(textsOf[id] ?? []) : null)
      continue
    }
    for (const job of jobs) {
      // Why a job that still runs should have ended is not asked.
      if (job.lastOn !== null) stories.set(storyKey(id, job.id), random.pick(talkTexts.stories))
    }
  }
  return { answers, stories }
}

/** In the order the talk asks about them: running ones first, then the latest to end. */
function recentJobs({ jobs, heldOn }: Held): RecentJob[] {
  const endOf = (job: { until: Day | null }) => job.until ?? '9999-12-31'
  return asKnownOn(jobs, heldOn)
    .toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : -1))
    .slice(0, MOST_JOBS)
    .map(({ id, company, from, until }) => ({
      id,
      employer: company.name,
      from,
      lastOn: until && addDays(until, -1),
    }))
}
