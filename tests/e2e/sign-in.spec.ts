import type { Page } from '@playwright/test'
import pg from 'pg'
import { expect, test } from './fixtures'

const oidcUrl = process.env.E2E_OIDC_URL ?? ''

/** Fills in the provider's own page. */
async function passProvider(page: Page, login: string): Promise<void> {
  await page.waitForURL((url) => url.pathname.startsWith('/interaction'))
  await page.getByLabel('Login').fill(login)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function setDeactivated(name: string, isDeactivated: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.E2E_OIDC_DATABASE_URL })
  await client.connect()
  try {
    await client.query('update users set "deactivatedAt" = case when $1 then now() end where name = $2', [
      isDeactivated,
      name,
    ])
  } finally {
    await client.end()
  }
}

test.describe('with an identity provider', () => {
  test.use({ baseURL: oidcUrl })

  test('a known person signs in with code, PKCE, state and nonce, and lands where the link pointed', async ({
    page,
  }) => {
    const asked = page.waitForRequest((request) => request.url().includes('/auth?'))
    await page.goto('/indstillinger')
    await expect(page).toHaveURL(/\/log-ind\?til=%2Findstillinger/)
    await expect(page.getByRole('button', { name: /Log ind som/ })).toHaveCount(0)
    await page.getByRole('button', { name: 'Log ind med kommunens login' }).click()
    const query = new URL((await asked).url()).searchParams
    expect(query.get('response_type')).toBe('code')
    expect(query.get('code_challenge_method')).toBe('S256')
    expect(query.get('state')).toBeTruthy()
    expect(query.get('nonce')).toBeTruthy()
    await passProvider(page, 'mette')
    await expect(page).toHaveURL(`${oidcUrl}/indstillinger`)
    await expect(page.getByRole('navigation', { name: 'Hovedmenu' })).toContainText('Mette Krogh')
  })

  test('an unknown person is told whom to ask', async ({ page, checkAxe }) => {
    await page.goto('/log-ind')
    await page.getByRole('button', { name: 'Log ind med kommunens login' }).click()
    await passProvider(page, 'fremmed')
    await expect(page.getByRole('alert')).toContainText('Kontakt din leder')
    await checkAxe('refused sign-in')
    await page.goto('/i-dag')
    await expect(page).toHaveURL(/\/log-ind/)
  })

  test('a person deactivated while signed in is out at the next request', async ({ page }) => {
    await page.goto('/log-ind')
    await page.getByRole('button', { name: 'Log ind med kommunens login' }).click()
    await passProvider(page, 'lone')
    await expect(page).not.toHaveURL(/log-ind|interaction/)
    await setDeactivated('Lone Holm', true)
    try {
      await page.goto('/overblik')
      await expect(page).toHaveURL(/\/log-ind/)
    } finally {
      await setDeactivated('Lone Holm', false)
    }
  })

  test('the demo’s way in does not exist beside an identity provider', async ({ request }) => {
    const providers = await (await request.get('/api/auth/providers')).json()
    expect(Object.keys(providers)).toEqual(['oidc'])
  })
})

test.describe('as a demo', () => {
  test('every person of the demo can be chosen', async ({ page }) => {
    await page.goto('/log-ind')
    await expect(page.getByRole('button', { name: /^Log ind som/ })).toHaveCount(14)
  })

  test('signing out ends the session for good', async ({ page, signInAs }) => {
    await signInAs('Yrsa Kjær')
    const before = await page.context().cookies()
    await page.getByRole('button', { name: 'Log ud' }).first().click()
    await expect(page).toHaveURL(/\/log-ind/)
    await page.context().addCookies(before)
    await page.goto('/admin/drift')
    await expect(page).toHaveURL(/\/log-ind/)
  })

  test('nobody enters as somebody who is not a demo person', async ({ request }) => {
    const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
    const answer = await request.post('/api/auth/callback/demo', {
      form: { csrfToken, userId: '01900000-0000-7000-8000-000000000000' },
      headers: { 'X-Auth-Return-Redirect': '1' },
    })
    expect((await answer.json()).url).toContain('/log-ind?error=')
    expect(await (await request.get('/api/auth/session')).json()).toBeNull()
  })

  test('every page sends the security headers and a policy with a fresh nonce', async ({ request }) => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await request.get('/log-ind')).headers()['content-security-policy'] ?? ''),
    )
    const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1])
    expect(new Set(nonces).size).toBe(2)
    expect(policies[0]).not.toMatch(/script-src[^;]*'unsafe-inline'/)
    const headers = (await request.get('/log-ind')).headers()
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    })
    expect(headers['x-powered-by']).toBeUndefined()
  })

  test('a path with a dot is guarded too, and its way back is the path asked for', async ({ request }) => {
    const answer = await request.get('/borgere/navn.csv', {
      headers: { 'x-path': '//example.dk', 'x-nonce': 'mit-eget' },
      maxRedirects: 0,
    })
    expect(answer.headers()['content-security-policy']).toMatch(/script-src 'self' 'nonce-(?!mit-eget)/)
    expect(answer.headers().location ?? '').not.toContain('example.dk')
    expect(await answer.text()).not.toContain('example.dk')
  })
})
