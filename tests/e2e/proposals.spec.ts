import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { desk, field, press } from './forms'
import { wordsIn } from './words'

const t = wordsIn('da')

test.use(desk)

const PROGRAMME = 'Godt Arbejde i Fjordby'
const PERSON = 'Palle Prøvested'
const REASON = 'Har haft fire korte job på to år og vil gerne have hjælp til at blive.'

async function fillInTalk(page: Page): Promise<void> {
  await page.getByLabel(t('proposals.form.programme'), { exact: true }).selectOption({ label: PROGRAMME })
  await page.getByLabel(t('proposals.occasion.INFORMATION_MEETING')).check()
  await field(page, t('proposals.form.talkOn'), '19.11.2026')
  await field(page, t('proposals.form.reason'), REASON)
}

test('a person met at a meeting is proposed, and stands in the queue with the reason', async ({
  page,
  signInAs,
  signOut,
  checkAxe,
}) => {
  await test.step('the consultant proposes by CPR number', async () => {
    await signInAs('Mette Krogh')
    await page.goto('/screening/foreslaa')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('proposals.title'))
    await field(page, t('proposals.form.cpr'), '710594-47')
    await field(page, t('proposals.form.name'), PERSON)
    await page.getByLabel(t('proposals.side.JOBCENTER')).check()
    await fillInTalk(page)
    await press(page, t('proposals.form.submit'))
    await expect(page.getByRole('link', { name: t('validation.cprUnreadable') })).toBeVisible()
    await expect(page.getByLabel(t('proposals.form.reason'))).toHaveValue(REASON)
    await checkAxe('proposal')
    await field(page, t('proposals.form.cpr'), '710594-4703')
    await press(page, t('proposals.form.submit'))
    await expect(page.getByText(t('proposals.form.saved'))).toBeVisible()
    await expect(page.getByRole('region', { name: t('proposals.own.title') })).toContainText(PROGRAMME)
  })

  await test.step('the adviser sees who proposed and why', async () => {
    await signOut()
    await signInAs('Åse Nørgaard')
    await page.goto('/screening')
    const row = page.getByRole('row').filter({ hasText: PERSON })
    await expect(row).toContainText(t('screening.queue.proposed.JOBCENTER', { day: '' }).trim())
    await row.getByRole('link', { name: PERSON }).click()
    const proposals = page.getByRole('region', { name: t('proposals.citizen.title'), exact: true })
    await expect(proposals).toContainText(REASON)
    await expect(proposals).toContainText('Mette Krogh')
    await checkAxe('proposed citizen')
  })
})

test('a fund proposes only from its own members', async ({ page, signInAs, signOut }) => {
  const namesOf = async () => {
    await page.goto('/visitation')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('visitation.shared.title'))
    const names = await page.locator('tbody th').allInnerTexts()
    await page.goto('/screening/foreslaa')
    const list = page.getByLabel(t('proposals.form.member'), { exact: true })
    await expect(list).toBeVisible()
    const options = (await list.locator('option').allInnerTexts()).slice(1)
    return { names, members: options.map((option) => option.replace(/, født \d{4}$/, '')) }
  }

  await signInAs('Pia Ågren')
  const others = await namesOf()
  expect(new Set(others.members)).toEqual(new Set(others.names))
  await signOut()
  await signInAs('Henning Sørensen')
  const own = await namesOf()
  expect(own.members.length).toBeGreaterThan(0)
  expect(new Set(own.members)).toEqual(new Set(own.names))
  expect(own.members.filter((name) => others.members.includes(name))).toEqual([])
  await expect(page.getByLabel(t('proposals.form.cpr'))).toHaveCount(0)
  await page.getByLabel(t('proposals.form.member'), { exact: true }).selectOption({ index: 1 })
  await fillInTalk(page)
  await press(page, t('proposals.form.submit'))
  await expect(page.getByText(t('proposals.form.saved'))).toBeVisible()
})
