import fs from 'node:fs'
import path from 'node:path'
import { runBrowserTests } from './browser-tests'
import { root, startNode } from './node-process'
import { report } from './problem.mjs'
import { runUntilStopped } from './shutdown'
import type { Register } from './test-app'
import { type Count, countVitest, sumOf } from './test-results'

export type TestPart = 'unit' | 'integration' | 'e2e'
type Section = { name: string; run: (register: Register) => Promise<Count> }

async function checkSources(register: Register): Promise<Count> {
  const check = startNode({ args: ['scripts/check.mjs', '--without-tests'], environment: process.env })
  register(check.stop)
  return { passed: 0, failed: (await check.ended) === 0 ? 0 : 1 }
}

const vitest = (args: string[]) => async (register: Register) => {
  const file = path.join(root, '.data/vitest.json')
  fs.rmSync(file, { force: true })
  const run = startNode({
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...args,
    ],
    environment: process.env,
  })
  register(run.stop)
  return countVitest({ file, ending: await run.ended })
}

function sectionsFor(part: TestPart | undefined, pattern: string[]): Section[] {
  const browser = {
    name: 'end to end',
    run: (register: Register) => runBrowserTests({ pattern, register }),
  }
  if (part === 'e2e') return [browser]
  if (part) return [{ name: part, run: vitest(['--project', part, ...pattern]) }]
  return [
    { name: 'lint, types and unused code', run: checkSources },
    { name: 'unit and integration', run: vitest([]) },
    browser,
  ]
}

async function runSection({ name, run }: Section, register: Register): Promise<Count> {
  const start = performance.now()
  console.log(`\n• ${name} …`)
  const count = await run(register).catch((error: unknown) => {
    report(error)
    return { passed: 0, failed: 1 }
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${count.failed === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  return count
}

/** Runs all tests, or one part of them; the last line says how many passed and failed. Gives the exit code. */
export async function runTests({ part, pattern }: { part?: TestPart; pattern: string[] }): Promise<number> {
  const total = await runUntilStopped(async (register) => {
    const counts: Count[] = []
    for (const section of sectionsFor(part, pattern)) counts.push(await runSection(section, register))
    return sumOf(counts)
  })
  if (!total) return 130
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}
