import { z } from 'zod'
import { today } from '@/lib/calendar/today'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import { choicesField, idField, optionalDayField, optionalText, versionField } from '@/lib/platform/fields'
import { MOST_QUESTIONS, questionAsks, talkThemes } from './guide'
import { professionalMarkers } from './professional-markers'
import { ANSWER_PREFIX, type QuestionPart, questionField, STORY_PREFIX } from './talk-fields'

const answerText = optionalText()

/** The talk's own fields, and one for each question and story the form showed. */
export const saveTalkSchema = z
  .looseObject({
    screeningId: idField('unreadable'),
    /** Of the talk; 0 = none yet. */
    version: versionField,
    guideVersion: versionField,
    heldOn: optionalDayField().refine(
      (day) => day === null || day <= today(),
      'talkOnInFuture' satisfies ValidationKey,
    ),
    participants: optionalText(300),
    professionalMarkers: choicesField(professionalMarkers),
  })
  .transform((input, context) => {
    const { screeningId, version, guideVersion, heldOn, participants, ...rest } = input
    const { professionalMarkers: ticked, ...posted } = rest
    return {
      screeningId,
      version,
      guideVersion,
      heldOn,
      participants,
      professionalMarkers: ticked,
      answers: readTexts(posted, ANSWER_PREFIX, context),
      stories: readTexts(posted, STORY_PREFIX, context),
    }
  })

function readTexts(
  posted: Record<string, unknown>,
  prefix: string,
  context: z.core.$RefinementCtx,
): [string, string | null][] {
  return Object.entries(posted).flatMap(([name, value]): [string, string | null][] => {
    if (!name.startsWith(prefix)) return []
    const text = answerText.safeParse(value)
    if (text.success) return [[name.slice(prefix.length), text.data]]
    context.addIssue({ code: 'custom', path: [name], message: 'tooLong' satisfies ValidationKey })
    return []
  })
}

const questionText = z.string().trim().max(500)
const questionHelp = z.string().trim().max(1000)

/** The rows of the guide's form in its order: `rows` names them, one by one. */
export const saveGuideSchema = z
  .looseObject({
    programmeId: idField('proposalProgrammeMissing'),
    version: versionField,
    rows: z.preprocess(
      (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
      z
        .array(z.string().regex(/^[\w-]{1,40}$/))
        .min(1, 'guideEmpty' satisfies ValidationKey)
        .max(MOST_QUESTIONS, 'guideTooLong' satisfies ValidationKey),
    ),
  })
  .transform(({ programmeId, version, rows, ...posted }, context) => ({
    programmeId,
    version,
    questions: rows.map((row) => readQuestion(posted, row, context)),
  }))

function readQuestion(posted: Record<string, unknown>, row: string, context: z.core.$RefinementCtx) {
  const read = (part: QuestionPart) => posted[questionField(row, part)]
  const complain = (part: QuestionPart, message: ValidationKey) =>
    context.addIssue({ code: 'custom', path: [questionField(row, part)], message })
  const text = questionText.safeParse(read('text'))
  const help = questionHelp.safeParse(read('help') ?? '')
  const theme = z.enum(talkThemes).safeParse(read('theme'))
  const asks = z.enum(questionAsks).safeParse(read('asks'))
  if (!text.success) complain('text', 'tooLong')
  else if (text.data === '') complain('text', 'questionMissing')
  if (!help.success) complain('help', 'tooLong')
  if (!theme.success) complain('theme', 'unreadable')
  if (!asks.success) complain('asks', 'unreadable')
  return {
    id: row,
    theme: theme.data ?? ('OTHER' as const),
    asks: asks.data ?? ('ONCE' as const),
    text: text.data ?? '',
    help: help.data || null,
  }
}
