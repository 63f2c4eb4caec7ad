// npm start and npm run dev: everything from a fresh clone to an app that answers.
import './require-node.mjs'
import { requireAppPort } from './ports.mjs'
import { prepare } from './prepare.mjs'
import { runCommand } from './problem.mjs'

if (process.env.npm_lifecycle_event) await import('./follow-parent.mjs')

await runCommand(async () => {
  const isDevelopment = process.argv.includes('--dev')
  const port = await requireAppPort(process.env.PORT || '3000')
  await prepare({ for: isDevelopment ? 'developing' : 'serving' })
  const { tsImport } = await import('tsx/esm/api')
  const { serve } = await tsImport('./serve.ts', import.meta.url)
  return serve({ port, isDevelopment })
})
