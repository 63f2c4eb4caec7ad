import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const css = readFileSync(path.join(root, 'app/globals.css'), 'utf8')

function token(name: string): string {
  const value = new RegExp(`--color-${name}:\\s*(#[0-9a-f]{6});`).exec(css)?.[1]
  if (!value) throw new Error(`No token ${name}`)
  return value
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(token(a)), luminance(token(b))].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const textPairs: readonly [string, string][] = [
  ...['ink-900', 'ink-700', 'ink-600', 'fjord-700'].flatMap((text): [string, string][] => [
    [text, 'surface'],
    [text, 'page'],
    [text, 'sunken'],
  ]),
  ...['fjord-700', 'fjord-600', 'fjord-800', 'danger', 'danger-hover'].map((fill): [string, string] => [
    'on-primary',
    fill,
  ]),
  ...['overdue', 'soon', 'ok', 'planned', 'neutral'].map((kind): [string, string] => [
    `${kind}-text`,
    `${kind}-tint`,
  ]),
  ['rail-text', 'fjord-900'],
  ['rail-muted', 'fjord-900'],
  ['rail-text', 'rail-hover'],
  ['fjord-800', 'fjord-100'],
  ['fjord-700', 'fjord-50'],
  ['ink-600', 'fjord-50'],
  ['ink-700', 'fjord-100'],
  ['white', 'lane-active'],
  ['white', 'lane-ready'],
  ['ink-900', 'lane-underway'],
  ['ink-900', 'lane-long-term'],
]

const markPairs: readonly [string, string][] = [
  ['line-500', 'surface'],
  ['line-500', 'page'],
  ...['overdue', 'soon', 'ok', 'planned', 'neutral'].map((kind): [string, string] => [
    `${kind}-mark`,
    'surface',
  ]),
  ['focus', 'surface'],
  ['focus', 'page'],
  ['focus', 'sunken'],
  ['focus-rail', 'fjord-900'],
  ['series-1', 'surface'],
  ['series-2', 'surface'],
  ['series-3', 'surface'],
  ['series-last-year', 'surface'],
]

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css)$/.test(file))
    .map((file) => path.join(folder, file))
}

describe('colour tokens', () => {
  it.each(textPairs)('text %s on %s can be read (4.5:1)', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(markPairs)('mark %s on %s can be seen (3:1)', (mark, ground) => {
    expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3)
  })

  it('has no raw colour outside the token file and the manifest, which can not read it', () => {
    const allowed = ['app/globals.css', 'app/manifest.ts']
    const withHex = [...sourceFiles('app'), ...sourceFiles('components')]
      .filter((file) => !allowed.includes(file.split(path.sep).join('/')))
      .filter((file) =>
        /['"`\s[:(]#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})\b/i.test(
          readFileSync(path.join(root, file), 'utf8'),
        ),
      )
    expect(withHex).toEqual([])
  })
})
