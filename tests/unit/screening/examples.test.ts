import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { indexByCode, shippedBenefitTypes } from '@/lib/history/benefit-types'
import { bytesSource } from '@/lib/history/extract/extract-source'
import { type ExtractPerson, readExtract } from '@/lib/history/extract/read-extract'
import { scanExtract } from '@/lib/history/extract/scan-extract'
import { screenExtract } from '@/lib/screening/batch'
import { printJson } from '@/lib/screening/command/print-json'
import { shippedThresholds } from '@/lib/screening/rules/thresholds'
import { generateExtract, replacementCpr } from '../../bench/generate-extract'
import { screen } from '../../factories/screening-input'
import { workbookOfCsv } from '../../factories/workbook'

const benefitCategories = indexByCode(shippedBenefitTypes)
const options = { benefitCodes: [...benefitCategories.keys()], screenedOn: '2022-08-15' } as const
const fixture = (name: string) => path.resolve(import.meta.dirname, '../../fixtures/history', name)

async function printed(content: Uint8Array) {
  const { history, rejected, warnings } = await scanExtract(bytesSource(content), options)
  const batch = screenExtract({
    history,
    screenedOn: '2022-08-15',
    thresholds: shippedThresholds,
    benefitCategories,
  })
  return JSON.parse([...printJson({ screenedOn: '2022-08-15', ...batch, rejected, warnings })].join(''))
}

type Problem = { reason: string }
const withoutReasons = (report: { rejected: Problem[]; warnings: Problem[] }) => ({
  ...report,
  rejected: report.rejected.map((problem) => ({ ...problem, reason: '' })),
  warnings: report.warnings.map((problem) => ({ ...problem, reason: '' })),
})

const screenPerson = ({ birthOn, periods, employments }: ExtractPerson) =>
  screen({ birthOn, benefitPeriods: periods, employments })

describe('the worked example files', () => {
  it.each([
    ['history-sample', 'CSV'],
    ['history-edge', 'CSV'],
    ['history-sample', 'a workbook'],
    ['history-edge', 'a workbook'],
  ])('R01 P35 screens %s as expected, as %s', async (name, format) => {
    const csv = readFileSync(fixture(`${name}.csv`))
    const report = await printed(format === 'CSV' ? csv : await workbookOfCsv(csv))
    const expected = JSON.parse(readFileSync(fixture(`${name}.expected.json`), 'utf8'))
    expect(withoutReasons(report)).toEqual(withoutReasons(expected))
    expect(Object.keys(report)).toEqual(Object.keys(expected))
    expect(Object.keys(report.citizens[0])).toEqual(Object.keys(expected.citizens[0]))
    for (const { reason } of [...report.rejected, ...report.warnings]) {
      expect(reason).toMatch(/^[A-ZÆØÅ].*[a-zæøå].*\.$/)
      expect(reason).not.toContain('{')
    }
  })

  it('R01 reaches the two worked cases through the page as well', async () => {
    const { people } = await readExtract(readFileSync(fixture('history-sample.csv')), options)
    const [first, second] = people.map(screenPerson)
    expect(first).toMatchObject({
      supportMonths: 30,
      supportPct: 62.5,
      selfSupportMonths: 18,
      employments: 5,
      employers: 5,
      meanEmploymentMonths: 3.6,
      suggested: true,
    })
    expect(second).toMatchObject({
      supportMonths: 41,
      supportPct: 85.4,
      supplementaryMonths: 19,
      selfSupportMonths: 7,
      employments: 9,
      employers: 9,
      meanEmploymentMonths: 4.2,
      suggested: true,
    })
  })
})

describe('an extract of 2,000 people whose rows are mixed', () => {
  it('R01 gives each person what the page gives for that person alone', async () => {
    const content = Buffer.from([...generateExtract({ people: 2000, rowsPerPerson: 8 })].join(''))
    const report = await printed(content)
    const { people, rowCount, rejected } = await readExtract(content, options)
    expect([people.length, rowCount, rejected.length]).toEqual([2000, 16_000, 0])
    people.forEach((person, index) => {
      const { supportMonths, unemploymentSpells, lastThreeMonths, suggested } = screenPerson(person)
      expect(report.citizens[index]).toMatchObject({
        cpr: replacementCpr(index),
        supportMonths,
        unemploymentSpells,
        lastThreeMonths,
        suggested,
      })
    })
    expect(report.baseline.citizens).toBe(2000)
  })
})
