import { AxeBuilder } from '@axe-core/playwright'
import { test as base, type Page, expect as patient } from '@playwright/test'

/** Pages wait for each other on a busy machine; only a test that fails gets slower by it. */
export const expect = patient.configure({ timeout: 15_000 })

/** Lines the browser writes that are no fault of ours: an answer of 404, and a connection a test cut. */
const EXPECTED_CONSOLE =
  /Failed to load resource: (the server responded with a status of 404|net::ERR_CONNECTION_RESET)/

type Fixtures = {
  /** Fails the test when something like a CPR number stands in an address or a title. */
  anonymousAddresses: undefined
  /** Fails the test when a page throws, breaks its security policy or writes an error to the console. */
  quietConsole: undefined
  checkAxe: (what: string) => Promise<void>
  signInAs: (name: string) => Promise<void>
  signOut: () => Promise<void>
}

async function watchConsole(page: Page): Promise<string[]> {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED_CONSOLE.test(message.text())) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`))
  return faults
}

/** Ten digits in a row, or six and four; ids are left out, whose digits mean nothing. */
function holdsCpr(text: string): boolean {
  const plain = decodeURIComponent(text).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '')
  return /\d{6}[-\s]?\d{4}/.test(plain)
}

export const test = base.extend<Fixtures>({
  quietConsole: [
    async ({ page }, use) => {
      const faults = await watchConsole(page)
      await use(undefined)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
  anonymousAddresses: [
    async ({ page }, use) => {
      const seen: string[] = []
      page.on('framenavigated', (frame) => {
        if (frame === page.mainFrame()) seen.push(frame.url())
      })
      await use(undefined)
      seen.push(await page.title())
      expect(seen.filter(holdsCpr)).toEqual([])
    },
    { auto: true },
  ],
  checkAxe: async ({ page }, use) => {
    await use(async (what) => {
      // The title streams in after the page's content.
      await expect(page).toHaveTitle(/.+ – Fodfæste$/)
      expect(holdsCpr(await page.title()), `title of ${what}`).toBe(false)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const found = violations.map(
        (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`,
      )
      expect(found, `axe on ${what}`).toEqual([])
    })
  },
  signInAs: async ({ page }, use) => {
    await use(async (name) => {
      await page.goto('/log-ind')
      await page.getByRole('button', { name: new RegExp(name) }).click()
      await expect(page).not.toHaveURL(/log-ind/)
    })
  },
  signOut: async ({ page }, use) => {
    await use(async () => {
      await page.context().clearCookies({ name: /authjs/ })
    })
  },
})
