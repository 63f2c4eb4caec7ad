import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { exportResponse } from '@/lib/export/export-response'
import { sheetNames } from '@/lib/export/sheet-names'
import type { TableDocument } from '@/lib/export/table-document'
import { westernText } from '@/lib/export/western-text'
import { writeCsv } from '@/lib/export/write-csv'
import { writePdf } from '@/lib/export/write-pdf'
import { writeXlsx } from '@/lib/export/write-xlsx'
import { bytesSource } from '@/lib/history/extract/extract-source'
import { XlsxPackage } from '@/lib/history/extract/xlsx/package'
import { readWorkbook } from '@/lib/history/extract/xlsx/workbook'

const document: TableDocument = {
  title: 'Nulpunktsanalyse',
  subtitle: 'Fælles Fremskridt',
  sheets: [
    {
      name: 'Tal',
      columns: [
        { label: 'Navn', kind: 'text' },
        { label: 'Antal', kind: 'number' },
        { label: 'Andel', kind: 'percent' },
        { label: 'Dag', kind: 'day' },
      ],
      rows: [
        ['Åse; "Mø"', 1234.5, 62.5, '2022-08-15'],
        ['=1+1', -3, 'under 5', null],
      ],
      note: 'Kun åbne sager.',
    },
  ],
  footer: 'Udskrevet 15. august 2022',
  language: 'da',
}

/** Every cell of the first sheet as the workbook holds it: its kind and what it shows or points at. */
async function cellsOf(content: Buffer) {
  const source = bytesSource(content)
  if (source.format !== 'XLSX') throw new Error('Expected a workbook')
  const parts = await XlsxPackage.open(source)
  const { texts, dateStyles } = await readWorkbook(parts)
  const cells: Record<string, unknown> = {}
  const formulas: string[] = []
  let cell = { r: '', t: 'n', s: '' }
  await parts.parse('xl/worksheets/sheet1.xml', {
    open: (name, { r = '', t = 'n', s = '' }) => {
      if (name === 'f') formulas.push(r)
      if (name === 'c') cell = { r, t, s }
    },
    text: (text) => {
      const isDay = dateStyles[Number(cell.s)] === true
      cells[cell.r] =
        cell.t === 's' ? texts.at(Number(text)) : isDay ? { serial: Number(text) } : Number(text)
    },
  })
  return { cells, formulas }
}

/** The texts of each page, in the order they are drawn. */
function pagesOf(content: Buffer): string[][] {
  const streams = content.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)
  const drawn = Array.from(streams, ([, packed = '']) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  const pages = drawn.map((page) =>
    Array.from(page.matchAll(/\[(.*?)\] TJ/g), ([, pieces = '']) => {
      const hex = Array.from(pieces.matchAll(/<([0-9a-f]*)>/g), ([, digits]) => digits).join('')
      return Buffer.from(hex, 'hex').toString('latin1')
    }),
  )
  return pages.filter((page) => page.length > 0)
}

describe('a table as CSV', () => {
  it('P35 has a BOM, semicolons, quotes, decimal commas and no formulas', () => {
    expect(writeCsv(document).toString()).toBe(
      '\uFEFFNavn;Antal;Andel;Dag\r\n' +
        '"Åse; ""Mø""";1234,5;62,5;2022-08-15\r\n' +
        "'=1+1;-3;under 5;\r\n" +
        '\r\nKun åbne sager.\r\n' +
        '\r\nUdskrevet 15. august 2022\r\n',
    )
  })

  it.each(['=1', '+1', '-1', '@a', '\ta', '\ra', '＝1'])('P35 writes %j as text', (cell) => {
    const sheet = { name: 'a', columns: [{ label: cell, kind: 'text' as const }], rows: [[cell]] }
    const text = writeCsv({ title: 't', sheets: [sheet], language: 'en' }).toString()
    expect(text.replaceAll('"', '')).toBe(`\uFEFF'${cell}\r\n'${cell}\r\n`)
  })

  it('P35 puts the name of each of several sheets above it', () => {
    const sheet = { name: 'Et', columns: [{ label: 'A', kind: 'number' as const }], rows: [[1]] }
    const text = writeCsv({
      title: 't',
      sheets: [sheet, { ...sheet, name: 'To' }],
      language: 'da',
    }).toString()
    expect(text).toBe('\uFEFFEt\r\nA\r\n1\r\n\r\nTo\r\nA\r\n1\r\n')
  })
})

describe('a table as a workbook', () => {
  it('P35 keeps numbers as numbers, days as days and texts as texts, never as formulas', async () => {
    const { cells, formulas } = await cellsOf(await writeXlsx(document))
    expect(cells).toEqual({
      A1: 'Nulpunktsanalyse',
      A2: 'Fælles Fremskridt',
      A4: 'Navn',
      B4: 'Antal',
      C4: 'Andel',
      D4: 'Dag',
      A5: 'Åse; "Mø"',
      B5: 1234.5,
      C5: 0.625,
      D5: { serial: 44788 },
      A6: "'=1+1",
      B6: -3,
      C6: 'under 5',
      A8: 'Kun åbne sager.',
      A10: 'Udskrevet 15. august 2022',
    })
    expect(formulas).toEqual([])
  })

  it('P35 leaves out characters no workbook may hold', async () => {
    const sheet = {
      name: 'a',
      columns: [{ label: 'A', kind: 'text' as const }],
      rows: [['b\0\u0008\ud800c\nd']],
    }
    const { cells } = await cellsOf(await writeXlsx({ title: 't', sheets: [sheet], language: 'da' }))
    expect(cells.A4).toBe('bc\nd')
  })

  it('P35 gives sheets names a workbook takes', () => {
    expect(sheetNames(['[a]: b/c?', '', "'x'", 'X', 'n'.repeat(40), 'n'.repeat(50)])).toEqual([
      'a b c',
      '2',
      'x',
      'X (2)',
      'n'.repeat(31),
      `${'n'.repeat(27)} (2)`,
    ])
  })
})

describe('a table as a PDF', { timeout: 60_000 }, () => {
  it('P35 writes names in letters every reader has', () => {
    expect(westernText('Åse Ærø – “Łukasz Şahin” Đorđe ć ı €−1')).toBe(
      'Åse Ærø – “Lukasz Sahin” Dorde c i €-1',
    )
    expect(westernText('a\u030a é\u200b 名')).toBe('å é ?')
  })

  it('P35 has its title and language, and breaks a long table over pages, each with head, foot and number', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`Łukasz ${index}`, index, 1.5, '2022-08-15'])
    const sheets = document.sheets.map((sheet) => ({ ...sheet, rows }))
    const content = await writePdf({ ...document, sheets })
    expect(content.toString('latin1')).toContain('/Lang (da-DK)')
    const pages = pagesOf(content)
    expect(pages.length).toBe(2)
    expect(pages[0]?.slice(0, 10)).toEqual([
      'Nulpunktsanalyse',
      'Fælles Fremskridt',
      'Navn',
      'Antal',
      'Andel',
      'Dag',
      'Lukasz 0',
      '0',
      '1,5\u00a0%',
      '15.08.2022',
    ])
    expect(pages[1]?.slice(0, 4)).toEqual(['Navn', 'Antal', 'Andel', 'Dag'])
    expect(pages.map((page) => page.slice(-2))).toEqual([
      ['Udskrevet 15. august 2022', 'Side 1 af 2'],
      ['Udskrevet 15. august 2022', 'Side 2 af 2'],
    ])
    expect(pages[1]).toContain('Kun åbne sager.')
  })

  it('P35 cuts a table too long to lay out, and says so', async () => {
    const sheet = {
      name: 'a',
      columns: [{ label: 'A', kind: 'number' as const }],
      rows: Array(501).fill([1]),
    }
    const pages = pagesOf(await writePdf({ title: 't', sheets: [sheet], language: 'da' }))
    expect(pages.flat().filter((text) => text === '1')).toHaveLength(500)
    expect(pages.flat().join('')).toContain('Her står de første 500 rækker af 501.')
  })
})

describe('a table to download', () => {
  it('P35 says what it is and is kept nowhere', async () => {
    const response = await exportResponse({ doc: document, format: 'csv', fileName: 'nulpunktsanalyse-å' })
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition':
        'attachment; filename="nulpunktsanalyse-aa.csv"; filename*=UTF-8\'\'nulpunktsanalyse-%C3%A5.csv',
      'cache-control': 'private, no-store',
    })
    expect(Buffer.from(await response.arrayBuffer())).toEqual(writeCsv(document))
  })
})
