// npm run check [-- --without-tests]: lint and format, types, unused code, unit tests. A step that fails shows its output.
import './require-node.mjs'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { prepare, root } from './prepare.mjs'
import { runCommand } from './problem.mjs'

const withTests = !process.argv.includes('--without-tests')

const steps = [
  { name: 'lint and format', script: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings'] },
  { name: 'types', script: 'typescript/bin/tsc', args: ['--noEmit'] },
  { name: 'unused code', script: 'knip/bin/knip.js', args: ['--no-progress'] },
  { name: 'unit tests', script: 'vitest/vitest.mjs', args: ['run', '--project', 'unit', '--reporter=dot'] },
]

function run({ script, args }) {
  const child = spawn(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes) => {
      output += bytes
    })
  return new Promise((resolve) => child.once('close', (code) => resolve({ isOk: code === 0, output })))
}

await runCommand(async () => {
  await prepare({ for: 'checking' })
  let isAllOk = true
  for (const step of withTests ? steps : steps.slice(0, -1)) {
    const start = performance.now()
    const { isOk, output } = await run(step)
    if (!isOk) console.log(output.trim())
    console.log(`${isOk ? '✓' : '✗'} ${step.name} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
    isAllOk &&= isOk
  }
  return isAllOk ? 0 : 1
})
