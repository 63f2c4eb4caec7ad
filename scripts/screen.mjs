// npm run --silent screen -- FILE --as-of 2022-08-15 [--json]
import { existsSync } from 'node:fs'
import path from 'node:path'
import v8 from 'node:v8'

const root = path.resolve(import.meta.dirname, '..')

// On a machine with much memory the heap would otherwise grow to several times what a large extract needs.
v8.setFlagsFromString('--heap-growing-percent=30')

if (existsSync(path.join(root, 'node_modules', 'tsx'))) {
  const { tsImport } = await import('tsx/esm/api')
  const { runScreening } = await tsImport('../lib/screening/cli.ts', {
    parentURL: import.meta.url,
    tsconfig: path.join(root, 'tsconfig.json'),
  })
  process.exitCode = await runScreening(process.argv.slice(2))
} else {
  process.stderr.write('Kør først npm ci i projektets mappe, så programmets dele bliver hentet.\n')
  process.exitCode = 1
}
