import { describe, expect, it } from 'vitest'
import { CsvCutter } from '@/lib/history/extract/csv-cutter'

function cut(text: string, { lineEnd = '\n', size = 3 }: { lineEnd?: '\n' | '\r'; size?: number } = {}) {
  const cutter = new CsvCutter(lineEnd)
  const rows: string[][] = []
  for (let start = 0; start < text.length; start += size)
    rows.push(...cutter.cut(text.slice(start, start + size)))
  rows.push(...cutter.finish())
  return { rows, isUnclosed: cutter.isUnclosed }
}

describe('P35 text cut into rows and cells', () => {
  it.each([
    ['a;b\nc\n', [['a', 'b'], ['c']]],
    [
      'a;b\r\nc;\r\n',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['a\n\n;\nb', [['a'], [''], ['', ''], ['b']]],
    ['"a;b";"c\nd"\ne', [['a;b', 'c\nd'], ['e']]],
    ['"a ""b""";""\n', [['a "b"', '']]],
    ['a "b";c\n', [['a "b"', 'c']]],
    ['"a" b;c\n', [['"a" b', 'c']]],
    ['"a ""b"" c" d;"e"\n', [['"a "b" c" d', 'e']]],
    ['a\rb;c\r\n', [['a\rb', 'c']]],
  ])('%j', (text, rows) => {
    for (const size of [1, 3, 100]) expect(cut(text, { size })).toEqual({ rows, isUnclosed: false })
  })

  it('tells of a quote that never closes, after the rows before it', () => {
    expect(cut('a;b\n"c;d\ne')).toEqual({ rows: [['a', 'b']], isUnclosed: true })
  })

  it('gives up on a row longer than any honest one while there is more to come', () => {
    const cutter = new CsvCutter('\n')
    expect(cutter.cut(`a\n"${'b\n'.repeat(600_000)}`)).toEqual([['a']])
    expect(cutter.isUnclosed).toBe(true)
  })
})
