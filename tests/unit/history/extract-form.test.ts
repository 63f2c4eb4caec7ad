import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsvRows } from '@/lib/history/extract/csv-rows'
import { ExtractError } from '@/lib/history/extract/extract-error'
import type { ExtractRow } from '@/lib/history/extract/extract-row'
import { readExtract } from '@/lib/history/extract/read-extract'
import { benefitRow, employmentRow, extractText } from '../../factories/extract-text'

const options = { benefitCodes: ['a-dagpenge'], screenedOn: '2022-08-15' } as const
const read = (content: string | Uint8Array) => readExtract(Buffer.from(content), options)

async function* inPieces(content: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < content.length; start += length) yield content.subarray(start, start + length)
}

async function rowsOf(content: string | Uint8Array, pieceLength = 7): Promise<ExtractRow[]> {
  const bytes = Buffer.from(content)
  const rows: ExtractRow[] = []
  for await (const batch of readCsvRows({ open: () => inPieces(bytes, pieceLength) }))
    rows.push(...batch.rows)
  return rows
}

describe('history extract, the form of the file', () => {
  it('P35 reads UTF-8 with and without BOM, and Windows-1252', async () => {
    const text = extractText([employmentRow({ navn: 'Åse Mø', arbejdsgiver: 'Café “Øst” – 5 €' })], '\r\n')
    const windows1252 = Uint8Array.from(text, (character) => {
      const high: Record<string, number> = { '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 }
      return high[character] ?? character.charCodeAt(0)
    })
    for (const content of [text, `\uFEFF${text}`, windows1252]) {
      const extract = await read(content)
      expect(extract.rejected).toEqual([])
      expect(extract.people[0]).toMatchObject({
        name: 'Åse Mø',
        employments: [{ employerName: 'Café “Øst” – 5 €' }],
      })
    }
  })

  it('P35 stays with UTF-8 when the file begins by saying so, though a byte is broken', async () => {
    const text = `\uFEFF${extractText([benefitRow({ navn: 'Mø X' })])}`
    const bytes = Buffer.from(text)
    bytes[bytes.indexOf('X')] = 0xff
    const extract = await read(bytes)
    expect(extract.people[0]?.name).toBe('Mø \uFFFD')
  })

  it('P35 reads a file pieced together of two encodings line by line, and warns of the fewer', async () => {
    const line = (name: string, cpr: string, encoding: 'utf8' | 'latin1') =>
      Buffer.from(`${benefitRow({ navn: name, cpr, a_kasse: 'F' })}\n`, encoding)
    const header = Buffer.from('cpr;navn;a_kasse;art;kode;arbejdsgiver;cvr;fra;til;timer\n')
    const bo = line('Bo Mø', '6202810020', 'utf8')
    const eva = line('Eva Ås', '6303820031', 'utf8')
    const dan = line('Dan Ær', '6404830042', 'latin1')
    for (const [content, lineOfOther] of [
      [[header, bo, dan, eva], 3],
      [[header, bo, dan, line('Ib Sø', '6505840053', 'latin1')], 2],
    ] as const) {
      const extract = await read(Buffer.concat(content))
      expect(extract.rejected).toEqual([])
      expect(extract.people.slice(0, 2).map(({ name }) => name)).toEqual(['Bo Mø', 'Dan Ær'])
      expect(extract.warnings.map(({ line: at, column, reason }) => [at, column, reason])).toEqual([
        [lineOfOther, 'navn', 'ENCODING_DIFFERS'],
      ])
    }
  })

  it('P35 reads lines that end with a carriage return alone', async () => {
    const rows = await rowsOf('h;i\r"a\rb";c\r\rd;e')
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['h', 'i']],
      [2, ['a\rb', 'c']],
      [5, ['d', 'e']],
    ])
  })

  it('P35 refuses a row with a character no database keeps, and reads the others', async () => {
    const extract = await read(
      extractText([benefitRow({ navn: 'Bo\0' }), benefitRow()], '\n').padStart(300_000),
    )
    expect(extract.rejected).toMatchObject([{ column: 'navn', reason: 'CHARACTER_NOT_TEXT' }])
    expect(extract.people).toHaveLength(1)
  })

  it('P35 gives up on a quote that never closes before it has gathered the whole file', async () => {
    const rows = Array.from({ length: 40_000 }, () => benefitRow())
    const extract = await read(extractText([benefitRow({ cpr: '6202810020' }), '"open', ...rows]))
    expect(extract.rejected).toMatchObject([{ line: 3, reason: 'QUOTE_NOT_CLOSED' }])
    expect(extract.people.map(({ cpr }) => cpr)).toEqual(['6202810020'])
    expect(extract.rowCount).toBe(2)
  })

  it('P35 keeps the first problems when asked to, and counts them all', async () => {
    const rows = Array.from({ length: 9 }, () => benefitRow({ cpr: '1' }))
    const content = Buffer.from(extractText([...rows, benefitRow(), benefitRow(), benefitRow()]))
    const extract = await readExtract(content, { ...options, mostProblems: 1 })
    expect([extract.rejected.length, extract.rejectedCount]).toEqual([1, 9])
    expect([extract.warnings.length, extract.warningCount]).toEqual([1, 2])
  })

  it('P35 tells how far it has come', async () => {
    const told: { rows: number; expected: number | null }[] = []
    const rows = Array.from({ length: 20_000 }, () => benefitRow())
    await readExtract(Buffer.from(extractText(rows)), {
      ...options,
      onProgress: (progress) => void told.push(progress),
    })
    expect(told.length).toBeGreaterThan(4)
    expect(told.at(-1)).toEqual({ rows: 20_000, expected: 20_001 })
  })

  it('P35 reads quotes inside quotes, semicolons and line breaks inside quotes, and quotes inside plain cells', async () => {
    expect((await rowsOf('"a ""b""";"c;d";"e\r\nf";g"h"\n')).map((row) => row.cells)).toEqual([
      ['a "b"', 'c;d', 'e\r\nf', 'g"h"'],
    ])
  })

  it('P35 numbers a row by the line it starts on, past blank lines and line breaks inside quotes', async () => {
    const lines = ['h', '', '"a\r\nb";c', '   ', '"d\ne\n\nf"', 'g', '"h\r\n\r\ni"']
    for (const lineEnd of ['\n', '\r\n']) {
      const rows = await rowsOf(lines.join(lineEnd))
      expect(rows.map((row) => row.line)).toEqual([1, 3, 6, 10, 11])
    }
    const mixed = await rowsOf('h\r\na\n\r\n\nb\r\n"c\r\nd"\ne')
    expect(mixed.map((row) => row.line)).toEqual([1, 2, 5, 6, 8])
  })

  it('P35 does not skip a row of empty cells', async () => {
    const extract = await read(extractText([';;;;;;;;;', benefitRow()]))
    expect(extract.rejected.map(({ line, column }) => [line, column])).toEqual([[2, 'cpr']])
  })

  it('P35 reads the same rows however the file is cut into pieces', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'æ', '€', ';', '"', '\n', '\r\n', ' '),
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 9 }),
        async (table, lineEnd, pieceLength) => {
          const quoted = table.map((cells) =>
            cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'),
          )
          const rows = await rowsOf(quoted.join(lineEnd), pieceLength)
          expect(rows.map((row) => row.cells)).toEqual(table)
          const lines = quoted.map((text) => text.split('\n').length)
          const starts = lines.map(
            (_, index) => 1 + lines.slice(0, index).reduce((sum, count) => sum + count, 0),
          )
          expect(rows.map((row) => row.line)).toEqual(starts)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('history extract, files that are none', () => {
  const failureOf = (content: string | Uint8Array) =>
    read(content).then(
      () => null,
      (error: unknown) => (error as ExtractError).failure,
    )

  it('P35 says that a file is empty', async () => {
    expect(await failureOf('')).toEqual({ code: 'EMPTY_FILE' })
    expect(await failureOf('\uFEFF\r\n\r\n')).toEqual({ code: 'EMPTY_FILE' })
  })

  it('P35 says that a file is no text, or text of another kind', async () => {
    const start = 'cpr;navn'
    expect(await failureOf('\u0001\0\u0002\u0003')).toEqual({ code: 'FILE_NOT_TEXT' })
    for (const content of [
      Buffer.from(`\uFEFF${start}`, 'utf16le'),
      Buffer.from(start, 'utf16le'),
      Buffer.from(start, 'utf16le').swap16(),
    ]) {
      expect(await failureOf(content)).toEqual({ code: 'FILE_UTF16' })
    }
  })

  it('P35 names the columns that are missing, unknown or there twice', async () => {
    const header = 'cpr;navn;a_kasse;art;kode;arbejdsgiver;cvr;fra;til;timer'
    expect(await failureOf('cpr;navn;a_kasse;art;kode;arbejdsgiver;fra;timer\n')).toEqual({
      code: 'MISSING_COLUMNS',
      columns: ['cvr', 'til'],
    })
    expect(await failureOf('a,b,c\n1,2,3\n')).toMatchObject({ code: 'MISSING_COLUMNS' })
    expect(await failureOf(`${header};alder\n`)).toEqual({ code: 'UNKNOWN_COLUMNS', columns: ['alder'] })
    expect(await failureOf(`${header};fra\n`)).toEqual({ code: 'REPEATED_COLUMNS', columns: ['fra'] })
    await expect(read('x')).rejects.toBeInstanceOf(ExtractError)
  })

  it('P35 reads a file of nothing but columns as no rows', async () => {
    expect(await read(extractText([]))).toMatchObject({ people: [], rowCount: 0, latestDayInFile: null })
  })

  it('P35 passes on that a file cannot be read', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('cpr')
      throw new Error('disk')
    }
    await expect(readExtract(broken(), options)).rejects.toThrow('disk')
  })
})
