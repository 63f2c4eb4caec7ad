import { describe, expect, it } from 'vitest'
import { journalHref, parseJournalFilter, wholeJournal } from '@/lib/journal/filter'

describe('the journal’s address', () => {
  it('is read back as it was written', () => {
    const filter = {
      types: ['TALKS', 'CASE'] as const,
      personId: '0192aaaa-bbbb-7ccc-8ddd-eeeeffff0000',
      from: '2026-10-01' as const,
      to: '2026-10-31' as const,
      look: 'COMPACT' as const,
      page: 2,
    }
    const query = new URL(`http://x${journalHref('c', filter)}`).searchParams
    const read = Object.fromEntries([...new Set(query.keys())].map((key) => [key, query.getAll(key)]))
    const single = Object.fromEntries(
      Object.entries(read).map(([key, values]) => [key, values.length > 1 ? values : (values[0] ?? '')]),
    )
    expect(parseJournalFilter(single, '2026-11-23')).toEqual(filter)
    expect(journalHref('c', wholeJournal)).toBe('/borgere/c/journal')
  })

  it('takes a day as people write it, and leaves out what it does not know', () => {
    expect(
      parseJournalFilter(
        { fra: '1.10.', til: 'sludder', hvem: 'ingen', type: 'x', side: '-1' },
        '2026-11-23',
      ),
    ).toEqual({ ...wholeJournal, from: '2026-10-01' })
  })
})
