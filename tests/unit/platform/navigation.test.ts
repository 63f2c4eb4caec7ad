import { describe, expect, it } from 'vitest'
import { landingFor, navFor, quickNavFor } from '@/lib/platform/navigation'
import type { RoleCode, Viewer } from '@/lib/platform/viewer'

function buildViewer(...roles: RoleCode[]): Viewer {
  return {
    userId: 'u',
    sessionId: null,
    name: 'Åse Ørum',
    locale: 'da',
    unitId: 'unit',
    roles,
    teamIds: [],
    aKasseId: null,
    isCleared: false,
    coversUserIds: ['u'],
  }
}

const hrefsOf = (viewer: Viewer) => navFor(viewer).map((entry) => entry.href)

describe('the menu', () => {
  it.each<[RoleCode, string, string[]]>([
    [
      'VIRKSOMHEDSKONSULENT',
      '/i-dag',
      ['/i-dag', '/borgere', '/tavle', '/samtaler', '/screening/foreslaa', '/fravaer'],
    ],
    [
      'MYNDIGHEDSRAADGIVER',
      '/screening',
      [
        '/i-dag',
        '/borgere',
        '/tavle',
        '/screening',
        '/visitation',
        '/samtaler',
        '/screening/foreslaa',
        '/nulpunktsanalyse',
        '/data',
        '/fravaer',
      ],
    ],
    ['JOBCOACH', '/coaching', ['/coaching', '/borgere', '/screening/foreslaa']],
    [
      'LEDER',
      '/overblik',
      [
        '/borgere',
        '/tavle',
        '/visitation',
        '/nulpunktsanalyse',
        '/fravaer',
        '/overblik',
        '/sagsfordeling',
        '/overskredet',
        '/screening/samtaleguide',
      ],
    ],
    ['STYREGRUPPE', '/overblik', ['/overblik']],
    ['A_KASSE', '/visitation', ['/visitation', '/screening/foreslaa']],
    ['ADMIN', '/admin/drift', ['/admin/drift', '/admin/ydelseskoder', '/admin/kodelister']],
    ['FAGPARTNER', '/delt-med-mig', ['/delt-med-mig']],
  ])('%s lands on %s and is offered the pages of the role', (role, landing, hrefs) => {
    expect(landingFor(buildViewer(role))).toBe(landing)
    expect(hrefsOf(buildViewer(role))).toEqual(hrefs)
  })

  it('of several roles the first in the fixed order decides the landing', () => {
    expect(landingFor(buildViewer('ADMIN', 'LEDER', 'VIRKSOMHEDSKONSULENT'))).toBe('/i-dag')
  })

  it('a consultant has the visit raised in the middle of the phone’s bar', () => {
    const quick = quickNavFor(buildViewer('VIRKSOMHEDSKONSULENT'))
    expect(quick.map(({ entry, isRaised }) => [entry.key, isRaised])).toEqual([
      ['today', false],
      ['citizens', false],
      ['newVisit', true],
      ['board', false],
    ])
  })

  it('offers nobody more than four places beside “more”', () => {
    const everything = buildViewer('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER', 'ADMIN')
    expect(quickNavFor(everything)).toHaveLength(4)
    expect(quickNavFor(buildViewer('MYNDIGHEDSRAADGIVER'))).toHaveLength(4)
  })
})
