import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogues } from '@/lib/i18n/catalogues'

const root = path.resolve(import.meta.dirname, '..')

function listFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

const sources = ['app', 'components', 'lib'].flatMap(listFiles)
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')

function importsOf(file: string): string[] {
  const found = [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  )
  return found.map((target) => {
    if (target.startsWith('@/')) return target.slice(2)
    if (target.startsWith('.')) return path.join(path.dirname(file), target)
    return target
  })
}

const FLOOR = ['lib/calendar/', 'lib/platform/', 'lib/i18n/', 'prisma/generated']

describe('architecture', () => {
  it('imports run one way: app, components, capability, floor', () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .filter((target) => {
          if (file.startsWith('lib/')) {
            if (target.startsWith('app/') || target.startsWith('components/')) return true
            if (file.startsWith('lib/calendar/'))
              return target.startsWith('lib/') && !target.startsWith('lib/calendar/')
            if (file.startsWith('lib/platform/') || file.startsWith('lib/i18n/')) {
              return target.startsWith('lib/') && !FLOOR.some((floor) => target.startsWith(floor))
            }
            return false
          }
          return file.startsWith('components/') && target.startsWith('app/')
        })
        .map((target) => `${file} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('rules are pure: only the calendar, the types of the floor and other rules', () => {
    const rules = sources.filter((file) => /^lib\/[^/]+\/rules\//.test(file))
    expect(rules.length).toBeGreaterThan(10)
    const wrong = rules.flatMap((file) =>
      importsOf(file)
        .filter(
          (target) =>
            !target.startsWith('lib/calendar/') &&
            !['lib/platform/deadline', 'lib/platform/refusal', 'lib/platform/viewer'].includes(target) &&
            !/^lib\/[^/]+\/rules\//.test(target) &&
            !/^lib\/history\/benefit-types$/.test(target),
        )
        .map((target) => `${file} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('"use server" stands only in actions.ts', () => {
    const wrong = sources.filter(
      (file) => /^\s*['"]use server['"]/m.test(textOf(file)) && !file.endsWith('/actions.ts'),
    )
    expect(wrong).toEqual([])
  })

  it('pages and components hold no query, and routes hold no rule', () => {
    const wrong = sources.filter(
      (file) =>
        (file.startsWith('components/') || (file.startsWith('app/') && !file.startsWith('app/api/'))) &&
        importsOf(file).some(
          (target) =>
            target === 'lib/platform/db' || (target.startsWith('lib/') && target.includes('/commands')),
        ),
    )
    expect(wrong).toEqual([])
  })

  it('reads no clock but lib/calendar/today.ts', () => {
    const wrong = sources.filter(
      (file) =>
        file !== 'lib/calendar/today.ts' &&
        /new Date\(\)|Date\.now\(\)|new UTCDate\(\)|performance\.now\(\)/.test(textOf(file)),
    )
    expect(wrong).toEqual([])
  })

  it('raw SQL is always parameterised', () => {
    const wrong = sources.filter((file) =>
      /\$(queryRawUnsafe|executeRawUnsafe)|Prisma\.raw\(/.test(textOf(file)),
    )
    expect(wrong).toEqual([])
  })

  it('files of queries and commands stay on the server', () => {
    const wrong = sources.filter(
      (file) => /\/(queries|commands)[^/]*\.ts$/.test(file) && !textOf(file).includes("import 'server-only'"),
    )
    expect(wrong).toEqual([])
  })

  it('no raw colour outside the token file', () => {
    // Neither the operating system, which reads the manifest, nor paper knows a style sheet's tokens.
    const tokenFiles = ['app/manifest.ts', 'lib/export/paper-colours.ts']
    const wrong = sources.filter(
      (file) => !tokenFiles.includes(file) && /#[0-9a-fA-F]{6}\b/.test(textOf(file)),
    )
    expect(wrong).toEqual([])
  })

  it('no barrels and no drawers without a name', () => {
    const wrong = sources.filter((file) => /(^|\/)(index|utils|helpers|manager|common)\.tsx?$/.test(file))
    expect(wrong).toEqual([])
  })
})

/** Every leaf of a catalogue as `namespace.key`, with its sentence. */
function leavesOf(node: unknown, prefix = ''): [string, string][] {
  if (typeof node === 'string') return [[prefix, node]]
  return Object.entries(node as object).flatMap(([key, value]) =>
    leavesOf(value, prefix ? `${prefix}.${key}` : key),
  )
}

/** The facts an ICU sentence asks for; the words inside plural and select branches are not facts. */
function factsOf(sentence: string): string[] {
  const facts = new Set<string>()
  let at = 0
  function readText(): void {
    while (at < sentence.length && sentence[at] !== '}') {
      if (sentence[at] === '{') readArgument()
      else at += 1
    }
  }
  function readArgument(): void {
    const name = /^\{\s*(\w+)\s*/.exec(sentence.slice(at))
    if (!name) throw new Error(`Not ICU: ${sentence}`)
    facts.add(name[1] ?? '')
    at += name[0].length
    while (at < sentence.length && sentence[at] !== '}') {
      if (sentence[at] === '{') {
        at += 1
        readText()
      }
      at += 1
    }
    at += 1
  }
  readText()
  return [...facts].sort()
}

describe('catalogues', () => {
  const danish = new Map(leavesOf(catalogues.da))
  const english = new Map(leavesOf(catalogues.en))

  it('hold the same keys in Danish and English', () => {
    expect([...english.keys()].sort()).toEqual([...danish.keys()].sort())
  })

  it('hold no empty sentence', () => {
    expect([...danish, ...english].filter(([, sentence]) => sentence.trim() === '')).toEqual([])
  })

  it('ask for the same facts in both languages', () => {
    const differing = [...danish]
      .filter(([key, sentence]) => `${factsOf(sentence)}` !== `${factsOf(english.get(key) ?? '')}`)
      .map(([key]) => key)
    expect(differing).toEqual([])
  })

  it('has a sentence for every reason a rule can give', () => {
    const reasons = sources.flatMap((file) =>
      [...textOf(file).matchAll(/rule: '(R\d\d)',\s*reason: '([A-Z_]+)'/g)].map(
        (match) => `refusals.${match[1]}.${match[2]}`,
      ),
    )
    expect(reasons.length).toBeGreaterThan(0)
    expect(reasons.filter((key) => !danish.has(key))).toEqual([])
  })
})

describe('rules', () => {
  it('every rule that is built has a test that names it', () => {
    const titles = listFiles('tests').map(textOf).join('\n')
    const built = Object.keys(catalogues.da.rules)
    const untested = built.filter(
      (rule) => !new RegExp(`(it|test|describe)(\\.each[^\\n]*)?\\(\\s*['\`]${rule}\\b`).test(titles),
    )
    expect(untested).toEqual([])
  })
})
