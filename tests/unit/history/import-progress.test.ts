import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractFailureCodes } from '@/lib/history/extract/extract-error'
import { progressOf } from '@/lib/history/import-progress'
import { undoObstacleCodes } from '@/lib/history/undo-obstacles'
import { catalogues } from '@/lib/i18n/catalogues'

const job = { status: 'RUNNING', stage: 'reading', done: 0, total: null } as const

describe('how far an import is', () => {
  it.each([
    [0, 412, 0],
    [1, 412, 0],
    [411, 412, 99],
    [412, 412, 100],
    [500, 412, 100],
    [0, 0, null],
    [7, null, null],
  ])('is %i of %s rounded down to %s per cent', (done, total, percent) => {
    expect(progressOf('CHECKING', { ...job, done, total })?.percent).toBe(percent)
  })

  it('is to wait until a worker takes it', () => {
    expect(progressOf('IMPORTING', { ...job, status: 'WAITING', stage: null })).toEqual({
      isWaiting: true,
      stage: null,
      done: 0,
      total: null,
      percent: null,
    })
  })

  it.each(['UPLOADED', 'PREVIEW', 'COMPLETED', 'UNDONE', 'FAILED', 'DISCARDED'] as const)(
    'is nothing when the import is %s, whatever its last job says',
    (status) => {
      expect(progressOf(status, job)).toBeNull()
    },
  )

  it('is nothing when the work stopped or was never begun', () => {
    expect(progressOf('UNDOING', { ...job, status: 'FAILED' })).toBeNull()
    expect(progressOf('UNDOING', null)).toBeNull()
  })
})

describe('the sentences of an import', () => {
  const root = path.resolve(import.meta.dirname, '../../..')
  const codesIn = (folder: string) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [
        ...readFileSync(path.join(root, folder, name), 'utf8').matchAll(
          /code: '([A-Z_]+)', facts|failure = \{ code: '([A-Z_]+)'/g,
        ),
      ])
      .map((match) => match[1] ?? match[2] ?? '')

  it.each(['da', 'en'] as const)('say in %s every reason its work can stop for', (locale) => {
    const { failure, extract, undo } = catalogues[locale].history
    const codes = [...codesIn('lib/history'), ...codesIn('lib/jobs')]
    expect(codes).toEqual(
      expect.arrayContaining(['FILE_WITHOUT_ROWS', 'GIVEN_UP', 'ALREADY_IMPORTED', 'STOPPED']),
    )
    expect(codes.filter((code) => !(code in failure))).toEqual([])
    expect(extractFailureCodes.filter((code) => !(code in failure) && !(code in extract.errors))).toEqual([])
    expect(undoObstacleCodes.filter((code) => !(code in undo.obstacle))).toEqual([])
    expect(undoObstacleCodes.filter((code) => !(`UNDO_${code}` in failure))).toEqual([])
  })
})
