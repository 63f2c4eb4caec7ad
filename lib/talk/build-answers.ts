import type { GuideQuestion, TalkAnswer } from './guide'
import type { RecentJob } from './recent-jobs'

type Told = {
  /** By question id. */
  answers: ReadonlyMap<string, string | null>
  /** By question id and employment id, as `storyKey` writes them. */
  stories: ReadonlyMap<string, string | null>
}

export function storyKey(questionId: string, employmentId: string): string {
  return `${questionId}.${employmentId}`
}

/**
 * The talk as it is kept: each question as asked, with what was told. What an earlier save holds and this one was not
 * asked for stays: answers its form did not show, and jobs that have left the history since.
 */
export function buildAnswers(
  questions: readonly GuideQuestion[],
  { jobs, told, earlier }: { jobs: readonly RecentJob[]; told: Told; earlier: readonly TalkAnswer[] },
): TalkAnswer[] {
  return questions.map(({ id, theme, asks, text, help }) => {
    const before = earlier.find((one) => one.id === id)
    const asked = { id, theme, asks, text, help }
    if (asks === 'ONCE') {
      const answer = told.answers.has(id) ? (told.answers.get(id) ?? null) : (before?.answer ?? null)
      return { ...asked, answer, jobs: [] }
    }
    return { ...asked, answer: null, jobs: storiesOf(id, { jobs, told, earlier: before?.jobs ?? [] }) }
  })
}

type Story = TalkAnswer['jobs'][number]

function storiesOf(
  questionId: string,
  { jobs, told, earlier }: { jobs: readonly RecentJob[]; told: Told; earlier: readonly Story[] },
): Story[] {
  const current = jobs.map(
    (job): Story => ({
      employmentId: job.id,
      employer: job.employer,
      from: job.from,
      lastOn: job.lastOn,
      answer: earlier.find((one) => one.employmentId === job.id)?.answer ?? null,
    }),
  )
  const gone = earlier.filter(
    (one) => one.answer !== null && !jobs.some((job) => job.id === one.employmentId),
  )
  return [...current, ...gone].map((story) => {
    const key = storyKey(questionId, story.employmentId)
    return told.stories.has(key) ? { ...story, answer: told.stories.get(key) ?? null } : story
  })
}
