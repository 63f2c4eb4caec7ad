import { describe, expect, it } from 'vitest'
import { parseVisitationAddress, visitationTabHref, visitationTabs } from '@/lib/visitation/list-address'

const queryOf = (href: string) => Object.fromEntries(new URL(href, 'http://x').searchParams)

describe('the address of the visitation list', () => {
  it('leads back to the tab and the order it was made from', () => {
    for (const tab of visitationTabs) {
      for (const sort of ['OLDEST', 'NEWEST'] as const) {
        expect(parseVisitationAddress(queryOf(visitationTabHref(tab, sort)))).toEqual({
          tab,
          sort,
          programmeId: null,
        })
      }
    }
  })

  it('what waits is oldest first, what is decided newest first', () => {
    expect(parseVisitationAddress(queryOf(visitationTabHref('SENT'))).sort).toBe('OLDEST')
    expect(parseVisitationAddress(queryOf(visitationTabHref('DECIDED'))).sort).toBe('NEWEST')
  })

  it('words it does not know are the drafts', () => {
    expect(parseVisitationAddress({ beslutning: 'x', sortering: 'y', program: 'z' })).toEqual({
      tab: 'DRAFT',
      sort: 'OLDEST',
      programmeId: null,
    })
  })
})
