import { describe, expect, it } from 'vitest'
import { explainDeadline } from '@/lib/deadlines/explain-deadline'
import { catalogues } from '@/lib/i18n/catalogues'

const visit = {
  kind: 'VISIT',
  sequence: 2,
  opensOn: '2026-11-02',
  dueOn: '2026-11-30',
  startCorrected: false,
  startsOn: '2026-10-05',
  hasVisitOnBase: true,
} as const

describe('why a deadline is on its day', () => {
  it('R02 counts from the last visit', () => {
    expect(explainDeadline(visit)).toEqual({
      key: 'VISIT_AFTER_VISIT',
      base: '2026-11-02',
      due: '2026-11-30',
      days: 28,
    })
  })

  it('R02 counts from the first working day, or from consent given after it', () => {
    expect(explainDeadline({ ...visit, opensOn: '2026-10-05' }).key).toBe('VISIT_AFTER_START')
    expect(explainDeadline({ ...visit, hasVisitOnBase: false }).key).toBe('VISIT_AFTER_CONSENT')
  })

  it('R02 says it when a corrected date moved it', () => {
    expect(explainDeadline({ ...visit, startCorrected: true }).key).toBe('START_CORRECTED')
  })

  it('R06 counts the start meeting from the job’s first day, or from consent given again later', () => {
    const meeting = { ...visit, kind: 'START_MEETING', opensOn: '2026-09-20', dueOn: '2026-10-12' } as const
    expect(explainDeadline({ ...meeting, sequence: 1 })).toMatchObject({ base: '2026-10-05', days: 7 })
    expect(
      explainDeadline({ ...meeting, sequence: 2, opensOn: '2026-11-01', dueOn: '2026-11-08' }),
    ).toMatchObject({ base: '2026-11-01', days: 7 })
  })

  it('gives the days of a kind it knows nothing more of', () => {
    expect(explainDeadline({ ...visit, kind: 'SOMETHING_NEW' }).key).toBe('DATES')
  })

  it.each(Object.keys(catalogues.da.deadlines.kind))('%s has a sentence of its own', (kind) => {
    expect(explainDeadline({ ...visit, kind }).key).not.toBe('DATES')
  })
})
