// What the talk's and the guide's fields are called in the forms.
export const ANSWER_PREFIX = 'answer.'
export const STORY_PREFIX = 'story.'

export function answerField(questionId: string): string {
  return `${ANSWER_PREFIX}${questionId}`
}

/** `key` as `storyKey` writes it. */
export function storyField(key: string): string {
  return `${STORY_PREFIX}${key}`
}

export type QuestionPart = 'theme' | 'asks' | 'text' | 'help'

export function questionField(row: string, part: QuestionPart): string {
  return `question.${row}.${part}`
}
