import { NextIntlClientProvider } from 'next-intl'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BenefitStrip, type BenefitStripProps } from '@/components/strip/benefit-strip'
import type { Day } from '@/lib/calendar/day'
import type { StripLetter, StripRun } from '@/lib/history/strip-runs'
import { catalogues } from '@/lib/i18n/catalogues'

const window = { from: '2022-11-01', until: '2026-11-01' } as const

function run(classLetter: StripLetter, from: Day, until: Day, weeks: number): StripRun {
  return { classLetter, isSupplementary: false, from, until, weeks, also: [] }
}

const runs = [
  { ...run('D', '2023-04-17', '2023-11-20', 31), isSupplementary: true },
  run('K', '2024-04-01', '2024-09-30', 26),
  run('S', '2025-10-20', '2025-10-27', 1),
  run('?', '2025-12-15', '2026-01-12', 4),
]

function draw(overrides: Partial<BenefitStripProps> = {}, locale: 'da' | 'en' = 'da'): string {
  const strip = createElement(BenefitStrip, { summary: 'Billedet', runs, window, ...overrides })
  const provided = {
    locale,
    messages: catalogues[locale],
    timeZone: 'Europe/Copenhagen',
    children: strip,
  }
  return renderToStaticMarkup(createElement(NextIntlClientProvider, provided))
}

/** The marks of the wide picture or the folded one, in the order of the page. */
function marksOf(html: string, picture: 'strip-wide' | 'strip-folded'): string[] {
  const [, wide = '', folded = ''] = html.split(/class="strip-(?:wide|folded)"/)
  return (
    (picture === 'strip-wide' ? wide : (folded.split('strip-readout')[0] ?? '')).match(
      /<button[^>]*data-strip-item[^>]*>/g,
    ) ?? []
  )
}

const nameOf = (mark: string) => /aria-label="([^"]*)"/.exec(mark)?.[1]
const tabOf = (mark: string) => /tabindex="([^"]*)"/.exec(mark)?.[1]

describe('BenefitStrip', () => {
  it('says every run in words, oldest first', () => {
    expect(marksOf(draw(), 'strip-wide').map(nameOf)).toEqual([
      'Supplerende dagpenge, uge 16 til 46 2023, 31 uger',
      'Kontanthjælp m.m., uge 14 til 39 2024, 26 uger',
      'Sygedagpenge, uge 43 2025, 1 uge',
      'Data mangler, uge 51 2025 til uge 2 2026, 4 uger',
    ])
    expect(nameOf(marksOf(draw({}, 'en'), 'strip-wide')[1] ?? '')).toBe(
      'Cash assistance etc., week 14 to 39 2024, 26 weeks',
    )
  })

  it('is one tab stop in each of its two forms', () => {
    expect(marksOf(draw(), 'strip-wide').map(tabOf)).toEqual(['0', '-1', '-1', '-1'])
    expect(marksOf(draw(), 'strip-folded').map(tabOf)).toEqual(['0', '-1', '-1', '-1', '-1'])
  })

  it('repeats a run that the fold cuts, with the weeks of each part on its chip', () => {
    const html = draw({ runs: [run('D', '2023-04-17', '2023-11-20', 31)] })
    const marks = marksOf(html, 'strip-folded')
    expect(marks.map(nameOf)).toEqual(Array(2).fill('Dagpenge, uge 16 til 46 2023, 31 uger'))
    expect(marks.map(tabOf)).toEqual(['0', '-1'])
    const folded = html.split('class="strip-folded"')[1] ?? ''
    expect([...folded.matchAll(/class="strip-chip"[^>]*>D (\d+)/g)].map((match) => match[1])).toEqual([
      '28',
      '3',
    ])
  })

  it('folds into rows of twelve months, as many as the zoom shows', () => {
    const headingsOf = (html: string) =>
      [...(html.split('class="strip-folded"')[1] ?? '').matchAll(/aria-label="([^"]* – [^"]*)"/g)].map(
        (match) => match[1],
      )
    expect(headingsOf(draw())).toEqual([
      'nov. 2022 – okt. 2023',
      'nov. 2023 – okt. 2024',
      'nov. 2024 – okt. 2025',
      'nov. 2025 – okt. 2026',
    ])
    expect(headingsOf(draw({ zoom: { months: 24, hrefOf: (months) => `?zoom=${months}` } }))).toEqual([
      'nov. 2024 – okt. 2025',
      'nov. 2025 – okt. 2026',
    ])
  })

  it('zooms by links, the shown one marked, and leaves out what is before', () => {
    const html = draw({ zoom: { months: 12, hrefOf: (months) => `?zoom=${months}` } })
    const links = html.match(/<a [^>]*href="\?zoom=\d+"[^>]*>/g) ?? []
    expect(links.map((link) => [/zoom=(\d+)/.exec(link)?.[1], link.includes('aria-current="true"')])).toEqual(
      [
        ['48', false],
        ['24', false],
        ['12', true],
      ],
    )
    expect(marksOf(html, 'strip-wide').map(nameOf)).toEqual([
      'Data mangler, uge 51 2025 til uge 2 2026, 4 uger',
    ])
  })

  it('names the classes it holds with their weeks, in the order of the classes, and the weeks without', () => {
    const words = draw()
      .split('class="strip-legend"')[1]
      ?.split('</ul>')[0]
      ?.replace(/<\/li>/g, '|')
      .replace(/<[^>]*>/g, '')
    expect(words?.split('|')).toEqual(
      [
        'D Dagpenge 31 uger,  heraf supplerende 31 uger',
        'K Kontanthjælp m.m. 26 uger',
        'S Sygedagpenge 1 uge',
        '? Data mangler 4 uger',
        'Ingen ydelse 147 uger',
        '',
      ].map((line, index) => (index === 0 ? expect.stringContaining(line) : line)),
    )
  })

  it('draws the bracket asked for at every width and keeps the others hidden', () => {
    const html = draw({
      brackets: [
        { code: 'A', label: 'Måneder: 6 tæller med', ranges: [{ from: '2024-04-01', until: '2024-10-01' }] },
        { code: 'B', label: 'Perioder: 1 tæller med', ranges: [{ from: '2025-10-20', until: '2025-10-27' }] },
      ],
      shownBracket: 'A',
    })
    const groups = html.match(/<(?:div|span) data-strip-bracket="[AB]"[^>]*>/g) ?? []
    expect(groups.filter((group) => group.includes('"A"') && group.includes('hidden'))).toEqual([])
    expect(groups.filter((group) => group.includes('"B"') && !group.includes('hidden'))).toEqual([])
    // One in the wide picture, one in each of the four folded rows and one in the line above them.
    expect(groups.filter((group) => group.includes('"A"'))).toHaveLength(6)
    // April to September 2024 begins 517 of the 1461 days in and ends 700 in.
    expect(html).toContain('class="strip-bracket" style="left:35.39%;width:12.52%;bottom:1px"')
  })

  it('gives every mark details, closed, and rows below the axis only when they hold something', () => {
    const html = draw({
      courses: [
        {
          key: 'c',
          from: '2025-01-01',
          until: null,
          text: 'Godt Arbejde',
          label: 'Godt Arbejde, fra 1.1.2025',
        },
      ],
      employments: [
        {
          key: 'e',
          from: '2025-02-01',
          until: '2025-03-01',
          hours: 12,
          text: '12 t',
          label: 'Bageriet, 12 timer',
        },
      ],
      events: [{ key: 'v', on: '2024-02-01', label: '01.02.2024: Samtale holdt' }],
    })
    expect(marksOf(html, 'strip-wide').map(nameOf).slice(4)).toEqual([
      'Godt Arbejde, fra 1.1.2025',
      'Bageriet, 12 timer',
      '01.02.2024: Samtale holdt',
    ])
    const keys = marksOf(html, 'strip-wide').map((mark) => /data-strip-item="([^"]*)"/.exec(mark)?.[1])
    const details = html.match(/<div data-strip-details="[^"]*"[^>]*>/g) ?? []
    expect(details.map((one) => /details="([^"]*)"/.exec(one)?.[1])).toEqual(keys)
    expect(details.every((one) => one.includes('hidden'))).toBe(true)
    expect(draw()).not.toContain('data-strip-row="hours"')
  })

  it('says events after the window in words, since the picture ends before them', () => {
    const html = draw({ events: [{ key: 'v', on: '2026-11-19', label: '19.11.2026: Samtale holdt' }] })
    expect(html).toContain('Efter perioden: 19.11.2026: Samtale holdt')
    expect(html).not.toContain('data-strip-row="events"')
  })

  it('draws today at the edge in the month the window leads up to, and not after it', () => {
    expect(draw({ todayOn: '2026-11-30' })).toContain('I dag')
    expect(draw({ todayOn: '2026-12-01' })).not.toContain('I dag')
  })

  it('has the runs as a table: period, weeks and benefit', () => {
    const table = /<table.*?<\/table>/s.exec(draw())?.[0] ?? ''
    const cells = [
      ...table.matchAll(/<t[hd] role="(?:columnheader|rowheader|cell)"[^>]*>(.*?)<\/t[hd]>/gs),
    ].map((match) => match[1])
    expect(cells.slice(0, 12)).toEqual([
      'Periode',
      'Fra uge',
      'Til uge',
      'Uger',
      'Ydelse',
      'Også i ugerne',
      '17.04.2023 – 19.11.2023',
      'uge 16 2023',
      'uge 46 2023',
      '31',
      'Supplerende dagpenge',
      '',
    ])
  })

  it('offers neither keys nor a table where there is nothing to move between', () => {
    const html = draw({ runs: [] })
    expect(html).toContain('Ingen ydelse')
    expect(html).not.toContain('Piletaster')
    expect(html).not.toContain('Vis som tabel')
  })
})
