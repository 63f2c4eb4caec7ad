import { describe, expect, it } from 'vitest'
import type { Day } from '@/lib/calendar/day'
import { type CodeMeaning, codesOffered, meaningNear, successorOn } from '@/lib/code-lists/rules/codes-on-day'

const meaning = (
  code: string,
  from: Day,
  until: Day | null,
  successorCode: string | null = null,
): CodeMeaning => ({
  code,
  labelDa: `Kode ${code}`,
  labelEn: `Code ${code}`,
  from,
  until,
  successorCode,
})

const list = [
  meaning('10', '1990-01-01', null),
  meaning('2', '1990-01-01', '2027-01-01', 'ny-1'),
  meaning('3', '1990-01-01', '2025-07-01', '2'),
  meaning('4', '1990-01-01', '2020-01-01', '5'),
  meaning('5', '1990-01-01', '2021-01-01', '4'),
  meaning('ny-1', '2027-01-01', null),
]
const codes = (meanings: CodeMeaning[]) => meanings.map(({ code }) => code)

describe('P32 code lists with dates', () => {
  it('P32 offers the codes that count on the day, in the order of their numbers', () => {
    expect(codes(codesOffered(list, '2026-12-31'))).toEqual(['2', '10'])
    expect(codes(codesOffered(list, '2027-01-01'))).toEqual(['10', 'ny-1'])
  })

  it('P32 a code that has ended keeps its name', () => {
    expect(meaningNear(list, { code: '3', on: '2027-01-01' })?.labelDa).toBe('Kode 3')
    expect(meaningNear(list, { code: 'ny-1', on: '2026-01-01' })?.labelDa).toBe('Kode ny-1')
    expect(meaningNear(list, { code: 'ukendt', on: '2026-01-01' })).toBeNull()
  })

  it('P32 leads from an ended code to the one that counts now, however many lie between', () => {
    expect(successorOn(list, { code: '2', on: '2026-12-31' })?.code).toBe('2')
    expect(successorOn(list, { code: '2', on: '2027-01-01' })?.code).toBe('ny-1')
    expect(successorOn(list, { code: '3', on: '2027-01-01' })?.code).toBe('ny-1')
  })

  it('P32 codes that point at one another lead nowhere', () => {
    expect(successorOn(list, { code: '4', on: '2026-01-01' })).toBeNull()
  })
})
