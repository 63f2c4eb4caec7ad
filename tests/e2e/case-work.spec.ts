import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { desk, field, phone, tabTo } from './forms'
import { wordsIn } from './words'

// A consultant's day by keyboard alone, the pages of case work for each role, and who may open whose file.
// The clock stands on Monday 23 November 2026.

const da = wordsIn('da')

const headingOf = (page: Page) => page.getByRole('heading', { level: 1 })
const menuLink = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).first()

test.describe('a day by keyboard', () => {
  test.use(desk)
  test.setTimeout(120_000)

  test('from I dag over the board to a case and a note', async ({ page, signInAs, checkAxe }) => {
    await signInAs('Mette Krogh')
    await expect(page).toHaveURL(/i-dag/)
    const why = page.getByRole('main').locator('summary').first()
    await tabTo(page, why, 150)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main').locator('details[open]').first()).toBeVisible()
    await checkAxe('I dag')

    await page.reload()
    await tabTo(page, menuLink(page, da('shell.nav.board')))
    await page.keyboard.press('Enter')
    await expect(headingOf(page)).toHaveText(da('board.title'))
    const waiting = page.getByRole('region', { name: da('words.lanes.UNDERWAY') })
    const card = waiting.getByRole('link').first()
    const name = (await card.textContent()) ?? ''
    await tabTo(page, card, 250)
    await page.keyboard.press('m')
    await page.keyboard.press('4')
    const moved = page.getByRole('region', { name: da('words.lanes.LONG_TERM') })
    await expect(moved.getByRole('link', { name, exact: true })).toBeVisible()
    await expect(page.getByText(new RegExp(`^${name} flyttet til`)).first()).toBeAttached()
    await checkAxe('board')

    await tabTo(page, moved.getByRole('link', { name, exact: true }), 250)
    await page.keyboard.press('Enter')
    await expect(headingOf(page)).toContainText(name)
    await tabTo(page, page.getByRole('link', { name: da('journal.title') }).first(), 120)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/journal/)
    const title = 'Aftalt at ringe til køkkenet'
    await tabTo(page, page.locator('summary').filter({ hasText: da('journal.note.new') }), 150)
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByLabel(da('journal.note.title')).first())
    await page.keyboard.type(title)
    await tabTo(page, page.getByLabel(da('journal.note.text'), { exact: true }).first())
    await page.keyboard.type('Vil gerne i køkken igen.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('main').getByText(title).first()).toBeVisible()
    await checkAxe('journal')
  })
})

test.describe('the pages of case work', () => {
  test.use(phone)
  test.setTimeout(180_000)

  test('are sound on a phone in English, for each role', async ({ page, signInAs, signOut, checkAxe }) => {
    await page
      .context()
      .addCookies([{ name: 'sprog', value: 'en', url: test.info().project.use.baseURL ?? '' }])
    const look = async (addresses: readonly string[]) => {
      for (const address of addresses) {
        await page.goto(address)
        await expect(headingOf(page)).toBeVisible()
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(width, `${address} scrolls sideways`).toBeLessThanOrEqual(390)
        await checkAxe(address)
      }
    }
    await signInAs('Mette Krogh')
    await look(['/i-dag', '/borgere', '/tavle', '/samtaler', '/tilbud', '/fravaer'])
    await page.goto('/borgere')
    await page.getByRole('main').locator('tbody').getByRole('link').first().click()
    await expect(page).toHaveURL(/borgere\/[0-9a-f-]{36}$/)
    const file = new URL(page.url()).pathname
    await look(
      ['', '/oplysninger', '/samtaler', '/tilbud', '/forloeb', '/coaching', '/team', '/luk-sag'].map(
        (tab) => `${file}${tab}`,
      ),
    )
    await signOut()
    await signInAs('Lone Holm')
    await look(['/sagsfordeling', '/sagsfordeling/overdrag', '/overskredet', '/regler/R10'])
    await signOut()
    await signInAs('Rikke Bjørnskov')
    await look(['/coaching'])
    await signOut()
    await signInAs('Yrsa Kjær')
    await look(['/admin/brugere', '/admin/kodelister'])
  })
})

test.describe('whose file it is', () => {
  test.use(desk)

  test('another team’s case is not there; a leader opens it with a reason', async ({
    page,
    signInAs,
    signOut,
  }) => {
    await signInAs('Ali Demir')
    await page.goto('/borgere?omfang=mine')
    await page.getByRole('main').locator('tbody').getByRole('link').first().click()
    await expect(page).toHaveURL(/borgere\/[0-9a-f-]{36}$/)
    const file = new URL(page.url()).pathname
    const name = (await headingOf(page).textContent()) ?? ''
    await signOut()

    await signInAs('Mette Krogh')
    for (const tab of ['', '/journal', '/team', '/luk-sag']) {
      await page.goto(`${file}${tab}`)
      await expect(headingOf(page)).toHaveText(da('pages.notFound.title'))
      await expect(page.getByText(name)).toHaveCount(0)
    }
    await signOut()

    await signInAs('Lone Holm')
    await page.goto(`${file}/journal`)
    await expect(headingOf(page)).toHaveText(da('citizens.reason.title'))
    await field(page, da('citizens.reason.label'), 'Klage over manglende svar')
    await page.getByRole('button', { name: da('citizens.reason.submit') }).click()
    await expect(headingOf(page)).toHaveText(name)
  })
})
