import type { Page } from '@playwright/test'
import writeExcelFile from 'write-excel-file/node'
import { sendExtract } from './extracts'
import { expect, test } from './fixtures'
import { desk, field, press } from './forms'
import { wordsIn } from './words'

const t = wordsIn('da')

test.use(desk)

const ADVISER = 'Øyvind Lund'
const SOURCE = 'Kommunens regneark'
const CODE = 'overgangsydelse'
const PERSON = 'Ingefred Prøvested'

/** Headings of another system: most are recognised, "Ophør" is not. */
const HEADINGS = [
  'CPR-nr.',
  'Borgernavn',
  'A-kasse',
  'Type',
  'Ydelseskode',
  'Firma',
  'CVR-nr.',
  'Startdato',
  'Ophør',
  'Timer pr. uge',
  'Bemærkning',
]

const ROWS = [
  [
    '710287-4501',
    PERSON,
    'Faglig Fælles',
    'ydelse',
    'a-dagpenge',
    '',
    '',
    '01-01-2025',
    '30-06-2025',
    '',
    '',
  ],
  ['710287-4501', PERSON, 'Faglig Fælles', 'ydelse', CODE, '', '', '01-07-2025', '31-08-2025', '', ''],
  [
    '710287-4501',
    PERSON,
    'Faglig Fælles',
    'ansaettelse',
    '',
    'Nørre Bageri',
    '99005343',
    '01-09-2025',
    '31-03-2026',
    '32,5',
    'sæson',
  ],
  ['820390-4502', 'Torvald Prøvested', '', 'ydelse', 'sygedagpenge', '', '', '01-02-2026', '', '', ''],
]

const workbookOf = (rows: string[][]) => writeExcelFile([HEADINGS, ...rows]).toBuffer()

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const questionOf = (page: Page, column: 'cpr' | 'navn' | 'kode' | 'til' | 'timer') =>
  page.getByRole('combobox', { name: t(`history.columns.name.${column}`), exact: true })

test('a spreadsheet with other headings becomes people in the queue, and is undone', async ({
  page,
  signInAs,
  signOut,
  checkAxe,
}) => {
  test.setTimeout(90_000)
  const buffer = await workbookOf(ROWS)
  const send = () =>
    sendExtract(page, t, {
      name: 'maanedsudtraek.xlsx',
      mimeType: XLSX,
      buffer,
      source: SOURCE,
      extractOn: '1.11.2026',
    })
  const recheck = page.getByRole('button', { name: t('history.unknownCodes.recheck') })

  await test.step('the columns are matched, with suggestions', async () => {
    await signInAs(ADVISER)
    await page.goto('/data')
    await send()
    await expect(page.getByRole('heading', { name: t('history.columns.title') })).toBeVisible()
    await expect(questionOf(page, 'cpr')).toHaveValue('CPR-nr.')
    await expect(questionOf(page, 'navn')).toHaveValue('Borgernavn')
    await expect(questionOf(page, 'timer')).toHaveValue('Timer pr. uge')
    await expect(questionOf(page, 'til')).toHaveValue('')
    await checkAxe('columns')
    await press(page, t('history.columns.submit'))
    await expect(page.getByRole('link', { name: t('validation.columnMissing') })).toBeVisible()
    await questionOf(page, 'til').selectOption('Ophør')
    await expect(page.getByText('31-03-2026')).toBeVisible()
    await press(page, t('history.columns.submit'))
  })

  const address = await test.step('an unknown code is refused by name', async () => {
    await expect(page.getByText(t('history.unknownCodes.code', { code: CODE, rows: 1 }))).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: CODE })).toContainText(
      t('history.extract.reasons.BENEFIT_UNKNOWN', { code: CODE }),
    )
    await expect(page.getByRole('button', { name: t('history.preview.import', { count: 3 }) })).toBeVisible()
    await checkAxe('unknown code')
    return page.url()
  })

  await test.step('the administrator adds the code', async () => {
    await signOut()
    await signInAs('Yrsa Kjær')
    await page.goto('/admin/ydelseskoder')
    await field(page, t('benefitCodes.field.code'), CODE)
    await field(page, t('benefitCodes.field.labelDa'), 'Overgangsydelse')
    await field(page, t('benefitCodes.field.labelEn'), 'Transitional benefit')
    await page.getByLabel(t('benefitCodes.counts.publicSupport')).check()
    await page.getByLabel(t('benefitCodes.field.stripClass')).selectOption('K')
    await field(page, t('benefitCodes.field.validFrom'), '1.1.2016')
    await checkAxe('benefit codes')
    await press(page, t('benefitCodes.add.submit'))
    await expect(page.getByRole('table').getByText(CODE, { exact: true })).toBeVisible()
  })

  await test.step('checked again, all rows are ready, and the people come into the queue', async () => {
    await signOut()
    await signInAs(ADVISER)
    await page.goto(address)
    await recheck.click()
    await press(page, t('history.preview.import', { count: 4 }))
    await expect(page.getByText(t('history.result.done', { count: 4 }))).toBeVisible()
    await page.goto('/screening')
    await expect(page.getByRole('link', { name: PERSON })).toBeVisible()
  })

  await test.step('the same file is not read twice', async () => {
    await page.goto('/data')
    await send()
    await expect(page.getByText(t('history.result.repeat', { day: '', time: '' }).slice(0, 28))).toBeVisible()
  })

  await test.step('undone by a typed word, the people are gone', async () => {
    await page.goto(address)
    await press(page, t('history.undo.trigger'))
    const word = page.getByLabel(t('history.undo.wordLabel', { word: t('history.undo.word') }))
    await word.fill('ja')
    await press(page, t('history.undo.submit'))
    await expect(
      page.getByRole('link', { name: t('history.undo.wordWrong', { word: t('history.undo.word') }) }),
    ).toBeVisible()
    await checkAxe('undo dialog')
    await word.fill(t('history.undo.word'))
    await press(page, t('history.undo.submit'))
    await expect(page.getByText(t('history.result.undone'), { exact: true }).first()).toBeVisible()
    await page.goto('/screening')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('screening.queue.title'))
    await expect(page.getByRole('link', { name: PERSON })).toHaveCount(0)
  })

  await test.step('the columns are remembered for the source', async () => {
    await page.goto('/data')
    const changed = await workbookOf(ROWS.slice(0, 1))
    await sendExtract(page, t, {
      name: 'naeste-maaned.xlsx',
      mimeType: XLSX,
      buffer: changed,
      source: SOURCE,
      extractOn: '1.11.2026',
    })
    await expect(page.getByRole('button', { name: t('history.preview.import', { count: 1 }) })).toBeVisible()
  })
})

test('files that cannot be read are refused in words, and the fields stay', async ({ page, signInAs }) => {
  await signInAs(ADVISER)
  await page.goto('/data')
  const header = 'cpr;navn;a_kasse;art;kode;arbejdsgiver;cvr;fra;til;timer\n'

  await test.step('another kind of file', async () => {
    await sendExtract(page, t, { name: 'billede.png', mimeType: 'image/png', buffer: Buffer.from('PNG') })
    await expect(page.getByRole('link', { name: t('validation.fileNotExtract') })).toBeVisible()
  })

  await test.step('a header without rows', async () => {
    await sendExtract(page, t, { name: 'kun-overskrift.csv', buffer: Buffer.from(header) })
    await expect(page.getByText(t('validation.fileWithoutRows')).first()).toBeVisible()
  })

  await test.step('half a spreadsheet', async () => {
    await page.goto('/data')
    const whole = await workbookOf(ROWS)
    await sendExtract(page, t, {
      name: 'halv.xlsx',
      mimeType: XLSX,
      buffer: whole.subarray(0, Math.floor(whole.length / 2)),
    })
    await expect(page.getByText(t('history.failure.FILE_TRUNCATED')).first()).toBeVisible()
  })

  await test.step('a lost connection', async () => {
    await page.goto('/data')
    await page.route('**/data/fil', (route) => route.abort('connectionreset'))
    await sendExtract(page, t, {
      name: 'udtraek.csv',
      buffer: Buffer.from(`${header}7102874501;${PERSON};;ydelse;a-dagpenge;;;2025-01-01;2025-06-30;\n`),
      extractOn: '1.10.2026',
    })
    await expect(page.getByText(t('history.upload.lost'))).toBeVisible()
    await expect(page.getByLabel(t('history.upload.extractOn'))).toHaveValue('1.10.2026')
    await page.unroute('**/data/fil')
    await press(page, t('history.upload.submit'))
    await expect(page.getByRole('button', { name: t('history.preview.import', { count: 1 }) })).toBeVisible()
  })
})
