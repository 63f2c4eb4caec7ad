import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isFiltered,
  queueHref,
  queueWords,
  sortOfWord,
  tabOfWord,
} from '@/components/screening/queue-address'
import { type QueueFilter, queueSorts, queueTabs, wholeQueue } from '@/lib/screening/queue-filter'

/** As the page reads it back. */
function filterOf(href: string): QueueFilter {
  const asked = new URL(href, 'https://example.dk').searchParams
  const word = (name: keyof typeof queueWords) => asked.get(queueWords[name]) ?? undefined
  return {
    tab: tabOfWord(word('tab')),
    programmeId: word('programme') ?? null,
    aKasseId: word('aKasse') ?? null,
    isSuggested: word('suggested') === '1',
    isMine: word('mine') === '1',
    isOverdue: word('overdue') === '1',
    sort: sortOfWord(word('sort')),
    page: Number(word('page') ?? 1),
  }
}

const id = fc.option(fc.uuid(), { nil: null })

describe('the address of the queue', () => {
  it('is bare for the whole queue', () => {
    expect(queueHref(wholeQueue)).toBe('/screening')
  })

  it('writes what is asked in Danish words', () => {
    const filter: QueueFilter = { ...wholeQueue, tab: 'WAITING', isSuggested: true, sort: 'NAME', page: 2 }
    expect(queueHref(filter)).toBe('/screening?status=afventer-a-kassen&foreslaaet=1&sort=navn&side=2')
  })

  it('gives every filter back as it was', () => {
    const filters = fc.record({
      tab: fc.constantFrom(...queueTabs),
      programmeId: id,
      aKasseId: id,
      isSuggested: fc.boolean(),
      isMine: fc.boolean(),
      isOverdue: fc.boolean(),
      sort: fc.constantFrom(...queueSorts),
      page: fc.integer({ min: 1, max: 500 }),
    })
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterOf(queueHref(filter))).toEqual(filter)
      }),
    )
  })

  it('takes an unknown word for the first tab and the due date', () => {
    expect([tabOfWord('alt'), tabOfWord(undefined), sortOfWord('markører')]).toEqual([
      'TO_SCREEN',
      'TO_SCREEN',
      'DUE',
    ])
  })

  it('counts tab, order and page as no filter', () => {
    expect(isFiltered({ ...wholeQueue, tab: 'CLOSED', sort: 'NAME', page: 3 })).toBe(false)
    expect(isFiltered({ ...wholeQueue, isMine: true })).toBe(true)
  })
})
