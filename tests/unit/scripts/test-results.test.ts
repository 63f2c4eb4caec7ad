import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countPlaywright, countVitest, sumOf } from '@/scripts/test-results'

const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'results-'))
afterAll(() => fs.rmSync(directory, { recursive: true }))

function write(report: unknown): string {
  const file = path.join(directory, 'report.json')
  fs.writeFileSync(file, JSON.stringify(report))
  return file
}

const vitestReport = (numbers: { passed: number; failed: number }, testResults: unknown[] = []) => ({
  numPassedTests: numbers.passed,
  numFailedTests: numbers.failed,
  testResults,
})

test('passed and failed tests of both runners are summed', () => {
  const vitest = countVitest({ file: write(vitestReport({ passed: 40, failed: 2 })), ending: 1 })
  const playwright = countPlaywright({
    file: write({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } }),
    ending: 1,
  })

  expect(sumOf([vitest, playwright])).toEqual({ passed: 45, failed: 4 })
})

test('a test file that can’t be loaded counts as a failure', () => {
  const unloadable = { status: 'failed', assertionResults: [] }

  expect(
    countVitest({ file: write(vitestReport({ passed: 3, failed: 0 }, [unloadable])), ending: 1 }),
  ).toEqual({
    passed: 3,
    failed: 1,
  })
})

test('a runner that ends badly with all its tests passed counts as a failure', () => {
  expect(countVitest({ file: write(vitestReport({ passed: 3, failed: 0 })), ending: 1 })).toEqual({
    passed: 3,
    failed: 1,
  })
})

test('a runner that wrote no report counts as a failure', () => {
  expect(countPlaywright({ file: path.join(directory, 'none.json'), ending: 'SIGKILL' })).toEqual({
    passed: 0,
    failed: 1,
  })
})
