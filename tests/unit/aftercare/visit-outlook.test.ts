import { describe, expect, test } from 'vitest'
import { visitOutlook } from '@/lib/aftercare/visit-outlook'
import { buildAftercareFacts, buildVisit } from '@/tests/factories/aftercare-facts'

// The job starts on 2 November 2026; the trial period ends with 1 February 2027.
describe('R02 how far the visits have come', () => {
  test('R02 three are needed when each is held on its last day', () => {
    const outlook = visitOutlook(buildAftercareFacts(), '2026-11-23')

    expect(outlook).toMatchObject({ heldCount: 0, leastCount: 3, next: { dueOn: '2026-11-30' } })
  })

  test('R02 a visit held early leaves more to come', () => {
    const facts = buildAftercareFacts({ visits: [buildVisit('2026-11-05')] })

    expect(visitOutlook(facts, '2026-11-23')).toMatchObject({ heldCount: 1, leastCount: 4 })
  })

  test('R02 a visit on the first day is not one of them, and two on a date are one', () => {
    const facts = buildAftercareFacts({
      visits: [
        buildVisit('2026-11-02'),
        buildVisit('2026-11-16'),
        buildVisit('2026-11-16', { id: 'second' }),
      ],
    })

    expect(visitOutlook(facts, '2026-11-23').heldCount).toBe(1)
  })

  test('R02 a shorter interval needs more', () => {
    const facts = buildAftercareFacts({ intervals: [{ setOn: '2026-11-02', days: 14 }] })

    expect(visitOutlook(facts, '2026-11-02')).toMatchObject({ leastCount: 6, intervalDays: 14 })
  })

  test('R02 an overdue visit can be held today at the earliest, so fewer fit in', () => {
    expect(visitOutlook(buildAftercareFacts(), '2027-01-10').leastCount).toBe(1)
  })

  test('R02 nothing is coming while consent is withdrawn', () => {
    const facts = buildAftercareFacts({
      consents: [{ givenOn: '2026-10-12', withdrawnOn: '2026-11-20' }],
    })

    expect(visitOutlook(facts, '2026-11-23')).toMatchObject({ next: null, leastCount: 0 })
  })

  test('R02 a deadline missed by the end of the trial period is no longer next', () => {
    const facts = buildAftercareFacts()

    expect(visitOutlook(facts, '2027-02-01').next?.dueOn).toBe('2026-11-30')
    expect(visitOutlook(facts, '2027-02-02').next).toBeNull()
  })
})
