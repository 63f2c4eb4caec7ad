import { z } from 'zod'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import {
  choiceField,
  idField,
  optionalDayField,
  optionalNumberField,
  optionalText,
  pastDayField,
  requiredText,
  versionField,
} from '@/lib/platform/fields'

export const documentKinds = ['CV', 'APPLICATION', 'OTHER'] as const
export const planKinds = ['ORDINARY', 'INTENSIFIED'] as const
export const yesOrNo = ['YES', 'NO'] as const
export const searchStepOutcomes = ['DONE', 'NOT_DONE'] as const

const LONGEST_TITLE = 120
const LONGEST_DOCUMENT = 20_000

export const addJobGoalSchema = z.object({
  citizenId: idField('unreadable'),
  title: requiredText('jobGoalMissing', LONGEST_TITLE),
  note: optionalText(1000),
  fromOn: pastDayField('jobGoalDayMissing'),
})

export const endJobGoalSchema = z.object({
  jobGoalId: idField('unreadable'),
  lastOn: pastDayField('jobGoalLastDayMissing'),
})

export const recordCvStateSchema = z.object({
  citizenId: idField('unreadable'),
  hasCv: choiceField(yesOrNo, 'cvStateMissing'),
  onDate: pastDayField('cvDayMissing'),
  note: optionalText(500),
})

const documentFields = {
  title: requiredText('documentTitleMissing', LONGEST_TITLE),
  text: requiredText('documentTextMissing', LONGEST_DOCUMENT),
}

export const addDocumentSchema = z.object({
  citizenId: idField('unreadable'),
  kind: choiceField(documentKinds, 'documentKindMissing'),
  ...documentFields,
})

/** `version` is the latest the form was opened on. */
export const saveDocumentVersionSchema = z.object({
  seriesId: idField('unreadable'),
  version: versionField,
  ...documentFields,
})

/** R08: an intensified plan says how often the talks are. */
export const makePlanSchema = z
  .object({
    caseId: idField('unreadable'),
    kind: choiceField(planKinds, 'planKindMissing'),
    madeOn: pastDayField('planDayMissing'),
    talkEveryDays: optionalNumberField({ from: 1, to: 90, outside: 'planTalksOutside' }).refine(
      (days) => days === null || Number.isInteger(days),
      { error: 'planTalksOutside' satisfies ValidationKey },
    ),
    text: requiredText('planTextMissing'),
  })
  .refine(({ kind, talkEveryDays }) => kind !== 'INTENSIFIED' || talkEveryDays !== null, {
    path: ['talkEveryDays'],
    message: 'planTalksMissing' satisfies ValidationKey,
    when: ({ value }) => z.object({ kind: z.literal('INTENSIFIED') }).safeParse(value).success,
  })

export const addSearchStepSchema = z.object({
  caseId: idField('unreadable'),
  what: requiredText('searchStepMissing', 300),
  dueOn: optionalDayField(),
})

/** What was not done is explained. */
export const settleSearchStepSchema = z
  .object({
    stepId: idField('unreadable'),
    version: versionField,
    outcome: choiceField(searchStepOutcomes, 'searchStepOutcomeMissing'),
    onDate: pastDayField('searchStepDayMissing'),
    outcomeNote: optionalText(1000),
  })
  .refine(({ outcome, outcomeNote }) => outcome !== 'NOT_DONE' || outcomeNote !== null, {
    path: ['outcomeNote'],
    message: 'searchStepNoteMissing' satisfies ValidationKey,
    when: ({ value }) => z.object({ outcome: z.literal('NOT_DONE') }).safeParse(value).success,
  })
