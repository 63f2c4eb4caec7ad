import type { Page } from '@playwright/test'
import pg from 'pg'
import { expect, test } from './fixtures'
import { wordsIn } from './words'

const t = wordsIn('da')

test.use({ viewport: { width: 390, height: 844 } })

/** Visits of the job the open form is about. */
async function countVisits(page: Page): Promise<number> {
  const aftercareId = new URL(page.url()).searchParams.get('job')
  const client = new pg.Client({ connectionString: process.env.MIGRATE_DATABASE_URL })
  await client.connect()
  try {
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from aftercare_visits where "aftercareId" = $1',
      [aftercareId],
    )
    return rows[0]?.n ?? -1
  } finally {
    await client.end()
  }
}

async function openForm(page: Page, row: number): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^${t('deadlines.action.visit')}: `) })
    .nth(row)
    .click()
  await expect(page.getByRole('heading', { name: t('aftercare.visitForm.title') })).toBeVisible()
}

async function fillIn(page: Page, summary: string): Promise<void> {
  await page.getByLabel(t('aftercare.visitForm.formChoice.PHONE'), { exact: true }).check()
  await page.getByLabel(t('aftercare.participant.CITIZEN'), { exact: true }).check()
  await page.getByLabel(t('aftercare.howItGoes.WELL'), { exact: true }).check()
  await page.getByRole('textbox', { name: new RegExp(t('aftercare.visitForm.summary')) }).fill(summary)
}

const saveButton = (page: Page) => page.getByRole('button', { name: t('aftercare.visitForm.submit') })

test('a double press saves one visit', async ({ page, signInAs }) => {
  await signInAs('Ali Demir')
  await openForm(page, 0)
  const before = await countVisits(page)
  await fillIn(page, 'Talte om mødetider.')
  await saveButton(page).dblclick()
  await expect(page.getByText(t('aftercare.visitForm.savedOther'))).toBeVisible()
  expect(await countVisits(page)).toBe(before + 1)
})

test('a lost answer loses nothing and doubles nothing', async ({ page, signInAs }) => {
  await signInAs('Ali Demir')
  await openForm(page, 1)
  const before = await countVisits(page)
  await fillIn(page, 'Glad for kollegerne.')
  // The request arrives and is saved; its answer never comes back.
  await page.route(/besoeg\/nyt/, async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await saveButton(page).click()
  await expect(page.getByText(t('ui.form.unreachableTitle'))).toBeVisible()
  await page.unroute(/besoeg\/nyt/)
  expect(await countVisits(page)).toBe(before + 1)
  await expect(page.getByRole('textbox', { name: new RegExp(t('aftercare.visitForm.summary')) })).toHaveValue(
    'Glad for kollegerne.',
  )
  await saveButton(page).click()
  await expect(page.getByText(t('aftercare.visitForm.savedOther'))).toBeVisible()
  expect(await countVisits(page)).toBe(before + 1)
})

test('R02 a workplace visit is logged by keyboard alone', async ({ page, signInAs }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await signInAs('Ali Demir')
  await page.goto('/i-dag')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: t('shell.skipToContent') })).toBeFocused()
  await page.keyboard.press('Enter')
  const visit = page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^${t('deadlines.action.visit')}: `) })
    .nth(2)
  for (let presses = 0; presses < 60; presses += 1) {
    if (await visit.evaluate((link) => link === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(visit).toBeFocused()
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(page.getByRole('heading', { name: t('aftercare.visitForm.title') })).toBeVisible()
  await expect(heading).toBeFocused()

  const tabTo = async (name: string | RegExp, role: 'radio' | 'checkbox' | 'textbox') => {
    const target = page.getByRole(role, { name, exact: typeof name === 'string' })
    for (let presses = 0; presses < 30; presses += 1) {
      if (await target.evaluate((control) => control === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    await expect(target).toBeFocused()
  }
  await tabTo(t('aftercare.visitForm.formChoice.WORKPLACE_VISIT'), 'radio')
  await page.keyboard.press('Space')
  await tabTo(t('aftercare.participant.MANAGER'), 'checkbox')
  await page.keyboard.press('Space')
  await tabTo(t('aftercare.howItGoes.WELL'), 'radio')
  await page.keyboard.press('Space')
  await tabTo(new RegExp(t('aftercare.visitForm.summary')), 'textbox')
  await page.keyboard.type('Lederen er tilfreds.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(t('aftercare.visitForm.savedVisit'))).toBeVisible()
})

test('leaving with something typed asks first', async ({ page, signInAs }) => {
  await signInAs('Ali Demir')
  await openForm(page, 0)
  await page
    .getByRole('textbox', { name: new RegExp(t('aftercare.visitForm.summary')) })
    .fill('Halvt skrevet')
  let asked = false
  page.once('dialog', async (dialog) => {
    asked = dialog.type() === 'beforeunload'
    await dialog.accept()
  })
  await page.reload()
  expect(asked).toBe(true)
})
