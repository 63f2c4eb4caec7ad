import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { MiniStrip, monthRuns } from '@/components/strip/mini-strip'

describe('monthRuns', () => {
  it('joins months of one class and leaves out those without benefit', () => {
    expect(monthRuns('DDD--K?-S')).toEqual([
      { letter: 'D', from: 0, months: 3 },
      { letter: 'K', from: 5, months: 1 },
      { letter: '?', from: 6, months: 1 },
      { letter: 'S', from: 8, months: 1 },
    ])
  })

  it('is empty for nobody known and for letters that are no class', () => {
    expect(monthRuns('')).toEqual([])
    expect(monthRuns('--x')).toEqual([])
  })
})

describe('MiniStrip', () => {
  it('is one picture named by its summary, 2,5 px to the month', () => {
    const classes = `${'D'.repeat(12)}${'-'.repeat(24)}${'A'.repeat(12)}`
    const html = renderToStaticMarkup(
      createElement(MiniStrip, { classes, summary: '24 af 48 måneder på ydelse' }),
    )
    expect(html).toContain('role="img"')
    expect(html).toContain('aria-label="24 af 48 måneder på ydelse"')
    expect(html.match(/<rect[^>]*>/g)).toEqual([
      expect.stringContaining('x="0" width="29.5"'),
      expect.stringContaining('x="90" width="29.5"'),
    ])
  })
})
