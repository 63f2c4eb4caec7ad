import { z } from 'zod'
import { type Day, isDay } from '@/lib/calendar/day'

export const talkThemes = ['JOBS', 'STRENGTHS', 'WISHES', 'SKILLS', 'EVERYDAY', 'HEALTH', 'OTHER'] as const
export type TalkTheme = (typeof talkThemes)[number]

/** ONCE: one answer. EACH_JOB: one narrative for each of the citizen's latest employments. */
export const questionAsks = ['ONCE', 'EACH_JOB'] as const
export type QuestionAsks = (typeof questionAsks)[number]

export const MOST_QUESTIONS = 30

const guideQuestion = z.object({
  /** Stays with the question through its versions. */
  id: z.string().min(1).max(40),
  theme: z.enum(talkThemes),
  asks: z.enum(questionAsks),
  text: z.string().min(1).max(500),
  help: z.string().max(1000).nullable(),
})

export const guideQuestions = z.array(guideQuestion).min(1).max(MOST_QUESTIONS)

export type GuideQuestion = z.infer<typeof guideQuestion>

/** Version 0 is the shipped guide, in the language of the one who asks. */
export type TalkGuide = { version: number; questions: GuideQuestion[] }

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))

/** The talk keeps each question as it was asked, so that a later guide changes nothing that was said. */
export const talkAnswers = z.array(
  guideQuestion.extend({
    answer: z.string().nullable(),
    jobs: z.array(
      z.object({
        employmentId: z.string(),
        employer: z.string(),
        from: day,
        /** The last day; null = running when it was told. */
        lastOn: day.nullable(),
        answer: z.string().nullable(),
      }),
    ),
  }),
)

export type TalkAnswer = z.infer<typeof talkAnswers>[number]
