import { describe, expect, it } from 'vitest'
import {
  auditableValues,
  changedFields,
  fingerprintOf,
  type JobValues,
  type PeriodValues,
} from '@/lib/history/corrections/row-values'

const period: PeriodValues = { benefitCode: 'a-dagpenge', from: '2026-03-01', until: '2026-04-01' }
const job: JobValues = {
  employerName: 'Prøve Bageri',
  cvr: '99000015',
  weeklyHours: 20,
  from: '2026-03-01',
  until: null,
}

describe('the values of a row', () => {
  it('P41 the fingerprint differs when any value does', () => {
    const prints = [
      period,
      { ...period, benefitCode: 'sygedagpenge' },
      { ...period, from: '2026-03-02' as const },
      { ...period, until: null },
      job,
      { ...job, employerName: 'Prøve Slagter' },
      { ...job, cvr: null },
      { ...job, weeklyHours: null },
      { ...job, weeklyHours: 0 },
      { ...job, until: '2026-05-01' as const },
    ].map(fingerprintOf)
    expect(new Set(prints).size).toBe(10)
  })

  it('P41 names the fields that say something else', () => {
    expect(changedFields(period, { ...period, until: null })).toEqual(['until'])
    expect(changedFields(job, { ...job })).toEqual([])
  })

  it('P35 the audit trail gets dates and codes, and no name', () => {
    expect(auditableValues(period)).toEqual({
      from: '2026-03-01',
      lastDayOn: '2026-03-31',
      benefitCode: 'a-dagpenge',
    })
    expect(auditableValues(job)).toEqual({
      from: '2026-03-01',
      lastDayOn: null,
      cvr: '99000015',
      weeklyHours: 20,
    })
  })
})
