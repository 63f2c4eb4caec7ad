import { describe, expect, it } from 'vitest'
import { checkAuthority } from '@/lib/visitation/rules/authority'
import { grantableElements } from '@/lib/visitation/rules/grantable-elements'
import {
  listMissingAnswers,
  type ProgrammeOffers,
  type VisitationAnswers,
} from '@/lib/visitation/rules/missing-answers'

describe('R20 one authority', () => {
  it('R20 an authority adviser decides where no case is open', () => {
    expect(checkAuthority({ roles: ['MYNDIGHEDSRAADGIVER'] })).toBeNull()
    expect(checkAuthority({ roles: ['MYNDIGHEDSRAADGIVER'], coordinator: null })).toBeNull()
  })

  it('R20 a consultant never decides, nor a leader or an administrator', () => {
    for (const roles of [[], ['VIRKSOMHEDSKONSULENT'], ['LEDER', 'ADMIN'], ['JOBCOACH']]) {
      expect(checkAuthority({ roles })).toEqual({ rule: 'R20', reason: 'NOT_AUTHORITY', facts: {} })
    }
  })

  it('R20 one person with both roles decides as adviser', () => {
    expect(checkAuthority({ roles: ['VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER'] })).toBeNull()
  })

  it('R20 on an open case only its coordinating adviser, or the stand-in, decides', () => {
    const roles = ['MYNDIGHEDSRAADGIVER']
    const coordinator = { name: 'Kirsten Aagaard', isDeciderOrStoodInFor: false }
    expect(checkAuthority({ roles, coordinator })).toEqual({
      rule: 'R20',
      reason: 'NOT_COORDINATOR',
      facts: { name: 'Kirsten Aagaard' },
    })
    expect(checkAuthority({ roles, coordinator: { ...coordinator, isDeciderOrStoodInFor: true } })).toBeNull()
  })

  it('R20 a consultant who stands in for the coordinating adviser still never decides', () => {
    const coordinator = { name: 'Kirsten Aagaard', isDeciderOrStoodInFor: true }
    expect(checkAuthority({ roles: ['VIRKSOMHEDSKONSULENT'], coordinator })?.reason).toBe('NOT_AUTHORITY')
  })
})

describe('answers before a decision', () => {
  const whole: VisitationAnswers = {
    talkOn: '2026-11-20',
    talkKind: 'PERSONAL',
    aKasseView: 'AGREE',
    disagreementHandling: null,
    decision: 'ACCEPTED',
    reason: 'Fordi',
    coreElements: ['KE2'],
    targetGroup: null,
    track: null,
    reviewLeaderId: null,
    reviewSpecialistId: null,
    startOn: '2026-12-01',
  }
  const usual: ProgrammeOffers = { offersElements: true, offersGroups: false, offersTracks: false }
  const missing = (answers: Partial<VisitationAnswers>, offers: Partial<ProgrammeOffers> = {}) =>
    listMissingAnswers({ ...whole, ...answers }, { ...usual, ...offers })

  it('a whole one misses nothing', () => {
    expect(missing({})).toEqual([])
  })

  it('each answer an accepted one needs is named', () => {
    expect(missing({ talkOn: null })).toEqual(['talkOn'])
    expect(missing({ talkKind: null })).toEqual(['talkKind'])
    expect(missing({ decision: null })).toEqual(['decision'])
    expect(missing({ reason: null })).toEqual(['reason'])
    expect(missing({ coreElements: [] })).toEqual(['coreElements'])
    expect(missing({ startOn: null })).toEqual(['startOn'])
  })

  it('a disagreement with the fund is handled, whatever is decided', () => {
    expect(missing({ aKasseView: 'DISAGREE' })).toEqual(['disagreementHandling'])
    expect(missing({ aKasseView: 'DISAGREE', decision: 'REJECTED' })).toEqual(['disagreementHandling'])
    expect(missing({ aKasseView: 'DISAGREE', disagreementHandling: 'Møde holdt' })).toEqual([])
    expect(missing({ aKasseView: 'NOT_ANSWERED' })).toEqual([])
  })

  it('a rejection or the waiting list needs no talk, start or core elements', () => {
    for (const decision of ['REJECTED', 'WAITING_LIST'] as const) {
      const bare = { talkOn: null, talkKind: null, startOn: null, coreElements: [] }
      expect(missing({ decision, ...bare })).toEqual([])
    }
  })

  it('a talk that was held has a kind', () => {
    expect(missing({ decision: 'REJECTED', talkKind: null })).toEqual(['talkKind'])
  })

  it('a programme without core elements asks for none', () => {
    expect(missing({ coreElements: [] }, { offersElements: false })).toEqual([])
  })

  it('a programme with groups or tracks asks an accepted one for its place', () => {
    const offers = { offersGroups: true, offersTracks: true }
    expect(missing({}, offers)).toEqual(['targetGroup', 'track'])
    expect(missing({ targetGroup: 1, track: 'HELP' }, offers)).toEqual([])
    expect(missing({ decision: 'REJECTED' }, offers)).toEqual([])
  })

  it('R24 a placing in group 3 names two reviewers, whatever is decided', () => {
    for (const decision of ['ACCEPTED', 'REJECTED', 'WAITING_LIST'] as const) {
      expect(missing({ decision, targetGroup: 3 })).toEqual(['reviewLeaderId', 'reviewSpecialistId'])
      expect(missing({ decision, targetGroup: 3, reviewLeaderId: 'a' })).toEqual(['reviewSpecialistId'])
      expect(missing({ decision, targetGroup: 3, reviewLeaderId: 'a', reviewSpecialistId: 'b' })).toEqual([])
    }
    expect(missing({ targetGroup: 2 })).toEqual([])
  })

  it('grants neither the screening nor the company meetings', () => {
    const elements = ['KE1', 'KE2', 'KE3', 'KE4', 'KE5'].map((code) => ({ code }))
    expect(grantableElements(elements).map((element) => element.code)).toEqual(['KE2', 'KE3', 'KE4'])
  })
})
