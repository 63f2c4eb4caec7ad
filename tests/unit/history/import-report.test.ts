import { describe, expect, it } from 'vitest'
import { makeReport } from '@/lib/history/import-report'
import { maskCprIn } from '@/lib/platform/mask-cpr'

const maskedCpr = (value: string) =>
  makeReport({
    rejected: [{ line: 2, column: 'cpr', value, reason: 'CPR_FORM', facts: {} }],
    warnings: [],
  }).rejected[0]?.value

describe('the report of an import', () => {
  it.each([
    ['6606850060', '660685****'],
    ['660685-0060', '660685-****'],
    ['66-06850060', '66-0685****'],
    ['660685-00601', '660685-*****'],
    ['66o6850060', '66o685****'],
    ['660685', '660685'],
    ['', ''],
  ])('keeps six characters of what is written as a CPR number: %s', (written, shown) => {
    expect(maskedCpr(written)).toBe(shown)
  })

  it('masks CPR numbers in other columns and in facts', () => {
    const report = makeReport({
      rejected: [{ line: 2, column: 'fra', value: '6606850060', reason: 'DAY_FORM', facts: {} }],
      warnings: [
        {
          line: 3,
          column: 'navn',
          value: 'Bo',
          reason: 'NAME_DIFFERS',
          facts: { firstName: 'Bo 660685-0060' },
        },
      ],
    })
    expect(report.rejected[0]?.value).toBe('660685-****')
    expect(report.warnings[0]?.facts).toEqual({ firstName: 'Bo 660685-****' })
  })

  it('leaves CVR numbers, dates and longer numbers alone', () => {
    expect(maskCprIn('99005343 2022-01-01 12345678901')).toBe('99005343 2022-01-01 12345678901')
  })
})
