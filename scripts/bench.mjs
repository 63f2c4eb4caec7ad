// npm run bench: speed of the built app, as ratios.
import './require-node.mjs'
import { prepare } from './prepare.mjs'
import { runCommand } from './problem.mjs'

if (process.env.npm_lifecycle_event) await import('./follow-parent.mjs')

await runCommand(async () => {
  await prepare({ for: 'serving' })
  const { tsImport } = await import('tsx/esm/api')
  const { runBench } = await tsImport('./run-bench.ts', import.meta.url)
  return runBench(process.argv.slice(2))
})
