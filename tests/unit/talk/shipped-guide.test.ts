import { describe, expect, it } from 'vitest'
import { catalogues } from '@/lib/i18n/catalogues'
import { guideQuestions } from '@/lib/talk/guide'
import { shippedGuide } from '@/lib/talk/shipped-guide'

describe.each(['da', 'en'] as const)('the shipped guide in %s', (locale) => {
  const { version, questions } = shippedGuide(locale)

  it('is version 0 and may be saved as a guide', () => {
    expect(version).toBe(0)
    expect(guideQuestions.parse(questions)).toEqual(questions)
  })

  it('asks every shipped question once, and about each job why it ended', () => {
    expect(questions.map((one) => one.id).sort()).toEqual(Object.keys(catalogues[locale].talk.shipped).sort())
    expect(questions.filter((one) => one.asks === 'EACH_JOB').map((one) => one.id)).toEqual(['jobEndings'])
  })
})
