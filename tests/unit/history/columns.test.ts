import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractColumns, matchHeader } from '@/lib/history/extract/columns'
import { placeColumns } from '@/lib/history/extract/place-columns'
import { readExtract } from '@/lib/history/extract/read-extract'

const ours = 'cpr navn a_kasse art kode arbejdsgiver cvr fra til timer'.split(' ')
const byName = Object.fromEntries(ours.map((name) => [name, name]))
const systemHeader =
  'Personnummer;Navn;A-kasse;Rækketype;Ydelsesart;Virksomhed;CVR-nr.;Startdato;Slutdato;Timer pr. uge;Bemærkning'.split(
    ';',
  )
const systemColumns = {
  cpr: 'Personnummer',
  navn: 'Navn',
  a_kasse: 'A-kasse',
  art: 'Rækketype',
  kode: 'Ydelsesart',
  arbejdsgiver: 'Virksomhed',
  cvr: 'CVR-nr.',
  fra: 'Startdato',
  til: 'Slutdato',
  timer: 'Timer pr. uge',
}

describe('matching the headings of an extract', () => {
  it('P35 knows our own names in any order and capitals, beside others', () => {
    expect(matchHeader(['til', ...ours.filter((name) => name !== 'til')], null)).toEqual({ columns: byName })
    const shouting = [' CPR', 'Alder', 'Alder', '', ...ours.slice(1)]
    expect(matchHeader(shouting, null)).toEqual({ columns: { ...byName, cpr: 'CPR' } })
  })

  it('P35 only suggests what other systems call them', () => {
    expect(matchHeader(systemHeader, null)).toEqual({
      unmatched: extractColumns.filter((column) => column !== 'navn'),
      suggestions: systemColumns,
      repeated: [],
    })
  })

  it('P35 uses what a person matched for the source, while all of its headings are there', () => {
    expect(matchHeader(systemHeader, systemColumns)).toEqual({ columns: systemColumns })
    expect(matchHeader([...systemHeader, 'fra'], systemColumns)).toEqual({ columns: systemColumns })
    const renamed = systemHeader.map((name) => (name === 'Startdato' ? 'Begyndelse' : name))
    expect(matchHeader(renamed, systemColumns)).toEqual({
      unmatched: extractColumns.filter((column) => column !== 'navn'),
      suggestions: { ...systemColumns, fra: undefined },
      repeated: [],
    })
    expect(matchHeader(ours, systemColumns)).toEqual({ columns: byName })
    expect(matchHeader(ours, {})).toEqual({ columns: byName })
  })

  it('P35 names headings that stand twice and never picks one of them', () => {
    expect(matchHeader([...ours, 'Fra'], null)).toEqual({
      unmatched: ['fra'],
      suggestions: { ...byName, fra: undefined },
      repeated: ['fra', 'Fra'],
    })
    expect(matchHeader([...systemHeader, 'Slutdato'], systemColumns)).toMatchObject({
      repeated: ['Slutdato'],
    })
  })

  it('P35 leaves a column empty where a person has said that the source lacks it, until the file has it by our name', () => {
    const remembered = { ...systemColumns, a_kasse: null, timer: null }
    const header = systemHeader.filter((name) => name !== 'A-kasse' && name !== 'Timer pr. uge')
    expect(matchHeader(header, remembered)).toEqual({ columns: remembered })
    expect(matchHeader(systemHeader, remembered)).toEqual({ columns: remembered })
    expect(matchHeader([...header, 'Timer'], remembered)).toEqual({
      columns: { ...remembered, timer: 'Timer' },
    })
    expect(matchHeader(header, null)).toMatchObject({
      unmatched: extractColumns.filter((column) => column !== 'navn'),
      suggestions: { cvr: 'CVR-nr.' },
    })
    const renamed = header.map((name) => (name === 'Startdato' ? 'Begyndelse' : name))
    expect(matchHeader(renamed, remembered)).toEqual({
      unmatched: extractColumns.filter((column) => column !== 'navn'),
      suggestions: { ...remembered, fra: undefined },
      repeated: [],
    })
  })

  it('P35 never reads two columns from one heading', () => {
    const heading = fc.constantFrom(...ours, 'CPR', 'Ydelse', 'Type', 'Start', 'x')
    fc.assert(
      fc.property(
        fc.array(heading, { maxLength: 14 }),
        fc.option(fc.dictionary(fc.constantFrom(...ours), fc.option(heading))),
        (header, remembered) => {
          const match = matchHeader(header, remembered)
          const chosen = Object.values('columns' in match ? match.columns : match.suggestions).filter(
            (name) => name !== null,
          )
          expect(new Set(chosen).size).toBe(chosen.length)
          for (const name of chosen) expect(header).toContain(name)
          if ('columns' in match) expect(placeColumns(header, match.columns).width).toBe(header.length)
          else expect(match.unmatched.length).toBeGreaterThan(0)
        },
      ),
    )
  })
})

describe('reading an extract by its matched columns', () => {
  const row = '6101800011;Anna;F;ydelse;su;;;01-01-2022;;;noget'
  const read = (header: readonly string[], columns = systemColumns) =>
    readExtract(Buffer.from(`${header.join(';')}\n${row}\n`), {
      benefitCodes: ['su'],
      screenedOn: '2022-08-15',
      columns,
    })

  it('P35 passes over what the file holds besides', async () => {
    const extract = await read(systemHeader)
    expect(extract.people).toMatchObject([
      { cpr: '6101800011', name: 'Anna', periods: [{ benefitCode: 'su' }] },
    ])
  })

  it('P35 reads a column that is not in the file as empty, whatever stands last in the row', async () => {
    const header = 'Personnummer;Navn;Rækketype;Ydelsesart;Virksomhed;Startdato;Slutdato'
    const rows = [
      '6101800011;Anna;ydelse;su;;01-01-2022;',
      '6101800011;Anna;ansaettelse;;Bager Bo;01-02-2022;',
      '6101800011;Anna;ansaettelse;;;01-03-2022;',
    ]
    const extract = await readExtract(Buffer.from([header, ...rows].join('\n')), {
      benefitCodes: ['su'],
      screenedOn: '2022-08-15',
      columns: { ...systemColumns, a_kasse: null, cvr: null, timer: null },
    })
    expect(extract.people).toMatchObject([
      {
        aKasse: '',
        periods: [{ benefitCode: 'su' }],
        employments: [{ employerName: 'Bager Bo', cvr: null, weeklyHours: null }],
      },
    ])
    expect(extract.rejected).toMatchObject([{ line: 4, column: 'arbejdsgiver', reason: 'EMPLOYER_MISSING' }])
  })

  it('P35 refuses a file whose headings are others by now', async () => {
    await expect(read(systemHeader.slice(1))).rejects.toMatchObject({
      failure: { code: 'MISSING_COLUMNS', columns: ['Personnummer'] },
    })
    await expect(read([...systemHeader, 'Navn'])).rejects.toMatchObject({
      failure: { code: 'REPEATED_COLUMNS', columns: ['Navn'] },
    })
  })
})
