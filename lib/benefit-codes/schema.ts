import { z } from 'zod'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import { choiceField, choicesField, dayField, optionalText, requiredText } from '@/lib/platform/fields'
import { countingKinds, stripClasses } from './counting'

const LONGEST_CODE = 60
const LONGEST_LABEL = 80
const CODE_FORM = /^[a-z0-9]+(-[a-z0-9]+)*$/

const codeField = requiredText('codeMissing', LONGEST_CODE).refine((code) => CODE_FORM.test(code), {
  error: 'codeForm' satisfies ValidationKey,
})

const meaningFields = {
  labelDa: requiredText('codeLabelMissing', LONGEST_LABEL),
  labelEn: requiredText('codeLabelMissing', LONGEST_LABEL),
  counts: choicesField(countingKinds).refine(
    (kinds) => !(kinds.includes('unemployment') && kinds.includes('sickness')),
    { error: 'codeCountsBoth' satisfies ValidationKey },
  ),
  stripClass: choiceField(stripClasses, 'codeClassMissing'),
  validFrom: dayField('codeFromMissing'),
}

/** The state of the code the form was opened on: `seenOf` in `meaning.ts`. */
const seenField = requiredText('unreadable')

export const addBenefitCodeInput = z.object({ code: codeField, ...meaningFields })

export const changeBenefitCodeInput = z.object({
  code: requiredText('codeMissing', LONGEST_CODE),
  seen: seenField,
  ...meaningFields,
})

export const endBenefitCodeInput = z.object({
  code: requiredText('codeMissing', LONGEST_CODE),
  seen: seenField,
  lastOn: dayField('codeLastDayMissing'),
  successorCode: optionalText(LONGEST_CODE),
})
