import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { shippedBenefitTypes } from '@/lib/history/benefit-types'
import { ExtractError } from '@/lib/history/extract/extract-error'
import type { ExtractRow } from '@/lib/history/extract/extract-row'
import { bytesSource } from '@/lib/history/extract/extract-source'
import { readExtract } from '@/lib/history/extract/read-extract'
import { readExtractStart, readRows } from '@/lib/history/extract/read-rows'
import { buildWorkbook, buildZip, inlineCell, workbookParts } from '../../factories/workbook'

async function rowsOf(content: Uint8Array): Promise<ExtractRow[]> {
  const rows: ExtractRow[] = []
  for await (const batch of readRows(bytesSource(content))) rows.push(...batch.rows)
  return rows
}

const cellsOf = async (content: Uint8Array) => (await rowsOf(content)).map(({ cells }) => cells)
const failureOf = (content: Uint8Array) =>
  rowsOf(content).then(
    () => null,
    (error: unknown) => (error instanceof ExtractError ? error.failure.code : error),
  )

describe('a workbook as an extract', () => {
  it('P35 reads shared texts, texts in place, numbers, yes and no, and the saved value of a formula', async () => {
    const content = buildWorkbook({
      sharedStrings:
        '<si><t>Åse &amp; Mø</t></si><si><r><t>to </t></r><rPh><t>x</t></rPh><r><t>dele_x000A_</t></r></si>',
      sheets: [
        `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>${inlineCell('i cellen')}<c><v>18.5</v></c></row>
         <row r="2"><c r="A2"><v>6101800011</v></c><c r="B2"><f>1+1</f><v>2</v></c><c t="str"><f>A1</f><v>en længere tekst</v></c><c t="b"><v>1</v></c></row>
         <row r="3"><c r="A3"><v>7.4000000000000004</v></c><c r="D3"><v>6.101800011E9</v></c></row>`,
      ],
    })
    expect(await cellsOf(content)).toEqual([
      ['Åse & Mø', 'to dele\n', 'i cellen', '18,5'],
      ['6101800011', '2', 'en længere tekst', 'SAND'],
      ['7,4', '', '', '6101800011'],
    ])
  })

  it('P35 reads numbers shown as dates as days, and dates written as text as they are', async () => {
    const content = buildWorkbook({
      formats:
        '<numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/><numFmt numFmtId="165" formatCode="&quot;dag&quot; 0"/><numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="[$-406]d. mmmm yyyy;@"/>',
      cellStyles:
        '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/>',
      sheets: [
        `<row>${[0, 1, 2, 3, 4, 5].map((style) => `<c s="${style}"><v>44788</v></c>`).join('')}</row>
         <row><c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>60</v></c><c s="1"><v>61</v></c><c s="1"><v>44788.75</v></c><c s="1"><v>2958465</v></c></row>
         <row><c t="d" s="1"><v>2022-08-15T00:00:00</v></c>${inlineCell('15-08-2022')}<c s="1"><v>-3</v></c></row>`,
      ],
    })
    expect(await cellsOf(content)).toEqual([
      ['44788', '2022-08-15', '2022-08-15', '44788', '44788', '2022-08-15'],
      ['1900-01-01', '1900-02-28', '1900-02-29', '1900-03-01', '2022-08-15', '9999-12-31'],
      ['2022-08-15', '15-08-2022', '-3', '', '', ''],
    ])
  })

  it('P35 counts days from 1904 in a workbook that does', async () => {
    const content = buildWorkbook({
      workbookSettings: '<workbookPr date1904="1"/>',
      sheets: ['<row><c s="1"><v>43326</v></c><c s="1"><v>0</v></c></row>'],
    })
    expect(await cellsOf(content)).toEqual([['2022-08-15', '1904-01-01']])
  })

  it('P35 numbers rows as the sheet does and passes over empty ones, on the first visible sheet with any', async () => {
    const content = buildWorkbook({
      sheets: [
        `<row>${inlineCell('skjult')}</row>`,
        '<row r="1"><c s="1"/></row>',
        `<row r="3">${inlineCell('a')}${inlineCell('b')}</row><row r="4"><c/></row><row r="7">${inlineCell('c')}</row>`,
      ],
      sheetStates: ['hidden'],
    })
    expect(await rowsOf(content)).toEqual([
      { line: 3, cells: ['a', 'b'] },
      { line: 7, cells: ['c', ''] },
    ])
  })

  it('P35 refuses a CPR number that lost its zero, and takes a running period whose last cells are left out', async () => {
    const header = ['cpr', 'navn', 'a_kasse', 'art', 'kode', 'arbejdsgiver', 'cvr', 'fra', 'til', 'timer']
    const from = { type: Date, value: new Date('2022-01-01T00:00:00Z'), format: 'dd-mm-yyyy' }
    const content = await writeExcelFile([
      header,
      [101800011, 'Anna', 'F', 'ydelse', 'su', null, null, from],
      [6101800011, 'Anna', 'F', 'ansaettelse', null, 'Kro', 99002603, from, null, 18.5],
    ]).toBuffer()
    const extract = await readExtract(content, {
      benefitCodes: shippedBenefitTypes.map(({ code }) => code),
      screenedOn: '2022-08-15',
    })
    expect(extract.rejected).toEqual([
      { line: 2, column: 'cpr', value: '101800011', reason: 'CPR_FORM', facts: {} },
    ])
    expect(extract.people[0]?.employments).toEqual([
      { employerName: 'Kro', cvr: '99002603', from: '2022-01-01', until: null, weeklyHours: 18.5 },
    ])
  })

  it('P35 shows the header and the first rows without reading on', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `<row>${inlineCell(` navn ${index}`)}</row>`)
    const content = buildWorkbook({ sheets: [rows.join('')] })
    const start = await readExtractStart(bytesSource(content), { rowCount: 2 })
    expect(start?.header).toEqual(['navn 0'])
    expect(start?.rows.map(({ line }) => line)).toEqual([2, 3])
  })

  it('P35 passes on that the source of the bytes failed', async () => {
    const content = buildWorkbook({ sheets: [`<row>${inlineCell('a')}</row>`] })
    const source = {
      format: 'XLSX' as const,
      size: content.length,
      read: async (start: number, length: number) => {
        if (start < 100) throw new Error('database')
        return content.subarray(start, start + length)
      },
    }
    await expect(readExtractStart(source, { rowCount: 1 })).rejects.toThrow('database')
  })
})

describe('files that are no workbook we can read', () => {
  const good = buildWorkbook({ sheets: [`<row>${inlineCell('a')}</row>`] })
  const parts = workbookParts({ sheets: [`<row>${inlineCell('a')}</row>`] })
  const changed = Buffer.from(good)
  changed[good.indexOf('xl/styles.xml') + 20] = (changed[good.indexOf('xl/styles.xml') + 20] as number) ^ 0xff

  it.each([
    ['cut off', good.subarray(0, good.length - 30), 'FILE_TRUNCATED'],
    ['the first half', good.subarray(0, good.length / 2), 'FILE_TRUNCATED'],
    ['damaged inside', changed, 'FILE_TRUNCATED'],
    ['with a password, or of old', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_OLD_OR_LOCKED'],
    ['a zip with a password', buildZip(parts, { flags: 1 }), 'FILE_OLD_OR_LOCKED'],
    ['another zip', buildZip({ 'a.txt': 'a' }), 'FILE_NOT_WORKBOOK'],
    ['a workbook without sheets', buildWorkbook({ sheets: [] }), 'FILE_NOT_WORKBOOK'],
    [
      'with entities of its own',
      buildZip({ ...parts, 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }),
      'FILE_NOT_WORKBOOK',
    ],
    [
      'a shared text that is not there',
      buildWorkbook({ sheets: ['<row><c t="s"><v>7</v></c></row>'] }),
      'FILE_NOT_WORKBOOK',
    ],
    [
      'rows that go backwards',
      buildWorkbook({ sheets: [`<row r="2">${inlineCell('a')}</row><row r="1">${inlineCell('b')}</row>`] }),
      'FILE_NOT_WORKBOOK',
    ],
    [
      'unfinished XML',
      buildZip({ ...parts, 'xl/worksheets/sheet0.xml': '<worksheet><sheetData>' }),
      'FILE_TRUNCATED',
    ],
    ['swollen', buildWorkbook({ sheets: [' '.repeat(30_000_000)] }), 'FILE_TOO_BIG_INSIDE'],
    [
      'of too many parts',
      buildZip({
        ...parts,
        ...Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`${index}`, ''])),
      }),
      'FILE_TOO_BIG_INSIDE',
    ],
    [
      'a text longer than a cell',
      buildWorkbook({ sheets: [`<row>${inlineCell('a'.repeat(32_768))}</row>`] }),
      'FILE_TOO_BIG_INSIDE',
    ],
    ['a part larger than it says', buildZip(parts, { sizeOf: () => 10 }), 'FILE_TRUNCATED'],
  ])('P35 says so: %s', async (_, content, code) => {
    const failure = await Promise.resolve()
      .then(() => failureOf(content))
      .catch((error: unknown) => (error as ExtractError).failure.code)
    expect(failure).toBe(code)
  })

  it('P35 meets any damage with an answer, never with a fault of its own', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.nat(good.length),
        async (changes, cut) => {
          const content = Buffer.from(good.subarray(0, Math.max(cut, 8)))
          for (const [at, change] of changes) {
            if (at >= 4 && at < content.length) content[at] = (content[at] as number) ^ change
          }
          const failure = await failureOf(content)
          expect(failure === null || typeof failure === 'string').toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})
