import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { desk, field, press } from './forms'
import { wordsIn } from './words'

const t = wordsIn('da')

test.use(desk)

// Not the project of the main job, whose figures stand on its first settings.
const PROGRAMME = 'Håndholdt indsats i Fjordby'
const PERSON = 'Asta Lægaard'

const chooseProgramme = async (page: Page, list: string) => {
  await page.getByLabel(list, { exact: true }).selectOption({ label: PROGRAMME })
  await press(page, t('baseline.scope.show'))
}

const PEOPLE_ON_A_PAGE = 50

/** Follows the number of a row, and finds it said again above the people. */
async function openNumber(page: Page, row: Locator): Promise<number> {
  const number = row.getByRole('link').first()
  const count = Number(await number.textContent())
  expect(count).toBeGreaterThan(0)
  await number.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('baseline.people.title'))
  await expect(page.getByText(t('baseline.people.count', { count }), { exact: true })).toBeVisible()
  return count
}

test('R01 a leader reads the baseline, tries thresholds, and saves what an adviser then screens by', async ({
  page,
  signInAs,
  signOut,
  checkAxe,
}) => {
  test.setTimeout(90_000)
  const status = page.getByRole('region', { name: t('baseline.thresholds.result.title') }).getByRole('status')

  await test.step('every number opens the people it counts', async () => {
    await signInAs('Lone Holm')
    await page.goto('/nulpunktsanalyse')
    await chooseProgramme(page, t('baseline.scope.label'))
    await expect(page).toHaveURL(/grundlag=/)
    await expect(page.getByText(/borgere i alt/)).toBeVisible()
    await checkAxe('baseline')
    const counts = page.getByRole('table', { name: t('baseline.counts.title') })
    const support = counts.getByRole('row').filter({ hasText: t('baseline.measure.SUPPORT_OVER_24') })
    const count = await openNumber(page, support)
    const shown = page.getByRole('table').locator('tbody tr')
    await expect(shown).toHaveCount(Math.min(count, PEOPLE_ON_A_PAGE))
    const figures = await shown.locator('td:nth-child(3)').allInnerTexts()
    expect(figures.every((months) => Number(months) > 24)).toBe(true)
    await checkAxe('people of a number')
    await page.goBack()
  })

  await test.step('the figures are fetched as files', async () => {
    const types = {
      xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      csv: 'text/csv',
      pdf: 'application/pdf',
    }
    for (const format of ['xlsx', 'csv', 'pdf'] as const) {
      const link = page.getByRole('link', { name: t(`baseline.export.${format}`), exact: true })
      const answer = await page.request.get((await link.getAttribute('href')) ?? '')
      expect(answer.status()).toBe(200)
      expect(answer.headers()['content-type']).toContain(types[format])
      expect(answer.headers()['content-disposition']).toContain(`.${format}`)
      expect((await answer.body()).length).toBeGreaterThan(500)
    }
  })

  await test.step('another threshold is tried on everyone', async () => {
    await page.getByRole('link', { name: t('baseline.toThresholds') }).click()
    await chooseProgramme(page, t('baseline.thresholds.form.programme'))
    await expect(status).toContainText(/Med de nuværende grænser foreslås/)
    await expect(page.getByText(t('baseline.thresholds.save.nothing'))).toBeVisible()
    await page.getByLabel(t('baseline.thresholds.number.supportMonths')).fill('99')
    await expect(page.getByText(t('validation.thresholdMonthsOutside')).first()).toBeVisible()
    await page.getByLabel(t('baseline.thresholds.number.supportMonths')).fill('45')
    await expect(status).toContainText(/borgere ville blive foreslået, mod/)
    const row = page.getByRole('row').filter({ hasText: t('screening.markers.SUPPORT_MONTHS') })
    const [before, after] = (await row.getByRole('cell').allInnerTexts()).slice(0, 2).map(Number)
    expect(after).toBeLessThan(before ?? 0)
    await checkAxe('thresholds')
  })

  const version = await test.step('a new version from today needs a reason', async () => {
    await press(page, t('baseline.thresholds.save.submit'))
    await expect(page.getByRole('link', { name: t('validation.settingsReasonMissing') })).toBeVisible()
    await field(page, t('baseline.thresholds.save.reason'), 'Styregruppen vil begynde med de længste forløb.')
    await press(page, t('baseline.thresholds.save.submit'))
    await expect(page.getByText(t('baseline.thresholds.savedNow'))).toBeVisible()
    const saved = await page.getByText(/^Version \d+ er gemt\.$/).textContent()
    return Number(/\d+/.exec(saved ?? '')?.[0])
  })

  await test.step('the adviser screens by the new version', async () => {
    await signOut()
    await signInAs('Åse Nørgaard')
    await page.goto('/screening')
    await page.getByRole('link', { name: PERSON, exact: true }).click()
    const row = page.getByRole('row').filter({ hasText: t('screening.markers.SUPPORT_MONTHS') })
    await expect(row).toContainText(t('screening.markerTable.comparison.MORE_THAN', { threshold: '45' }))
    await row.locator('summary').click()
    await expect(row).toContainText(`version ${version}.`)
  })
})
