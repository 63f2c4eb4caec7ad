import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { workbookOfCsv } from '../../factories/workbook'

const root = path.resolve(import.meta.dirname, '../../..')
const folder = mkdtempSync(path.join(tmpdir(), 'fodfaeste-screen-'))
const edge = path.join(root, 'tests/fixtures/history/history-edge.csv')

afterAll(() => rmSync(folder, { recursive: true }))

function runCommand(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/screen.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

describe('the screening command', { timeout: 30_000 }, () => {
  it('R01 prints JSON, and refused rows are no failure', () => {
    const { status, stdout, stderr } = runCommand(edge, '--as-of', '2022-08-15', '--json')
    expect([status, stderr]).toEqual([0, ''])
    const report = JSON.parse(stdout)
    expect([report.citizens.length, report.rejected.length, report.warnings.length]).toEqual([7, 12, 2])
  })

  it('R01 P35 reads a workbook as it reads the same rows in CSV', async () => {
    const workbook = write('udtræk.xlsx', await workbookOfCsv(readFileSync(edge)))
    const [fromWorkbook, fromCsv] = [workbook, edge].map((file) =>
      runCommand(file, '--as-of', '2022-08-15', '--json'),
    )
    expect(fromWorkbook).toEqual(fromCsv)
    expect(fromWorkbook?.status).toBe(0)
  })

  it('R01 prints a table in Danish without --json', () => {
    const { status, stdout } = runCommand('--as-of=2022-08-15', edge)
    expect(status).toBe(0)
    expect(stdout).toContain('Screening pr. 15. august 2022. Historik fra 1. august 2018 til 31. juli 2022.')
    expect(stdout).toMatch(/610180-0011 +42 +7 mdr\. \(14,6 %\) +3 +1 +1 +0 +ingen +nej +ledighedsperioder\n/)
    expect(stdout).toContain('Linje 31, til »01-01-2022«: Slutdatoen ligger før startdatoen 02-01-2022.')
  })

  it.each([
    ['no file named', () => [], 'Skriv: npm run --silent screen -- FIL --as-of 2022-08-15 [--json]'],
    [
      'a file that is not there',
      () => ['/findes/ikke.csv', '--as-of', '2022-08-15'],
      'Filen /findes/ikke.csv findes ikke.',
    ],
    ['a folder', () => [folder, '--as-of', '2022-08-15'], 'kan ikke læses.'],
    ['an empty file', () => [write('tom.csv', ''), '--as-of', '2022-08-15', '--json'], 'Filen er tom.'],
    [
      'other columns',
      () => [write('x.csv', 'a;b\n1;2\n'), '--as-of', '2022-08-15'],
      'Filen mangler kolonner: cpr, navn,',
    ],
    [
      'a workbook that is cut off',
      () => [write('x.xlsx', 'PK\u0003\u0004'), '--as-of', '2022-08-15'],
      'Excel-filen er beskadiget eller ikke hentet helt.',
    ],
    ['no day', () => [edge, '--json'], 'Skriv den dag, der skal screenes på, fx --as-of 2022-08-15.'],
    ['a day that does not exist', () => [edge, '--as-of', '2022-02-30'], '2022-02-30 er ikke en dato.'],
    ['a day in another form', () => [edge, '--as-of', '15-08-2022'], '15-08-2022 er ikke en dato.'],
    ['an unknown option', () => [edge, '--asof', '2022-08-15'], 'Vi kender ikke --asof.'],
  ])('R01 says in one line what is wrong and exits with 2: %s', (_, args, sentence) => {
    const { status, stdout, stderr } = runCommand(...args())
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
    expect(stderr.split('\n')).toHaveLength(2)
  })

  it('R01 says to run npm ci where the packages are not installed', () => {
    mkdirSync(path.join(folder, 'scripts'))
    cpSync(path.join(root, 'scripts/screen.mjs'), path.join(folder, 'scripts/screen.mjs'))
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/screen.mjs', edge], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^Kør først npm ci .*\n$/)
  })
})
