import { z } from 'zod'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import {
  choiceField,
  dayField,
  idField,
  optionalText,
  pastDayField,
  requiredText,
} from '@/lib/platform/fields'
import { codeLists } from './lists'

const LONGEST_CODE = 60
const LONGEST_LABEL = 160
const CODE_FORM = /^[a-z0-9]+([.-][a-z0-9]+)*$/

const listField = choiceField(codeLists, 'unreadable')

export const addListedCodeSchema = z.object({
  list: listField,
  code: requiredText('listedCodeMissing', LONGEST_CODE).refine((code) => CODE_FORM.test(code), {
    error: 'listedCodeForm' satisfies ValidationKey,
  }),
  labelDa: requiredText('listedCodeLabelMissing', LONGEST_LABEL),
  labelEn: requiredText('listedCodeLabelMissing', LONGEST_LABEL),
  validFrom: dayField('codeFromMissing'),
})

/** `seen` = the row the form was opened on, while it was still running. */
export const endListedCodeSchema = z.object({
  seen: idField('unreadable'),
  lastOn: dayField('codeLastDayMissing'),
  successorCode: optionalText(LONGEST_CODE),
})

/** `seen` = the row that held when the form was opened; empty where none did. `code` “NONE” = the citizen has no code from then. */
export const setCitizenCodeSchema = z.object({
  citizenId: idField('unreadable'),
  list: listField,
  seen: optionalText(40),
  code: requiredText('citizenCodeMissing', LONGEST_CODE),
  fromOn: pastDayField('citizenCodeDayMissing'),
})

export const NO_CODE = 'NONE'
