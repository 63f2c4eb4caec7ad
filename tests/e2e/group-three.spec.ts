import type { Page } from '@playwright/test'
import pg from 'pg'
import { expect, test } from './fixtures'
import { desk, field, press } from './forms'
import { wordsIn } from './words'

const t = wordsIn('da')

test.use(desk)

/** Of the demo's project with target groups: one review is hers to answer, one is answered, one is long over. */
const HERS = 'Nanna Færch'
const LEADERS = 'Ivan Andersen'

/** Addresses a specialist has no business at, with the ids of people who exist. */
async function addressesOfOthers(): Promise<string[]> {
  const client = new pg.Client({ connectionString: process.env.MIGRATE_DATABASE_URL })
  await client.connect()
  try {
    const one = async (sql: string) => String((await client.query<{ id: string }>(sql)).rows[0]?.id)
    const hers = await one(`select id from citizens where name = '${HERS}'`)
    const visitation = await one(`select id from visitations where "citizenId" = '${hers}'`)
    const over = await one(
      `select r.id from group_reviews r join citizens c on c.id = r."citizenId" where c.name = 'Fatima Rahimi'`,
    )
    return [
      `/borgere/${hers}`,
      `/borgere/${hers}/screening`,
      `/borgere/${hers}/historik`,
      `/visitation/${visitation}`,
      `/visitation/a-kasse/${visitation}`,
      `/delt-med-mig/${over}`,
      ...['borgere', 'screening', 'visitation', 'visitation/gruppe-3', 'visitation/forberedelse'],
      ...['nulpunktsanalyse', 'screening/foreslaa', 'data', 'overblik', 'admin/ydelseskoder'],
    ].map((address) => (address.startsWith('/') ? address : `/${address}`))
  } finally {
    await client.end()
  }
}

const headingOf = (page: Page) => page.getByRole('heading', { level: 1 })

async function answer(page: Page, view: 'AGREE' | 'OTHER_GROUP', reason: string): Promise<void> {
  await page.getByLabel(t(`reviews.form.views.${view}`)).check()
  await field(page, t('reviews.form.reason'), reason)
  await press(page, t('reviews.form.submit'))
  await expect(page.getByText(t('reviews.shared.saved'))).toBeVisible()
}

test('R24 the two who review a placing in group 3 answer it, and the specialist sees nothing else', async ({
  page,
  signInAs,
  signOut,
  checkAxe,
}) => {
  test.setTimeout(90_000)

  await test.step('the specialist answers', async () => {
    await signInAs('Birthe Ladefoged')
    await expect(headingOf(page)).toHaveText(t('reviews.named.title'))
    await checkAxe('shared with me')
    await page.getByRole('link', { name: HERS }).click()
    await expect(page.getByText(t('reviews.shared.logged'))).toBeVisible()
    await checkAxe('review')
    await page.getByLabel(t('reviews.form.views.OTHER_GROUP')).check()
    await press(page, t('reviews.form.submit'))
    await expect(page.getByRole('link', { name: t('validation.reviewReasonMissing') })).toBeVisible()
    await answer(page, 'OTHER_GROUP', 'Har selv spurgt om en praktik på få timer.')
  })

  await test.step('and has no way to anything else', async () => {
    for (const address of await addressesOfOthers()) {
      await page.goto(address)
      await expect(headingOf(page), address).toHaveText(
        new RegExp(`^(${t('pages.notFound.title')}|${t('pages.noAccess.title')})$`),
      )
      await expect(page.getByRole('main'), address).not.toContainText(HERS)
    }
  })

  await test.step('the project leader answers', async () => {
    await signOut()
    await signInAs('Lone Holm')
    await page.goto('/visitation/gruppe-3')
    await expect(headingOf(page)).toHaveText(t('reviews.list.title'))
    await checkAxe('group 3')
    await expect(page.getByRole('row').filter({ hasText: HERS })).toContainText(
      t('reviews.table.view.OTHER_GROUP'),
    )
    await page.getByRole('link', { name: LEADERS }).click()
    await answer(page, 'AGREE', 'Vi ser på det igen til foråret.')
  })

  await test.step('the adviser sees that one of them proposes another group', async () => {
    await signOut()
    await signInAs('Åse Nørgaard')
    await page.goto('/visitation/gruppe-3')
    await page.getByRole('link', { name: LEADERS }).click()
    const review = page.getByRole('region', { name: t('reviews.panel.title') })
    await expect(review).toContainText('Vi ser på det igen til foråret.')
  })
})
