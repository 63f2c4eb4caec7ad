import { describe, expect, it } from 'vitest'
import { wordsMeantBy } from '@/lib/citizens/rules/name-likeness'

const known = ['jorgensen', 'jensen', 'hansen', 'pedersen', 'amina', 'anine', 'holst', 'holm', 'bo', 'agard']

describe('wordsMeantBy', () => {
  it('finds the word where one letter is missing, added, wrong or has changed places', () => {
    expect(wordsMeantBy('jorgnsen', known)).toEqual(['jorgensen'])
    expect(wordsMeantBy('hollst', known)).toEqual(['holst'])
    expect(wordsMeantBy('holzt', known)).toEqual(['holst'])
    expect(wordsMeantBy('hoslt', known)).toEqual(['holst'])
  })

  it('allows two slips from six letters on, nearest first', () => {
    expect(wordsMeantBy('pedresn', known)).toEqual(['pedersen'])
    expect(wordsMeantBy('jansen', known)).toEqual(['hansen', 'jensen'])
    expect(wordsMeantBy('amine', known)).toEqual(['amina', 'anine'])
  })

  it('finds nothing for words of up to three letters or far from every known one', () => {
    expect(wordsMeantBy('hol', known)).toEqual([])
    expect(wordsMeantBy('krogh', known)).toEqual([])
  })
})
