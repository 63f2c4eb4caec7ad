import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const complete = {
  DATABASE_URL: 'postgresql://fodfaeste@localhost/fodfaeste',
  CPR_KEY: Buffer.alloc(32, 'k').toString('base64'),
  AUTH_SECRET: 'a secret of the tests',
  OIDC_ISSUER: '',
  OIDC_CLIENT_ID: '',
  OIDC_CLIENT_SECRET: '',
}

/** The module keeps what it read, so each case reads a fresh one. */
async function readEnv(changes: Partial<typeof complete>) {
  for (const [name, value] of Object.entries({ ...complete, ...changes })) {
    vi.stubEnv(name, value === '' ? undefined : value)
  }
  vi.resetModules()
  return (await import('@/lib/platform/env')).env
}

beforeEach(() => vi.unstubAllEnvs())
afterEach(() => vi.unstubAllEnvs())

describe('the environment', () => {
  it('is read when complete', async () => {
    expect((await readEnv({}))().DATABASE_URL).toBe(complete.DATABASE_URL)
  })

  it('names a key of another length', async () => {
    const env = await readEnv({ CPR_KEY: Buffer.alloc(31, 'k').toString('base64') })
    expect(env).toThrow(/CPR_KEY: must be 32 bytes/)
  })

  it('names what an identity provider still needs', async () => {
    const env = await readEnv({ OIDC_ISSUER: 'https://login.example.dk' })
    expect(env).toThrow(/OIDC_CLIENT_ID/)
  })
})
