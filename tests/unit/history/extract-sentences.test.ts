import { describe, expect, it } from 'vitest'
import { fillSentence } from '@/lib/history/extract/fill-sentence'
import { rejectionReasons, warningReasons } from '@/lib/history/extract/problem'
import da from '@/lib/i18n/messages/da/history.json'
import en from '@/lib/i18n/messages/en/history.json'

describe('sentences of the extract', () => {
  it.each([
    ['Danish', da],
    ['English', en],
  ])('P35 has a sentence for every reason in %s, and none without a reason', (_, messages) => {
    expect(Object.keys(messages.extract.reasons).sort()).toEqual(
      [...rejectionReasons, ...warningReasons].sort(),
    )
  })

  it('P35 fills in the facts of a sentence', () => {
    expect(fillSentence(da.extract.reasons.END_BEFORE_START, { from: '02-01-2022' })).toBe(
      'Slutdatoen ligger før startdatoen 02-01-2022.',
    )
  })
})
