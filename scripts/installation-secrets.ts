import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './node-process'
import { Problem } from './problem.mjs'

const cprKeyBytes = 32
const secretFile = path.join(root, '.data/auth-secret')
const cprKeyFile = path.join(root, '.data/cpr.key')

function keep(file: string, secret: string): string {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}

const read = (file: string) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : null)

function cprKey(mayMakeKey: boolean): string {
  const given = process.env.CPR_KEY || read(cprKeyFile)
  if (!given) {
    // a new key would leave every CPR number of the database unreadable
    if (!mayMakeKey)
      throw new Problem(
        'The database holds people already, and the key of their CPR numbers is missing: set CPR_KEY, or put .data/cpr.key back.',
      )
    return keep(cprKeyFile, crypto.randomBytes(cprKeyBytes).toString('base64'))
  }
  if (Buffer.from(given, 'base64').length !== cprKeyBytes)
    throw new Problem(
      `${process.env.CPR_KEY ? 'CPR_KEY' : '.data/cpr.key'} is not ${cprKeyBytes} bytes in base64: make one with "openssl rand -base64 32".`,
    )
  return given
}

/** From the environment, else from `.data/`, where they are made at the first start. */
export function readSecrets({ mayMakeKey }: { mayMakeKey: boolean }) {
  return {
    AUTH_SECRET:
      process.env.AUTH_SECRET ||
      read(secretFile) ||
      keep(secretFile, crypto.randomBytes(32).toString('base64url')),
    CPR_KEY: cprKey(mayMakeKey),
  }
}
