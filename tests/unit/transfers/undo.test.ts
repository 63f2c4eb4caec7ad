import { describe, expect, test } from 'vitest'
import { isUntouched, isWithinUndo } from '@/lib/transfers/rules/undo'

const lent = { from: '2026-11-23', until: '2027-01-01' } as const
const rows = {
  ended: { from: '2026-01-05', until: '2026-11-23' },
  previousUntil: null,
  made: [
    { from: '2026-11-23', until: '2027-01-01', isGivers: false },
    { from: '2027-01-01', until: null, isGivers: true },
  ],
  lent,
} as const

describe('undoing a transfer', () => {
  test('R21 within 24 hours, to the minute', () => {
    const createdAt = new Date('2026-11-23T09:30:00Z')
    expect(isWithinUndo({ createdAt, now: new Date('2026-11-24T09:30:00Z') })).toBe(true)
    expect(isWithinUndo({ createdAt, now: new Date('2026-11-24T09:30:01Z') })).toBe(false)
  })

  test('R21 rows as the transfer left them are untouched', () => {
    expect(isUntouched(rows)).toBe(true)
  })

  test('R21 a row handed on, ended or missing is seen', () => {
    const [receiver, back] = rows.made
    expect(isUntouched({ ...rows, made: [{ ...receiver, until: '2026-12-01' }, back] })).toBe(false)
    expect(isUntouched({ ...rows, made: [receiver] })).toBe(false)
    expect(isUntouched({ ...rows, made: [receiver, { ...back, isGivers: false }] })).toBe(false)
    expect(isUntouched({ ...rows, ended: { ...rows.ended, until: '2026-11-20' } })).toBe(false)
  })
})
