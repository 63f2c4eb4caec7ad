import { describe, expect, it } from 'vitest'
import { joinVersions, restorableOf, type VersionLinks } from '@/lib/history/rules/row-versions'

type Version = VersionLinks & { source: 'IMPORT' | 'TYPED' }

function version(id: string, links: Partial<Version> = {}): Version {
  return { id, source: 'IMPORT', correctionId: null, replacedById: null, ...links }
}

function outlineOf(versions: readonly Version[]) {
  return joinVersions(versions).map((line) => ({
    head: line.head.id,
    isCounted: line.isCounted,
    earlier: line.earlier.map(({ id }) => id),
    restorable: restorableOf(line)?.id ?? null,
  }))
}

describe('the versions of a row', () => {
  it('P35 an imported row that nobody touched stands alone and has nothing to restore', () => {
    expect(outlineOf([version('a')])).toEqual([{ head: 'a', isCounted: true, earlier: [], restorable: null }])
  })

  it('P35 a row corrected twice keeps both values, the latest first', () => {
    const found = outlineOf([
      version('imported', { replacedById: 'c1' }),
      version('second', { source: 'TYPED', correctionId: 'c2' }),
      version('first', { source: 'TYPED', correctionId: 'c1', replacedById: 'c2' }),
    ])
    expect(found).toEqual([
      { head: 'second', isCounted: true, earlier: ['first', 'imported'], restorable: 'imported' },
    ])
  })

  it('P35 a row that is gone stays in its place and can come back', () => {
    expect(outlineOf([version('a', { replacedById: 'removed' })])).toEqual([
      { head: 'a', isCounted: false, earlier: [], restorable: 'a' },
    ])
  })

  it('P35 a typed row that is gone has no imported value to go back to', () => {
    const typed = version('a', { source: 'TYPED', correctionId: 'added', replacedById: 'removed' })
    expect(outlineOf([typed])).toEqual([{ head: 'a', isCounted: false, earlier: [], restorable: null }])
  })

  it('P35 a restored row has the correction it took the place of under it', () => {
    const found = outlineOf([
      version('imported', { correctionId: 'c2' }),
      version('typed', { source: 'TYPED', correctionId: 'c1', replacedById: 'c2' }),
    ])
    expect(found).toEqual([{ head: 'imported', isCounted: true, earlier: ['typed'], restorable: null }])
  })

  it('P35 restored twice, the older correction stands by itself, so that none is lost', () => {
    const found = outlineOf([
      version('imported', { correctionId: 'c4' }),
      version('typed', { source: 'TYPED', correctionId: 'c1', replacedById: 'c2' }),
      version('again', { source: 'TYPED', correctionId: 'c3', replacedById: 'c4' }),
    ])
    expect(found).toEqual([
      { head: 'imported', isCounted: true, earlier: ['again'], restorable: null },
      { head: 'typed', isCounted: false, earlier: [], restorable: null },
    ])
  })
})
