import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvRow, readCsvRows } from '@/lib/history/extract/csv-rows'
import { ExtractError } from '@/lib/history/extract/extract-error'
import { readExtract } from '@/lib/history/extract/read-extract'
import { benefitRow, employmentRow, extractText } from '../../factories/extract-text'

const options = { benefitCodes: ['a-dagpenge'], screenedOn: '2022-08-15' } as const
const read = (content: string | Uint8Array) => readExtract(Buffer.from(content), options)

async function* inPieces(content: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < content.length; start += length) yield content.subarray(start, start + length)
}

async function rowsOf(content: string | Uint8Array, pieceLength = 7): Promise<CsvRow[]> {
  const bytes = Buffer.from(content)
  const rows: CsvRow[] = []
  for await (const batch of readCsvRows({ open: () => inPieces(bytes, pieceLength) })) rows.push(...batch)
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
  const failureOf = (content: string) =>
    read(content).then(
      () => null,
      (error: unknown) => (error as ExtractError).failure,
    )

  it('P35 says that a file is empty', async () => {
    expect(await failureOf('')).toEqual({ code: 'EMPTY_FILE' })
    expect(await failureOf('\uFEFF\r\n\r\n')).toEqual({ code: 'EMPTY_FILE' })
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
