import { describe, expect, it } from 'vitest'
import { formValues } from '@/components/ui/form-values'

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
