import { NextIntlClientProvider } from 'next-intl'
import { type ComponentProps, type ComponentType, createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { BaselinePage } from '@/components/baseline/baseline-page'
import { PeoplePage } from '@/components/baseline/people-page'
import { ThresholdsPage } from '@/components/baseline/thresholds-page'
import { getBaseline, getBaselinePeople } from '@/lib/baseline/queries'
import type { BaselineScope } from '@/lib/baseline/scope'
import { getThresholds } from '@/lib/baseline/threshold-queries'
import { catalogues } from '@/lib/i18n/catalogues'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { createCompletedImport, createCountedCitizen } from '@/tests/factories/baseline'
import { createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn(), replace: vi.fn() }) }))
vi.mock('@/lib/programmes/actions', () => ({ saveScreeningSettingsAction: vi.fn() }))

let viewer: Viewer
let programmeId: string
let scope: BaselineScope

beforeAll(async () => {
  const unitId = (await createUnit(db)).id
  viewer = (await createUser(db, { role: 'LEDER', unitId })).viewer
  programmeId = (await createProgramme(db, { unitId, name: 'Godt Arbejde' })).id
  const { id } = await createCompletedImport(db, { unitId, programmeId, createdById: viewer.userId })
  scope = { kind: 'IMPORT', id }
  const person = { unitId, importId: id, programmeId }
  await createCountedCitizen(db, { ...person, support: 30, unemploymentSpells: 4, name: 'Anna Lind' })
  await createCountedCitizen(db, { ...person, support: 20, missing: 10 })
  await createCountedCitizen(db, { ...person, protection: 'PROTECTED', name: 'Bo Skjult' })
})

function textOf(page: ReactElement, locale: 'da' | 'en'): string {
  const wrong: string[] = []
  const words: Omit<ComponentProps<typeof NextIntlClientProvider>, 'children'> = {
    locale,
    messages: catalogues[locale],
    timeZone: 'Europe/Copenhagen',
    onError: (error) => wrong.push(error.message),
  }
  const Provider = NextIntlClientProvider as ComponentType<typeof words>
  const html = renderToStaticMarkup(createElement(Provider, words, page))
  expect(wrong).toEqual([])
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

describe.each(['da', 'en'] as const)('the pages of the analysis in %s', (locale) => {
  it('show the counts, the distributions and how many are not counted', async () => {
    const view = await getBaseline(viewer, scope)
    const text = textOf(createElement(BaselinePage, { view: view as NonNullable<typeof view> }), locale)
    if (locale === 'en') return
    expect(text).toContain('2 borgere i alt')
    expect(text).toContain('1 borger mere kræver særlig adgang og er ikke talt med.')
    expect(text).toContain('Over 24 af 48 måneder på ydelse 1 50 % 1')
    expect(text).toContain('25–36 1')
    expect(text).not.toContain('Skjult')
  })

  it('show the people behind a number', async () => {
    const view = await getBaselinePeople(viewer, {
      scope,
      choice: { measure: 'SUPPORT_MONTHS', part: '25' },
      page: 1,
    })
    const text = textOf(createElement(PeoplePage, { view: view as NonNullable<typeof view> }), locale)
    expect(text).toContain('Anna Lind')
    if (locale === 'da') expect(text).toContain('Måneder på ydelse (af 48): 25–36')
  })

  it('show what other thresholds would give, and the form that saves them', async () => {
    const view = await getThresholds(viewer, { programmeId, people: null, typed: { foreslaa: '1' } })
    const page = createElement(ThresholdsPage, {
      view: view as NonNullable<typeof view>,
      savedVersion: null,
    })
    const text = textOf(page, locale)
    if (locale === 'en') return
    expect(text).toContain('1 af 2 borgere ville blive foreslået, mod 1 nu: 0 kommer til, 0 falder fra.')
    expect(text).toContain('Målgruppen foreslås fra: 1 (før 2)')
    expect(text).toContain('Gem som ny version')
  })
})
