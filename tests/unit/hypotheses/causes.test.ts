import { describe, expect, it } from 'vitest'
import { hypothesisCauses, isCause, isJobCause, jobCauses } from '@/lib/hypotheses/causes'
import { catalogues } from '@/lib/i18n/catalogues'

describe('the causes of a hypothesis', () => {
  it.each(['da', 'en'] as const)('each have words in %s', (locale) => {
    const { talk, hypotheses } = catalogues[locale]
    const worded = [...Object.keys(talk.professionalMarkers), ...Object.keys(hypotheses.jobCauses)]
    expect(worded.sort()).toEqual([...hypothesisCauses].sort())
  })

  it('are told apart: what the adviser sees, and what lies in the job', () => {
    expect(hypothesisCauses.filter(isJobCause)).toEqual([...jobCauses])
    expect([isCause('HEALTH'), isCause('HOURS'), isCause('LAZY')]).toEqual([true, true, false])
  })
})
