// Makes node_modules, the Prisma client and the build current. Runs before anything is installed: no dependencies here.
import { spawn } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { withPidLock } from './pid-lock.mjs'
import { Problem } from './problem.mjs'

export const root = path.resolve(import.meta.dirname, '..')

const quietEnvironment = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
}

const inRoot = (relativePath) => path.join(root, relativePath)
const readJson = (relativePath) => JSON.parse(fs.readFileSync(inRoot(relativePath), 'utf8'))
const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`

function freeMegabytes() {
  const { bavail, bsize } = fs.statfsSync(root)
  return (bavail * bsize) / 1e6
}

function requireDiskSpace({ megabytes, purpose }) {
  const free = Math.floor(freeMegabytes())
  if (free < megabytes)
    throw new Problem(
      `${purpose} needs about ${megabytes} MB of disk and ${free} MB is free. Free some space and run the command again.`,
    )
}

async function runStep({ command, args, environment, onFailure }) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...quietEnvironment, ...environment },
    shell: process.platform === 'win32' && command === 'npm',
  })
  const ending = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(code ?? signal))
  })
  if (ending === 0) return
  if (freeMegabytes() < 20) throw new Problem('The disk is full. Free some space and run the command again.')
  throw new Problem(`${onFailure} (it ended with ${ending}; its own message stands above).`)
}

const runNode = ({ script, args, environment, onFailure }) =>
  runStep({
    command: process.execPath,
    args: ['--import', new URL('./follow-parent.mjs', import.meta.url).href, inRoot(script), ...args],
    environment,
    onFailure,
  })

/** npm leaves a record of what it installed; it is written last, so an interrupted install has none. */
function isInstalled() {
  if (!fs.existsSync(inRoot('node_modules/.package-lock.json'))) return false
  const installed = readJson('node_modules/.package-lock.json').packages
  return Object.entries(readJson('package-lock.json').packages).every(
    ([at, { version, optional, devOptional }]) =>
      at === '' || optional || devOptional || installed[at]?.version === version,
  )
}

async function install() {
  if (isInstalled()) return
  requireDiskSpace({ megabytes: 1_800, purpose: 'Installing the packages' })
  const start = performance.now()
  console.log('• packages: installing from the lock file …')
  await runStep({
    command: 'npm',
    args: ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    // NODE_ENV=production would leave out what the build needs
    environment: { NODE_ENV: 'development' },
    onFailure:
      'The packages could not be installed: see that the package registry can be reached, and run again',
  })
  if (!isInstalled())
    throw new Problem(
      'package-lock.json does not fit package.json: run npm install, then node scripts/complete-lock.mjs.',
    )
  console.log(`✓ packages (${secondsSince(start)})`)
}

function listFiles(relativePath) {
  const at = inRoot(relativePath)
  if (!fs.existsSync(at)) return []
  if (!fs.statSync(at).isDirectory()) return [relativePath]
  return fs
    .readdirSync(at)
    .sort()
    .flatMap((name) => listFiles(path.join(relativePath, name)))
}

function digestOf(inputs) {
  const hash = crypto.createHash('sha256').update(process.version + process.arch)
  for (const file of inputs.flatMap(listFiles)) hash.update(file).update(fs.readFileSync(inRoot(file)))
  return hash.digest('hex')
}

/** Does the work unless its inputs are those of its last success and its output is still there. */
async function makeCurrent({ name, inputs, output, work }) {
  const stamp = inRoot(`.data/stamps/${name}`)
  const digest = digestOf(inputs)
  const isCurrent =
    fs.existsSync(inRoot(output)) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === digest
  if (isCurrent) return
  fs.rmSync(stamp, { force: true })
  const start = performance.now()
  console.log(`• ${name} …`)
  await work()
  fs.mkdirSync(path.dirname(stamp), { recursive: true })
  fs.writeFileSync(stamp, digest)
  console.log(`✓ ${name} (${secondsSince(start)})`)
}

const generate = () =>
  makeCurrent({
    name: 'database-client',
    inputs: ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'],
    output: 'prisma/generated/client.ts',
    work: () =>
      runNode({
        script: 'node_modules/prisma/build/index.js',
        args: ['generate'],
        // it wants a schema engine only to ask its version, and would download one: any executable will do
        environment: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
        onFailure: 'The database client could not be generated: look at prisma/schema',
      }),
  })

/** Route types and next-env.d.ts, which the type check needs and a build would make too. */
const generateRouteTypes = () =>
  makeCurrent({
    name: 'route-types',
    inputs: ['app', 'next.config.js', 'next.config.ts', 'node_modules/next/package.json'],
    output: 'next-env.d.ts',
    work: () =>
      runNode({
        script: 'node_modules/next/dist/bin/next',
        args: ['typegen'],
        environment: {},
        onFailure: 'The types of the routes could not be generated: look at app/',
      }),
  })

const buildInputs = [
  'app',
  'components',
  'lib',
  'prisma/schema',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'next.config.ts',
  'package.json',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
]

const build = () =>
  makeCurrent({
    name: 'build',
    inputs: buildInputs,
    output: '.next/BUILD_ID',
    work: async () => {
      requireDiskSpace({ megabytes: 400, purpose: 'Building the app' })
      await runNode({
        script: 'node_modules/next/dist/bin/next',
        args: ['build'],
        environment: { NODE_ENV: 'production' },
        onFailure: 'The app could not be built',
      })
    },
  })

/** @param {{ for: 'serving' | 'developing' | 'checking' }} options */
export async function prepare(options) {
  await withPidLock(
    {
      file: inRoot('.data/prepare.lock'),
      onWait: () => console.log('• another command is preparing this checkout; waiting for it …'),
    },
    async () => {
      await install()
      await generate()
      if (options.for === 'serving') await build()
      if (options.for === 'checking') await generateRouteTypes()
    },
  )
}
