import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import { employmentKey, type KnownRow, type PlannedRows, planRows } from '@/lib/history/rules/plan-rows'

type Row = DayRange & { code: string }

const extractOn: Day = '2022-08-15'
const plan = (known: KnownRow[], rows: Row[], on: Day = extractOn) =>
  planRows({
    known,
    rows,
    keyOf: (row) => row.code,
    extractOn: on,
    sourceId: 'the register',
    coversFrom: '2021-01-01',
  })
const planned = (plans: Partial<PlannedRows<Row>>): PlannedRows<Row> => ({
  added: [],
  changed: [],
  ended: [],
  vanished: [],
  ...plans,
})
/** As the register would tell of the row of 1 January 2022. */
const end = (before: Day | null, until: Day | null) => ({
  id: 'known 2022-01-01',
  key: 'a-dagpenge',
  from: '2022-01-01' as Day,
  before,
  until,
})

const row = (from: Day, until: Day | null, code = 'a-dagpenge'): Row => ({ code, from, until })
const known = (from: Day, until: Day | null, overrides: Partial<KnownRow> = {}): KnownRow => ({
  id: `known ${from}`,
  key: 'a-dagpenge',
  from,
  until,
  statedOn: '2022-08-01',
  sourceId: 'another register',
  ...overrides,
})

const endsOf = ({ changed, ended }: PlannedRows<Row>) => [...changed, ...ended]

describe('a row of an extract', () => {
  it('known with the same code, start and end adds nothing', () => {
    expect(plan([known('2022-01-01', '2022-02-01')], [row('2022-01-01', '2022-02-01')])).toEqual(planned({}))
  })

  it('with another code or start is added', () => {
    const rows = [row('2022-01-01', '2022-02-01', 'sygedagpenge'), row('2022-01-02', '2022-02-01')]
    expect(plan([known('2022-01-01', '2022-02-01')], rows)).toEqual(planned({ added: rows }))
  })

  it('ends the imported period that was running', () => {
    expect(plan([known('2022-01-01', null)], [row('2022-01-01', '2022-08-01')])).toEqual(
      planned({ ended: [end(null, '2022-08-01')] }),
    )
  })

  it('ends it once: a second end of the same start is a period of its own', () => {
    const second = row('2022-01-01', '2022-09-01')
    expect(plan([known('2022-01-01', null)], [row('2022-01-01', '2022-08-01'), second])).toEqual(
      planned({ added: [second], ended: [end(null, '2022-08-01')] }),
    )
  })

  it('does not end a typed period', () => {
    const ended = row('2022-01-01', '2022-08-01')
    expect(plan([known('2022-01-01', null, { statedOn: null })], [ended])).toEqual(
      planned({ added: [ended] }),
    )
  })

  it('that says running stands for a typed period that ran on the day of the extract', () => {
    const running = row('2022-01-01', null)
    const typed = (until: Day) => known('2022-01-01', until, { statedOn: null })
    expect(plan([typed('2022-08-16')], [running]).added).toEqual([])
    expect(plan([typed('2022-08-15')], [running]).added).toEqual([running])
  })

  it('of a newer extract corrects the end, or takes it away', () => {
    const ended = known('2022-01-01', '2022-02-01')
    expect(plan([ended], [row('2022-01-01', '2022-02-11')])).toEqual(
      planned({ changed: [end('2022-02-01', '2022-02-11')] }),
    )
    expect(plan([ended], [row('2022-01-01', null)])).toEqual(planned({ changed: [end('2022-02-01', null)] }))
  })

  it('of an older extract neither reopens, ends nor repeats what a newer one says', () => {
    const nothing = planned({})
    const newer = { statedOn: '2022-09-15' as Day }
    expect(plan([known('2022-01-01', '2022-07-01', newer)], [row('2022-01-01', null)])).toEqual(nothing)
    expect(plan([known('2022-01-01', null, newer)], [row('2022-01-01', '2022-07-01')])).toEqual(nothing)
    expect(plan([known('2022-01-01', '2022-07-11', newer)], [row('2022-01-01', '2022-07-01')])).toEqual(
      nothing,
    )
  })

  it('of the file itself does not swallow another of the same file', () => {
    const rows = [row('2022-01-01', '2022-09-01'), row('2022-01-01', null)]
    expect(plan([], rows)).toEqual(planned({ added: rows }))
    expect(plan([], [...rows].reverse()).added).toHaveLength(2)
  })

  it('of two extracts of one day that differ: an end goes before none, a later before an earlier', () => {
    const sameDay = (until: Day | null) => known('2022-01-01', until, { statedOn: extractOn })
    const changedTo = (until: Day | null, next: Day | null) =>
      endsOf(plan([sameDay(until)], [row('2022-01-01', next)])).map((one) => one.until)
    expect(changedTo(null, '2022-07-01')).toEqual(['2022-07-01'])
    expect(changedTo('2022-07-01', null)).toEqual([])
    expect(changedTo('2022-07-01', '2022-07-11')).toEqual(['2022-07-11'])
    expect(changedTo('2022-07-11', '2022-07-01')).toEqual([])
  })

  it('P35 extracts of different days end alike in whatever order they are brought in', () => {
    // A register goes from running to an end, and may correct that end once; each day tells what it knew.
    const story = fc.record({
      code: fc.constantFrom('a-dagpenge', 'sygedagpenge'),
      from: fc.constantFrom<Day>('2022-01-01', '2022-01-02'),
      ends: fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 2 }),
      knownAfter: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })),
    })
    const stories = fc.uniqueArray(story, { selector: ({ code, from }) => code + from, maxLength: 4 })
    const days: Day[] = ['2022-03-15', '2022-04-15', '2022-05-15', '2022-06-15']
    const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2 })
    fc.assert(
      fc.property(stories, order, (told, brought) => {
        const fileOf = (index: number) =>
          told.map(({ code, from, ends, knownAfter }) => {
            const heard = ends.filter(
              (_, place) => index >= (knownAfter[0] ?? 0) + place * (knownAfter[1] ?? 0),
            )
            const end = heard.at(-1)
            return row(from, end === undefined ? null : addDays(from, end), code)
          })
        const bring = (indexes: readonly number[]) => {
          const stored = new Map<string, KnownRow>()
          for (const index of indexes) {
            const statedOn = days[index] as Day
            const plans = plan([...stored.values()], fileOf(index), statedOn)
            for (const { code, from, until } of plans.added) {
              const id = `${stored.size}`
              stored.set(id, { id, key: code, from, until, statedOn, sourceId: 'the register' })
            }
            for (const { id, until } of endsOf(plans)) {
              stored.set(id, { ...(stored.get(id) as KnownRow), until, statedOn })
            }
          }
          return [...stored.values()].map(({ key, from, until }) => `${key} ${from} ${until}`).sort()
        }
        expect(bring(brought)).toEqual(bring([...brought].sort()))
      }),
    )
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
          statedOn: extractOn,
          sourceId: 'the register',
        }))
        expect(plan(stored, file)).toEqual(planned({}))
      }),
    )
  })
})

describe('a known row that the extract does not tell of', () => {
  const told = { sourceId: 'the register' }
  const vanished = (row: KnownRow) => plan([row], []).vanished.map((one) => one.from)

  it('has vanished when an earlier extract of the same source told of it', () => {
    expect(vanished(known('2022-01-01', '2022-02-01', told))).toEqual(['2022-01-01'])
    expect(vanished(known('2022-01-01', null, told))).toEqual(['2022-01-01'])
  })

  it('has not when another source, a colleague, or an extract of that day or later told of it', () => {
    expect(vanished(known('2022-01-01', null))).toEqual([])
    expect(vanished(known('2022-01-01', null, { statedOn: null, sourceId: null }))).toEqual([])
    expect(vanished(known('2022-01-01', null, { ...told, statedOn: extractOn }))).toEqual([])
    expect(vanished(known('2022-01-01', null, { ...told, statedOn: '2022-08-16' }))).toEqual([])
  })

  it('has not when it begins before what the extract covers, or after its day', () => {
    expect(vanished(known('2021-01-01', '2021-02-01', told))).toEqual(['2021-01-01'])
    expect(vanished(known('2020-12-31', '2021-02-01', told))).toEqual([])
    expect(vanished(known('2022-08-15', null, told))).toEqual(['2022-08-15'])
    expect(vanished(known('2022-08-16', null, told))).toEqual([])
  })

  it('answers for one row only: its twin in the extract leaves the other vanished', () => {
    const twins = [
      known('2022-01-01', '2022-02-01', { ...told, id: 'first' }),
      known('2022-01-01', '2022-03-01', { ...told, id: 'second' }),
    ]
    expect(plan(twins, [row('2022-01-01', '2022-03-01')]).vanished.map((one) => one.id)).toEqual(['first'])
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
