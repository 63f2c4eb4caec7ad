import fs from 'node:fs'

export type Count = { passed: number; failed: number }

/** What a runner wrote, and how it ended. */
export type RunnerReport = { file: string; ending: number | string }

const readReport = (file: string) =>
  fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined

/** A runner that ends badly without one failed test (nothing found, a crash, an error between tests) counts as one. */
function withRunner({ passed, failed }: Count, ending: number | string): Count {
  return { passed, failed: failed === 0 && ending !== 0 ? 1 : failed }
}

export function countVitest({ file, ending }: RunnerReport): Count {
  const report = readReport(file)
  if (!report) return { passed: 0, failed: 1 }
  // a file that can't be loaded has no tests to fail
  const unloadable = report.testResults.filter(
    (result: { status: string; assertionResults: unknown[] }) =>
      result.status === 'failed' && result.assertionResults.length === 0,
  ).length
  return withRunner({ passed: report.numPassedTests, failed: report.numFailedTests + unloadable }, ending)
}

export function countPlaywright({ file, ending }: RunnerReport): Count {
  const report = readReport(file)
  if (!report) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = report.stats
  return withRunner({ passed: expected, failed: unexpected + flaky }, ending)
}

export const sumOf = (counts: Count[]): Count => ({
  passed: counts.reduce((sum, count) => sum + count.passed, 0),
  failed: counts.reduce((sum, count) => sum + count.failed, 0),
})
