import { z } from 'zod'

/** What the adviser may leave out of a letter; the decision and who helps are always in it. */
export const letterParts = ['samtale', 'ord', 'oenske', 'begrundelse'] as const
export type LetterPart = (typeof letterParts)[number]

const chosenParts = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.enum(letterParts)),
)

/** The address of a letter: codes only, nothing about the person. */
export const letterQuery = z.object({
  med: chosenParts.catch([]),
  sprog: z.enum(['da', 'en']).catch('da'),
})

export type LetterChoice = z.output<typeof letterQuery>
