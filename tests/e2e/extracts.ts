import type { Page } from '@playwright/test'
import { field, press } from './forms'
import type { Words } from './words'

export type Upload = {
  name: string
  buffer: Buffer
  mimeType?: string
  programme?: string
  source?: string
  extractOn?: string
}

/** Fills in the form under Import and sends it; the source is typed as a new one when the list does not have it. */
export async function sendExtract(page: Page, t: Words, upload: Upload): Promise<void> {
  const { name, buffer, mimeType = 'text/csv' } = upload
  await page.getByLabel(t('history.upload.file')).setInputFiles({ name, mimeType, buffer })
  await page
    .getByLabel(t('history.upload.programme'), { exact: true })
    .selectOption({ label: upload.programme ?? 'Godt Arbejde i Fjordby' })
  await chooseSource(page, t, upload.source ?? 'Ydelsesudtræk')
  await field(page, t('history.upload.extractOn'), upload.extractOn ?? '15.8.2022')
  await press(page, t('history.upload.submit'))
}

async function chooseSource(page: Page, t: Words, source: string): Promise<void> {
  const list = page.getByRole('combobox', { name: t('history.upload.source'), exact: true })
  if ((await list.count()) === 0) return field(page, t('history.upload.source'), source)
  const known = await list.locator('option').allTextContents()
  if (known.includes(source)) {
    await list.selectOption({ label: source })
    return
  }
  await list.selectOption({ label: t('history.upload.newSource') })
  await field(page, t('history.upload.newSourceName'), source)
}
