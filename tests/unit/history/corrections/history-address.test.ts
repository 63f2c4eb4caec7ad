import { describe, expect, it } from 'vitest'
import { historyHref, parseHistoryAddress, rowHref } from '@/lib/history/corrections/history-address'

const id = '0193a1b2-0000-7000-8000-000000000001'

describe('the address of the history page', () => {
  it('leads back to what it was made from', () => {
    expect(historyHref(id, {})).toBe(`/borgere/${id}/historik`)
    expect(historyHref(id, { shown: 'JOB' })).toBe(`/borgere/${id}/historik?slags=job`)
    expect(historyHref(id, { shown: 'BENEFIT', openedRowId: id })).toBe(
      `/borgere/${id}/historik?slags=ydelser&ret=${id}#ret`,
    )
    expect(historyHref(id, { adding: 'BENEFIT' })).toBe(`/borgere/${id}/historik?tilfoej=ydelse#ret`)
    expect(rowHref(id, id)).toBe(`/borgere/${id}/historik#raekke-${id}`)
    expect(parseHistoryAddress({ slags: 'ydelser', ret: id, gemt: '1' })).toEqual({
      shown: 'BENEFIT',
      openedRowId: id,
      adding: null,
      isJustSaved: true,
    })
  })

  it('asks for nothing by words that are not known', () => {
    expect(parseHistoryAddress({ slags: 'alt', ret: 'x', tilfoej: ['job'], gemt: 'ja' })).toEqual({
      shown: null,
      openedRowId: null,
      adding: null,
      isJustSaved: false,
    })
  })
})
