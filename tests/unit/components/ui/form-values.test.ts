import { describe, expect, it } from 'vitest'
import { formValues, inOrderOf } from '@/components/ui/form-values'

describe('formValues', () => {
  it('keeps single fields as text and turns repeated names into lists', () => {
    expect(
      formValues([
        ['note', 'Gik godt'],
        ['present', 'citizen'],
        ['present', 'leader'],
        ['present', 'mentor'],
      ]),
    ).toEqual({ note: 'Gik godt', present: ['citizen', 'leader', 'mentor'] })
  })

  it('gives a list for a group of boxes, also with one or none ticked', () => {
    expect(formValues([['present', 'citizen']], ['present'])).toEqual({ present: ['citizen'] })
    expect(formValues([], ['present'])).toEqual({ present: [] })
  })

  it('leaves files out', () => {
    expect(formValues([['file', new File(['x'], 'x.csv')]])).toEqual({})
  })
})

describe('inOrderOf', () => {
  it('puts errors in the order of the fields, those without a field last', () => {
    const errors = { reason: 'Skriv hvorfor', whole: 'Passer ikke sammen', name: 'Skriv navnet' }
    expect(Object.keys(inOrderOf([null, 'name', 'from', 'reason', 'reason'], errors))).toEqual([
      'name',
      'reason',
      'whole',
    ])
  })
})
