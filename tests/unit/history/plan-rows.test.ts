import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import { employmentKey, type KnownRow, planRows } from '@/lib/history/rules/plan-rows'

type Row = DayRange & { code: string }

const extractOn: Day = '2022-08-15'
const plan = (known: KnownRow[], rows: Row[], on: Day = extractOn) =>
  planRows({ known, rows, keyOf: (row) => row.code, extractOn: on })

const row = (from: Day, until: Day | null, code = 'a-dagpenge'): Row => ({ code, from, until })
const known = (from: Day, until: Day | null, overrides: Partial<KnownRow> = {}): KnownRow => ({
  id: `known ${from}`,
  key: 'a-dagpenge',
  from,
  until,
  isImported: true,
  ...overrides,
})

describe('a row of an extract', () => {
  it('known with the same code, start and end adds nothing', () => {
    expect(plan([known('2022-01-01', '2022-02-01')], [row('2022-01-01', '2022-02-01')])).toEqual({
      added: [],
      ended: [],
    })
  })

  it('with another code, start or end is added', () => {
    const rows = [
      row('2022-01-01', '2022-02-01', 'sygedagpenge'),
      row('2022-01-02', '2022-02-01'),
      row('2022-01-01', '2022-02-02'),
    ]
    expect(plan([known('2022-01-01', '2022-02-01')], rows)).toEqual({ added: rows, ended: [] })
  })

  it('ends the imported period that was running', () => {
    expect(plan([known('2022-01-01', null)], [row('2022-01-01', '2022-08-01')])).toEqual({
      added: [],
      ended: [{ id: 'known 2022-01-01', until: '2022-08-01' }],
    })
  })

  it('ends it once: a second end of the same start is a period of its own', () => {
    const second = row('2022-01-01', '2022-09-01')
    expect(plan([known('2022-01-01', null)], [row('2022-01-01', '2022-08-01'), second])).toEqual({
      added: [second],
      ended: [{ id: 'known 2022-01-01', until: '2022-08-01' }],
    })
  })

  it('does not end a typed period', () => {
    const ended = row('2022-01-01', '2022-08-01')
    expect(plan([known('2022-01-01', null, { isImported: false })], [ended])).toEqual({
      added: [ended],
      ended: [],
    })
  })

  it('that says running does not reopen a period that ran on the day of the extract', () => {
    const running = row('2022-01-01', null)
    expect(plan([known('2022-01-01', '2022-08-16')], [running]).added).toEqual([])
    expect(plan([known('2022-01-01', '2022-08-15')], [running]).added).toEqual([running])
  })

  it('of the file itself does not swallow another of the same file', () => {
    const rows = [row('2022-01-01', '2022-09-01'), row('2022-01-01', null)]
    expect(plan([], rows)).toEqual({ added: rows, ended: [] })
    expect(plan([], [...rows].reverse()).added).toHaveLength(2)
  })

  it('brought a second time changes nothing, whatever the file holds', () => {
    const days = fc.integer({ min: 0, max: 5 }).map((offset) => addDays('2022-01-01', offset))
    const rows = fc.array(
      fc.record({
        code: fc.constantFrom('a-dagpenge', 'sygedagpenge'),
        from: days,
        until: fc.option(days.map((day) => addDays(day, 10))),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(rows, (file) => {
        const first = plan([], file)
        const stored = first.added.map((added, index) => ({
          id: String(index),
          key: added.code,
          from: added.from,
          until: added.until,
          isImported: true,
        }))
        expect(plan(stored, file)).toEqual({ added: [], ended: [] })
      }),
    )
  })
})

describe('the key of an employment', () => {
  it('is name and CVR as written, but for the space around the name', () => {
    const of = (employerName: string, cvr: string | null) => employmentKey({ employerName, cvr })
    expect(of(' Kro Nord ', '99002603')).toBe(of('Kro Nord', '99002603'))
    expect(of('Kro Nord', '99002603')).not.toBe(of('Kro Nord', null))
    expect(of('Kro Nord', null)).not.toBe(of('Kro Syd', null))
  })
})
