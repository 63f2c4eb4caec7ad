import { describe, expect, it } from 'vitest'
import { shippedBenefitTypes } from '@/lib/history/benefit-types'
import { readExtract } from '@/lib/history/extract/read-extract'
import { benefitRow, employmentRow, extractText, rowText } from '../../factories/extract-text'

const options = {
  benefitCodes: shippedBenefitTypes.map((type) => type.code),
  screenedOn: '2022-08-15',
} as const

const read = (content: string | Uint8Array) => readExtract(Buffer.from(content), options)
const readRows = (...rows: string[]) => read(extractText(rows))
const placesOf = (problems: readonly { line: number; column: string; value: string; reason: string }[]) =>
  problems.map(({ line, column, value, reason }) => [line, column, value, reason])

describe('history extract, what it holds', () => {
  it('P35 gives people in the order they first appear, with their rows in the order of the file', async () => {
    const extract = await readRows(
      benefitRow({ cpr: '620281-0020', navn: 'Bo Vind', fra: '2021-03-01', til: '31-03-2021' }),
      employmentRow({ cpr: '6101800011', cvr: '99002603', fra: '01-02-2022', timer: '18,5' }),
      benefitRow({
        cpr: '6202810020',
        navn: 'Bo Vind',
        kode: 'sygedagpenge',
        fra: '01-01-2020',
        til: '2020-01-01',
      }),
    )
    expect(extract.people).toEqual([
      {
        cpr: '6202810020',
        birthOn: '1981-02-02',
        name: 'Bo Vind',
        aKasse: 'Faglig Fælles',
        periods: [
          { benefitCode: 'a-dagpenge', from: '2021-03-01', until: '2021-04-01' },
          { benefitCode: 'sygedagpenge', from: '2020-01-01', until: '2020-01-02' },
        ],
        employments: [],
      },
      {
        cpr: '6101800011',
        birthOn: '1980-01-01',
        name: 'Anna Bro',
        aKasse: 'Faglig Fælles',
        periods: [],
        employments: [
          { employerName: 'Kro Nord', cvr: '99002603', weeklyHours: 18.5, from: '2022-02-01', until: null },
        ],
      },
    ])
    expect(extract).toMatchObject({ rejected: [], warnings: [], rowCount: 3, latestDayInFile: '2022-02-01' })
  })

  it('P35 does not read employer, CVR and hours of a benefit', async () => {
    const extract = await readRows(benefitRow({ arbejdsgiver: 'Kro', cvr: '1', timer: 'mange' }))
    expect(extract.rejected).toEqual([])
    expect(extract.warnings).toEqual([])
    expect(extract.people[0]?.periods).toEqual([
      { benefitCode: 'a-dagpenge', from: '2022-01-01', until: null },
    ])
  })

  it('P35 takes the last day there is as no end', async () => {
    const extract = await readRows(benefitRow({ til: '31-12-9999' }))
    expect(extract.people[0]?.periods[0]?.until).toBeNull()
  })

  it('P35 takes an employer by CVR alone, and hours that are not written', async () => {
    const extract = await readRows(employmentRow({ arbejdsgiver: '', cvr: '99002603', timer: '' }))
    expect(extract.people[0]?.employments).toEqual([
      { employerName: '', cvr: '99002603', weeklyHours: null, from: '2022-01-01', until: null },
    ])
  })

  it('P35 takes a benefit code once the table has it', async () => {
    const text = extractText([benefitRow({ kode: 'overgangsydelse' })])
    const refused = await read(text)
    expect(placesOf(refused.rejected)).toEqual([[2, 'kode', 'overgangsydelse', 'BENEFIT_UNKNOWN']])
    expect(refused.people).toEqual([])
    const accepted = await readExtract(Buffer.from(text), { ...options, benefitCodes: ['overgangsydelse'] })
    expect(accepted.people[0]?.periods[0]?.benefitCode).toBe('overgangsydelse')
  })

  it('P35 reads columns in any order', async () => {
    const extract = await read(
      'til;fra;timer;cvr;arbejdsgiver;kode;art;a_kasse;navn;cpr\n;01-01-2022;;;;su;ydelse;F;Bo Vind;6202810020\n',
    )
    expect(extract.people[0]).toMatchObject({ cpr: '6202810020', periods: [{ benefitCode: 'su' }] })
  })
})

describe('history extract, refused rows', () => {
  it.each([
    ['cpr', '6101800o11', 'CPR_FORM', benefitRow({ cpr: '6101800o11' })],
    ['cpr', '', 'CPR_FORM', benefitRow({ cpr: '' })],
    ['cpr', '9201800011', 'CPR_DATE', benefitRow({ cpr: '9201800011' })],
    ['cpr', '7608224011', 'CPR_BORN_AFTER_SCREENING', benefitRow({ cpr: '7608224011' })],
    ['art', 'Ydelse', 'KIND_UNKNOWN', rowText({ art: 'Ydelse', kode: 'su' })],
    ['art', '', 'KIND_UNKNOWN', rowText({ art: '' })],
    ['kode', '', 'BENEFIT_MISSING', benefitRow({ kode: '' })],
    ['kode', 'SU', 'BENEFIT_UNKNOWN', benefitRow({ kode: 'SU' })],
    ['kode', 'su', 'BENEFIT_ON_EMPLOYMENT', employmentRow({ kode: 'su' })],
    ['arbejdsgiver', '', 'EMPLOYER_MISSING', employmentRow({ arbejdsgiver: ' ' })],
    ['fra', '', 'DAY_MISSING', benefitRow({ fra: '' })],
    ['fra', '1-1-2022', 'DAY_FORM', benefitRow({ fra: '1-1-2022' })],
    ['fra', '01.01.2022', 'DAY_FORM', benefitRow({ fra: '01.01.2022' })],
    ['fra', '29-02-2021', 'DAY_NOT_REAL', benefitRow({ fra: '29-02-2021' })],
    ['til', '2022-02-30', 'DAY_NOT_REAL', benefitRow({ til: '2022-02-30' })],
    ['til', '20220230', 'DAY_FORM', benefitRow({ til: '20220230' })],
    ['til', '31-12-2021', 'END_BEFORE_START', benefitRow({ til: '31-12-2021' })],
    ['timer', '7.5', 'HOURS', employmentRow({ timer: '7.5' })],
    ['timer', '168,1', 'HOURS', employmentRow({ timer: '168,1' })],
    ['timer', '-1', 'HOURS', employmentRow({ timer: '-1' })],
    ['til', '', 'ROW_TOO_SHORT', '6101800011;Anna Bro;Faglig Fælles;ydelse;su;;;01-01-2022'],
    ['timer', '', 'ROW_TOO_LONG', `${benefitRow()};kro`],
  ])('P35 refuses %s "%s": %s', async (column, value, reason, row) => {
    const extract = await readRows(benefitRow({ cpr: '6202810020' }), row)
    expect(placesOf(extract.rejected)).toEqual([[3, column, value, reason]])
    expect(extract.people.map((person) => person.cpr)).toEqual(['6202810020'])
    expect(extract.rowCount).toBe(2)
  })

  it.each([
    ['one day', benefitRow({ til: '01-01-2022' })],
    ['no hours', employmentRow({ timer: '0' })],
    ['all the hours of a week', employmentRow({ timer: '168' })],
    ['someone born on the day of screening', benefitRow({ cpr: '7508224011' })],
    ['empty cells after the last column', `${benefitRow()};;`],
    ['no last cell', benefitRow().slice(0, -1)],
  ])('P35 accepts %s', async (_, row) => {
    const extract = await readRows(row)
    expect(extract.rejected).toEqual([])
    expect(extract.people).toHaveLength(1)
  })

  it('P35 names the first failing column in the order of the rules, not of the file', async () => {
    const extract = await read(
      'timer;til;fra;cvr;arbejdsgiver;kode;art;a_kasse;navn;cpr\nmange;x;y;;;z;q;;;1\nmange;x;y;;;;ansaettelse;;;6101800011\n',
    )
    expect(placesOf(extract.rejected)).toEqual([
      [2, 'cpr', '1', 'CPR_FORM'],
      [3, 'arbejdsgiver', '', 'EMPLOYER_MISSING'],
    ])
  })

  it('P35 refuses a row whose quote never closes and keeps every row before it', async () => {
    const before = Array.from({ length: 50 }, (_, index) =>
      benefitRow({ fra: `${String(1 + (index % 28)).padStart(2, '0')}-0${1 + (index % 6)}-2020` }),
    )
    const extract = await readRows(
      ...before,
      '6202810020;"Bo;F;ydelse;su;;;01-01-2022;;',
      benefitRow({ cpr: '6303820031' }),
    )
    expect(placesOf(extract.rejected)).toEqual([[52, 'cpr', '', 'QUOTE_NOT_CLOSED']])
    expect(extract.people).toHaveLength(1)
    expect(extract.people[0]?.periods).toHaveLength(50)
  })
})

describe('history extract, warnings', () => {
  it('P35 warns of a CVR that is not eight digits or fails its check, and keeps the row', async () => {
    const extract = await readRows(
      employmentRow({ cvr: '9900260' }),
      employmentRow({ cvr: '99002604' }),
      employmentRow({ cvr: '99002603' }),
    )
    expect(placesOf(extract.warnings)).toEqual([
      [2, 'cvr', '9900260', 'CVR_FORM'],
      [3, 'cvr', '99002604', 'CVR_CHECK'],
    ])
    expect(extract.people[0]?.employments.map((employment) => employment.cvr)).toEqual([
      '9900260',
      '99002604',
      '99002603',
    ])
  })

  it('R01 P35 counts a repeated row once, whatever its hours and however its cpr and dates are written', async () => {
    const extract = await readRows(
      employmentRow({ til: '31-01-2022' }),
      employmentRow({ cpr: '610180-0011', fra: '2022-01-01', til: '2022-01-31', timer: '20' }),
      employmentRow({ til: '30-01-2022' }),
      employmentRow({ til: '31-01-2022', arbejdsgiver: 'KRO NORD' }),
      employmentRow({ til: '31-01-2022', cpr: '6202810020', navn: 'Bo Vind' }),
      benefitRow({ til: '31-01-2022', arbejdsgiver: 'a' }),
      benefitRow({ til: '31-01-2022', arbejdsgiver: 'b' }),
    )
    expect(placesOf(extract.warnings)).toEqual([
      [3, 'cpr', '610180-0011', 'ROW_REPEATED'],
      [8, 'cpr', '6101800011', 'ROW_REPEATED'],
    ])
    expect(extract.people[0]?.employments.map((employment) => employment.weeklyHours)).toEqual([37, 37, 37])
    expect(extract.people[0]?.periods).toHaveLength(1)
    expect(extract.people[1]?.employments).toHaveLength(1)
  })

  it('P35 warns of a cpr under two names and keeps the first', async () => {
    const extract = await readRows(
      benefitRow({ navn: '' }),
      benefitRow({ navn: 'Anna Bro', fra: '02-01-2022' }),
      benefitRow({ navn: 'Anna Vind', fra: '03-01-2022' }),
      benefitRow({ navn: ' Anna Bro ', fra: '04-01-2022' }),
      benefitRow({ navn: '', fra: '05-01-2022' }),
    )
    expect(extract.people[0]?.name).toBe('Anna Bro')
    expect(placesOf(extract.warnings)).toEqual([[4, 'navn', 'Anna Vind', 'NAME_DIFFERS']])
    expect(extract.warnings[0]?.facts).toEqual({ firstName: 'Anna Bro' })
  })
})
