import type { Browser, Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { desk, field, phone, press, tabTo, unfold } from './forms'
import { wordsIn } from './words'

const ADVISER = 'Åse Nørgaard'

async function openFromQueue(page: Page, name: string): Promise<void> {
  await page.goto('/screening')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
}

test.describe('the adviser’s desk', () => {
  const t = wordsIn('da')
  const panelOf = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })
  test.use(desk)

  test('R01 a screening by keyboard alone, from the queue to a frozen assessment', async ({
    page,
    signInAs,
    checkAxe,
  }) => {
    test.setTimeout(90_000)
    const person = 'Emil Vestergård'
    const enter = async (target: Locator) => {
      await tabTo(page, target)
      await page.keyboard.press('Enter')
    }
    const button = (name: string) => page.getByRole('button', { name, exact: true })

    await signInAs(ADVISER)
    await page.goto('/screening')
    await enter(page.getByRole('link', { name: t('shell.skipToContent') }))
    await enter(page.getByRole('link', { name: person, exact: true }))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(person)
    await enter(button(t('screening.assessment.start')))
    await expect(page.getByText(t('screening.status.IN_PROGRESS')).first()).toBeVisible()

    await test.step('the talk is saved', async () => {
      await enter(page.locator('summary').filter({ hasText: t('talk.panel.open') }))
      await tabTo(page, page.getByLabel(new RegExp(t('talk.panel.participants').replace('?', '\\?'))))
      await page.keyboard.type('Borgeren')
      const markers = page.getByRole('group', { name: t('talk.panel.markers') })
      for (const marker of ['SOCIAL_SKILLS', 'UNCLEAR_WISH'] as const) {
        await tabTo(page, markers.getByLabel(t(`talk.professionalMarkers.${marker}`)))
        await page.keyboard.press('Space')
      }
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText(t('talk.panel.saved'))).toBeVisible()
    })

    await test.step('a marker shows on the strip what it counted', async () => {
      const bracket = page.locator('[data-strip-bracket="SUPPORT_MONTHS"] .strip-bracket-label').first()
      await expect(bracket).toBeHidden()
      const row = page.getByRole('row').filter({ hasText: t('screening.markers.SUPPORT_MONTHS') })
      await page.getByRole('link', { name: t('screening.citizen.history') }).focus()
      await enter(row.locator('summary'))
      await expect(bracket).toBeVisible()
      await expect(row).toContainText(t('screening.markerTable.calculation.SUPPORT_MONTHS'))
      await checkAxe('screening in progress')
    })

    await test.step('the strip is zoomed, walked and read as a table', async () => {
      await page.getByRole('link', { name: t('screening.citizen.history') }).focus()
      const zoom = page.getByRole('navigation', { name: t('strip.zoom.label') })
      await enter(zoom.getByRole('link', { name: '24 ' }))
      await expect(zoom.getByRole('link', { name: '24 ' })).toHaveAttribute('aria-current', 'true')
      const picture = page
        .locator('figure')
        .filter({ has: page.locator('[data-strip-item]') })
        .first()
      const items = picture.locator('[data-strip-item]:visible')
      const reachable = items.and(picture.locator('[tabindex="0"]')).first()
      await tabTo(page, reachable)
      await page.keyboard.press('Enter')
      const details = picture.getByRole('button', { name: t('strip.details.close') })
      await expect(details).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(details).toBeHidden()
      await expect(reachable).toBeFocused()
      await page.keyboard.press('t')
      await expect(page.getByRole('table', { name: t('strip.tableCaption') })).toBeVisible()
    })

    await test.step('disagreeing needs a reason; saved, the figures are frozen', async () => {
      await tabTo(page, page.getByLabel(t('screening.assessment.agreements.AGREE'), { exact: true }), 150)
      await page.keyboard.press('ArrowDown')
      await expect(page.getByLabel(t('screening.assessment.agreements.PARTLY'))).toBeChecked()
      await tabTo(page, page.getByLabel(t('screening.assessment.recommendations.VISITATION')))
      await page.keyboard.press('Space')
      await page.keyboard.press('Control+Enter')
      const missing = page.getByRole('link', { name: t('validation.assessmentReasonMissing') })
      await enter(missing)
      await expect(page.getByRole('textbox', { name: t('screening.assessment.reason') })).toBeFocused()
      await page.keyboard.type('Perioderne hænger sammen med et sæsonfag.')
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText(t('screening.assessment.saved'))).toBeVisible()
      await expect(page.getByText(t('screening.citizen.frozen'))).toBeVisible()
      await expect(page.getByText(t('talk.panel.locked'))).toBeVisible()
      await checkAxe('assessed screening')
    })

    await test.step('the paper for the talk', async () => {
      await page.getByRole('link', { name: t('screening.citizen.print') }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('screening.print.title'))
      await expect(page.getByText(t('screening.print.forPerson', { name: person }))).toBeVisible()
      await checkAxe('print')
    })
  })

  /** A colleague in a browser of their own takes the screening over. */
  async function takeOver(browser: Browser, { address, name }: { address: string; name: string }) {
    const page = await browser.newPage()
    await page.goto(`${new URL(address).origin}/log-ind`)
    await page.getByRole('button', { name: new RegExp(name) }).click()
    await expect(page).not.toHaveURL(/log-ind/)
    await page.goto(address)
    await press(page, t('screening.assessment.takeOver'))
    await expect(page.getByRole('button', { name: t('screening.assessment.takeOver') })).toHaveCount(0)
    await page.close()
  }

  test('a colleague’s change meanwhile is said in words, and nothing typed is lost', async ({
    page,
    browser,
    signInAs,
  }) => {
    const words = 'Jeg vil helst arbejde ude.'
    await signInAs(ADVISER)
    await openFromQueue(page, 'Yusuf Brødsgaard')
    await press(page, t('screening.assessment.start'))
    await expect(page.getByText(t('screening.status.IN_PROGRESS')).first()).toBeVisible()
    await takeOver(browser, { address: page.url(), name: 'Øyvind Lund' })
    const form = panelOf(page, t('screening.assessment.title'))
    await form.getByLabel(t('screening.assessment.agreements.AGREE'), { exact: true }).check()
    await form.getByLabel(t('screening.assessment.recommendations.LATER')).check()
    await field(form, t('screening.assessment.citizenWords'), words)
    await press(form, t('screening.assessment.submit'))
    await expect(form.getByText(t('ui.form.conflictTitle'))).toBeVisible()
    await expect(form.getByText(/Øyvind Lund/)).toBeVisible()
    await expect(form.getByLabel(t('screening.assessment.citizenWords'))).toHaveValue(words)
    await page.reload()
    await expect(page.getByText(/^Øyvind Lund /)).toBeVisible()
  })
})

test.describe('the history on a phone', () => {
  const t = wordsIn('en')
  test.use(phone)

  test('a period is corrected with a reason, marked, and restored', async ({ page, signInAs, checkAxe }) => {
    await page
      .context()
      .addCookies([{ name: 'sprog', value: 'en', url: test.info().project.use.baseURL ?? '' }])
    await signInAs(ADVISER)
    await openFromQueue(page, 'Kirsten Præst')
    await page.getByRole('link', { name: t('screening.citizen.history') }).click()
    const periods = page.getByRole('region', { name: t('corrections.periods'), exact: true })
    await expect(periods).toBeVisible()
    await checkAxe('history')
    const correct = periods.getByRole('link', { name: new RegExp(`^${t('corrections.correct')} `) }).first()
    await correct.click()
    const form = page.getByRole('region', { name: t('corrections.open.BENEFIT'), exact: true })
    const lastDay = form.getByLabel(new RegExp(`^${t('corrections.field.lastDay')}`)).first()
    const before = await form.getByLabel(t('corrections.field.from')).first().inputValue()
    await field(form, t('corrections.field.lastDay'), before)
    await press(form, t('corrections.submit.change'))
    await expect(page.getByRole('link', { name: t('validation.historyReasonMissing') })).toBeVisible()
    await expect(lastDay).toHaveValue(before)
    await field(form, t('corrections.field.reason'), 'Letter shown at the talk.')
    await press(form, t('corrections.submit.change'))
    await expect(page.getByText(t('corrections.saved'))).toBeVisible()
    await expect(periods.getByText(t('corrections.tag.corrected'), { exact: true })).toBeVisible()
    await expect(periods.getByText(t('corrections.tag.replaced'), { exact: true })).toBeVisible()
    const corrected = periods.getByRole('row').filter({
      has: page.getByText(t('corrections.tag.corrected'), { exact: true }),
    })
    await expect(corrected).toContainText('Letter shown at the talk.')

    await corrected.getByRole('link', { name: new RegExp(`^${t('corrections.correct')} `) }).click()
    await unfold(form, t('corrections.restore.title'))
    const restore = form.locator('details').filter({
      has: page.getByRole('button', { name: t('corrections.restore.submit'), includeHidden: true }),
    })
    await field(restore, t('corrections.field.reason'), 'The letter was about somebody else.')
    await press(restore, t('corrections.restore.submit'))
    await expect(periods.getByText(t('corrections.tag.restored'), { exact: true })).toBeVisible()
    await checkAxe('history corrected')
  })
})
