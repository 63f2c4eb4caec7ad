import { devices, type Locator, type Page } from '@playwright/test'
import { expect } from './fixtures'

const { defaultBrowserType: _, ...pixel } = devices['Pixel 5']
export const desk = { viewport: { width: 1440, height: 900 } }
export const phone = { ...pixel, viewport: { width: 390, height: 844 } }

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Fills in the field with this label, whether or not it is marked optional. */
export async function field(scope: Page | Locator, label: string, value: string): Promise<void> {
  const box = scope.getByLabel(new RegExp(`^${literal(label)}(\\s*\\(.*\\))?$`)).first()
  await box.fill(value)
  await box.blur()
}

export async function press(scope: Page | Locator, name: string): Promise<void> {
  await scope.getByRole('button', { name, exact: true }).click()
}

/** Opens a disclosure by the words on it. */
export async function unfold(scope: Page | Locator, words: string): Promise<void> {
  await scope.locator('summary').filter({ hasText: words }).first().click()
}

/** Tab, and nothing else, until the target has focus. */
export async function tabTo(page: Page, target: Locator, presses = 80): Promise<void> {
  await expect(target).toBeVisible()
  for (let pressed = 0; pressed < presses; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}
