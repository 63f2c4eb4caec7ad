import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './node-process'
import { Problem } from './problem.mjs'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const packageManagers = [
  {
    program: '/usr/bin/apt-get',
    commands: [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    ],
  },
  { program: '/usr/bin/dnf', commands: [['install', '-y', '-q', 'chromium']] },
  { program: '/sbin/apk', commands: [['add', '--quiet', 'chromium', 'font-liberation']] },
]

const findInUsualPlaces = () => usualPlaces.find((place) => fs.existsSync(place)) ?? null

async function findPlaywrightsOwn(): Promise<string | null> {
  const { chromium } = await import('@playwright/test')
  return fs.existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

function installPlaywrightsOwn() {
  console.log('• no Chromium here; asking Playwright for its own …')
  const script = path.join(root, 'node_modules/@playwright/test/cli.js')
  spawnSync(process.execPath, [script, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 })
}

function installFromSystem() {
  const manager = packageManagers.find(({ program }) => fs.existsSync(program))
  if (!manager || process.getuid?.() !== 0) return
  console.log(`• asking ${path.basename(manager.program)} for Chromium …`)
  for (const args of manager.commands)
    spawnSync(manager.program, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
}

/** The browser the tests drive, fetched if there is none. Browser tests are never skipped for want of one. */
export async function requireChromium(): Promise<string> {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (fs.existsSync(given)) return given
    throw new Problem(`CHROMIUM_PATH is ${given}, and there is no such file.`)
  }
  const present = findInUsualPlaces() ?? (await findPlaywrightsOwn())
  if (present) return present
  installPlaywrightsOwn()
  const downloaded = await findPlaywrightsOwn()
  if (downloaded) return downloaded
  installFromSystem()
  const installed = findInUsualPlaces()
  if (installed) return installed
  throw new Problem(
    'The browser tests need Chromium and none could be fetched: install it and set CHROMIUM_PATH to the program.',
  )
}
