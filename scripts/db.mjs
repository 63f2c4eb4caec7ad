// npm run db:migrate, db:new-migration -- <name>, db:reset
import './require-node.mjs'
import { prepare } from './prepare.mjs'
import { runCommand } from './problem.mjs'

await runCommand(async () => {
  const [command, name] = process.argv.slice(2)
  await prepare({ for: 'developing' })
  const { tsImport } = await import('tsx/esm/api')
  const { runDatabaseCommand } = await tsImport('./database-commands.ts', import.meta.url)
  await runDatabaseCommand(command, name)
})
