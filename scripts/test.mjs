// npm test: types, unit, integration and browser tests. npm test -- unit|integration|e2e [pattern] runs one part.
import './require-node.mjs'
import { prepare } from './prepare.mjs'
import { Problem, report, runCommand } from './problem.mjs'

if (process.env.npm_lifecycle_event) await import('./follow-parent.mjs')

const parts = ['unit', 'integration', 'e2e']

await runCommand(async () => {
  const [part, ...pattern] = process.argv.slice(2)
  if (part && !parts.includes(part))
    throw new Problem(`"${part}" is no part of the tests: use ${parts.join(', ')}.`)
  try {
    await prepare({ for: part === 'unit' || part === 'integration' ? 'checking' : 'serving' })
  } catch (error) {
    report(error)
    console.log('\n0 passed, 1 failed')
    return 1
  }
  const { tsImport } = await import('tsx/esm/api')
  const { runTests } = await tsImport('./run-tests.ts', import.meta.url)
  return runTests({ part, pattern })
})
