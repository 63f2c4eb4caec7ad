import { describe, expect, it } from 'vitest'
import { buildAnswers, storyKey } from '@/lib/talk/build-answers'
import type { GuideQuestion, TalkAnswer } from '@/lib/talk/guide'
import type { RecentJob } from '@/lib/talk/recent-jobs'

const wish: GuideQuestion = { id: 'wish', theme: 'WISHES', asks: 'ONCE', text: 'Hvad vil du?', help: null }
const ends: GuideQuestion = { id: 'ends', theme: 'JOBS', asks: 'EACH_JOB', text: 'Hvorfor?', help: 'Spørg' }
const bakery: RecentJob = { id: 'bakery', employer: 'Bageri', from: '2025-01-01', lastOn: '2025-03-31' }
const inn: RecentJob = { id: 'inn', employer: 'Kro', from: '2024-01-01', lastOn: null }

function build(
  given: Partial<{
    answers: [string, string | null][]
    stories: [string, string | null][]
    jobs: RecentJob[]
    earlier: TalkAnswer[]
  }> = {},
) {
  const { answers = [], stories = [], jobs = [bakery, inn], earlier = [] } = given
  return buildAnswers([wish, ends], {
    jobs,
    told: { answers: new Map(answers), stories: new Map(stories) },
    earlier,
  })
}

describe('buildAnswers', () => {
  it('keeps each question as asked, with the answer given', () => {
    expect(build({ answers: [['wish', 'Køkken']], stories: [[storyKey('ends', 'inn'), 'Lukkede']] })).toEqual(
      [
        { ...wish, answer: 'Køkken', jobs: [] },
        {
          ...ends,
          answer: null,
          jobs: [
            {
              employmentId: 'bakery',
              employer: 'Bageri',
              from: '2025-01-01',
              lastOn: '2025-03-31',
              answer: null,
            },
            { employmentId: 'inn', employer: 'Kro', from: '2024-01-01', lastOn: null, answer: 'Lukkede' },
          ],
        },
      ],
    )
  })

  it('keeps what was told before and is not sent now, and empties what is sent empty', () => {
    const earlier = build({ answers: [['wish', 'Køkken']], stories: [[storyKey('ends', 'inn'), 'Lukkede']] })
    expect(build({ earlier })).toEqual(earlier)
    const emptied = build({ earlier, answers: [['wish', null]], stories: [[storyKey('ends', 'inn'), null]] })
    expect(emptied[0]?.answer).toBeNull()
    expect(emptied[1]?.jobs[1]?.answer).toBeNull()
  })

  it('keeps the story of a job that has left the history, and drops one without a story', () => {
    const earlier = build({ stories: [[storyKey('ends', 'inn'), 'Lukkede']] })
    const jobs = build({ earlier, jobs: [] })[1]?.jobs
    expect(jobs).toMatchObject([{ employmentId: 'inn', answer: 'Lukkede' }])
  })

  it('shows a corrected job as it is now, with its story', () => {
    const earlier = build({ stories: [[storyKey('ends', 'inn'), 'Lukkede']] })
    const jobs = build({ earlier, jobs: [{ ...inn, lastOn: '2024-06-30' }] })[1]?.jobs
    expect(jobs).toMatchObject([{ employmentId: 'inn', lastOn: '2024-06-30', answer: 'Lukkede' }])
  })
})
