import { describe, expect, it } from 'vitest'
import { deadlineActionOf } from '@/lib/deadlines/deadline-actions'
import { catalogues } from '@/lib/i18n/catalogues'

const at = { subjectId: 'subject', citizenId: 'citizen', aftercareId: null }

describe('what a deadline asks for', () => {
  it.each(Object.keys(catalogues.da.deadlines.kind))('%s has an action of its own', (kind) => {
    expect(deadlineActionOf({ ...at, kind }).key).not.toBe('open')
  })

  it('a visit is recorded on its job, and seen in aftercare by those who only read', () => {
    expect(deadlineActionOf({ ...at, kind: 'VISIT', aftercareId: 'job' })).toEqual({
      key: 'visit',
      href: '/besoeg/nyt?job=job',
      placeHref: '/borgere/citizen/eftervaern#milepaele-job',
    })
  })

  it('a kind nobody has told of opens the case', () => {
    expect(deadlineActionOf({ ...at, kind: 'SOMETHING_NEW' }).href).toBe('/borgere/citizen')
  })
})
