import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { desk, field, press, unfold } from './forms'
import { wordsIn } from './words'

const t = wordsIn('da')

test.use(desk)

/** Assessed in the demo for a visitation, a member of Henning's fund, without consent to sharing. */
const PERSON = 'Ditte Møller'
const FUND_REASON = 'Vi mener, at et afklarende forløb skal komme først.'
const SHARE = t('consents.kind.SHARE_A_KASSE')

const headingOf = (page: Page) => page.getByRole('heading', { level: 1 })
const regionOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

async function confirm(page: Page): Promise<void> {
  await expect(headingOf(page)).toHaveText(t('visitation.review.title'))
  await press(page, t('visitation.review.confirm'))
  await expect(page.getByText(t('visitation.page.basisFrozen'))).toBeVisible()
}

test('R20 a visitation goes by the fund and is decided with the reasons kept', async ({
  page,
  signInAs,
  signOut,
  checkAxe,
}) => {
  test.setTimeout(120_000)
  const changeTo = async (name: string) => {
    await signOut()
    await signInAs(name)
  }

  const address = await test.step('the adviser writes a draft', async () => {
    await signInAs('Åse Nørgaard')
    await page.goto('/screening')
    await page.getByRole('link', { name: new RegExp(`^${t('screening.queue.tab.ASSESSED')}`) }).click()
    await page.getByRole('link', { name: PERSON, exact: true }).click()
    await page.getByRole('link', { name: t('screening.assessment.toVisitation') }).click()
    await expect(page.getByText(t('visitation.page.basis'))).toBeVisible()
    await field(page, t('visitation.form.talkOn'), 'i dag')
    await page.getByLabel(t('visitation.talkKind.PERSONAL')).check()
    await page.getByLabel(t('visitation.decision.ACCEPTED')).check()
    await field(page, t('visitation.form.reason'), 'Har brug for fast støtte fra første dag.')
    await page.getByLabel(/KE2/).check()
    await field(page, t('visitation.form.startOn'), 'i dag')
    await press(page, t('visitation.form.saveDraft'))
    await expect(page.getByText(t('visitation.send.state.NO_CONSENT'))).toBeVisible()
    return new URL(page.url()).pathname
  })

  await test.step('without consent there is a way to it, and no button to send', async () => {
    await expect(page.getByRole('button', { name: t('visitation.send.submit') })).toHaveCount(0)
    await page.getByRole('link', { name: t('visitation.send.toConsent') }).click()
    const consent = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: SHARE }) })
    await unfold(consent, t('consents.give.open'))
    await press(consent, t('consents.give.submit'))
    await expect(consent.getByText(t('consents.state.given'))).toBeVisible()
    await page.goto(address)
    await press(page, t('visitation.send.submit'))
    await expect(page.getByRole('button', { name: t('visitation.send.takeBack') })).toBeVisible()
    await checkAxe('sent to the fund')
  })

  const shared = await test.step('the fund disagrees, and must say why', async () => {
    await changeTo('Henning Sørensen')
    await page.getByRole('link', { name: t('visitation.shared.answerFor', { name: PERSON }) }).click()
    await expect(headingOf(page)).toHaveText(PERSON)
    await expect(page.getByRole('main')).not.toContainText('Har brug for fast støtte')
    await checkAxe('question to the fund')
    await page.getByLabel(t('visitation.aKasseView.DISAGREE'), { exact: true }).check()
    await field(page, t('visitation.shared.page.decider'), 'Henning Sørensen')
    await press(page, t('visitation.shared.page.submit'))
    await expect(page.getByRole('link', { name: t('validation.fundReasonMissing') })).toBeVisible()
    await field(page, t('visitation.shared.page.text'), FUND_REASON)
    await press(page, t('visitation.shared.page.submit'))
    await expect(page.getByText(t('visitation.shared.page.thanks'))).toBeVisible()
    return new URL(page.url()).pathname
  })

  await test.step('another fund reaches neither page', async () => {
    await changeTo('Pia Ågren')
    await expect(page.getByRole('main')).not.toContainText(PERSON)
    const answer = await page.goto(shared)
    await expect(headingOf(page)).toHaveText(t('pages.notFound.title'))
    expect(await answer?.text()).not.toContain(PERSON)
    await page.goto(address)
    await expect(headingOf(page)).toHaveText(
      new RegExp(`^(${t('pages.notFound.title')}|${t('pages.noAccess.title')})$`),
    )
  })

  await test.step('the adviser handles the disagreement and decides', async () => {
    await changeTo('Åse Nørgaard')
    await page.goto(address)
    await expect(page.getByText(FUND_REASON)).toBeVisible()
    await press(page, t('visitation.form.submit'))
    await expect(page.getByRole('link', { name: t('validation.disagreementHandlingMissing') })).toBeVisible()
    await field(
      page,
      t('visitation.form.disagreementHandling'),
      'Talt igennem; vi følger op sammen i januar.',
    )
    await press(page, t('visitation.form.submit'))
    await expect(headingOf(page)).toHaveText(t('visitation.review.title'))
    await page.getByLabel(t('visitation.review.team')).selectOption({ label: 'Team Nord' })
    const consultant = page.getByLabel(t('visitation.review.consultant'))
    const mette = consultant.locator('option').filter({ hasText: 'Mette Krogh' })
    await consultant.selectOption(await mette.getAttribute('value'))
    await checkAxe('review')
    await confirm(page)
    await expect(page.getByText(/Det, du så, er gemt med beslutningen/)).toBeVisible()
  })

  await test.step('a changed mind is a new decision with its reason', async () => {
    await unfold(page, t('visitation.decided.again'))
    await press(page, t('visitation.decided.changeSubmit'))
    await expect(page.getByRole('link', { name: t('validation.changeReasonMissing') })).toBeVisible()
    await field(page, t('visitation.decided.changeReason'), 'Borgeren har også brug for efterværn.')
    await press(page, t('visitation.decided.changeSubmit'))
    await expect(page.getByText(/Ændrer beslutningen fra/)).toBeVisible()
    await expect(page.getByLabel(/KE2/)).toBeChecked()
    await page.getByLabel(/KE4/).check()
    await press(page, t('visitation.form.submitChange'))
    await expect(page.getByRole('link', { name: t('validation.decisionReasonMissing') })).toBeVisible()
    await field(page, t('visitation.form.reason'), 'Støtten skal fortsætte i jobbet.')
    await field(page, t('visitation.form.startOn'), 'i dag')
    await press(page, t('visitation.form.submitChange'))
    await confirm(page)
    await expect(regionOf(page, t('visitation.earlier.title')).getByRole('link').first()).toBeVisible()
    await checkAxe('changed decision')
  })
  const changed = new URL(page.url()).pathname
  expect(changed).not.toBe(address)

  await test.step('the consultant asks for another decision', async () => {
    await changeTo('Mette Krogh')
    await page.goto(changed)
    await unfold(page, t('visitation.revisitation.link'))
    await field(page, t('visitation.revisitation.wish'), 'Start på et afklarende forløb')
    await field(page, t('visitation.revisitation.reason'), 'Borgeren siger, at det går for stærkt.')
    await press(page, t('visitation.revisitation.submit'))
    await expect(page.getByText(t('visitation.revisitation.status.OPEN'))).toBeVisible()
  })

  await test.step('the adviser keeps the decision, with a reason', async () => {
    await changeTo('Åse Nørgaard')
    await page.goto(changed)
    await page.getByLabel(t('visitation.revisitation.answers.KEPT')).check()
    await press(page, t('visitation.revisitation.answerSubmit'))
    await expect(
      page.getByRole('link', { name: t('validation.revisitationAnswerReasonMissing') }),
    ).toBeVisible()
    await field(page, t('visitation.revisitation.answerReason'), 'Vi ser på tempoet til opfølgningen.')
    await press(page, t('visitation.revisitation.answerSubmit'))
    await expect(page.getByText(t('visitation.revisitation.status.KEPT'))).toBeVisible()
    await checkAxe('request kept')
  })
})
