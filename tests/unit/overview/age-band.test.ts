import { expect, it } from 'vitest'
import { ageBandOf } from '@/lib/overview/rules/age-band'

it.each([
  [1, 'DAYS_1_7'],
  [7, 'DAYS_1_7'],
  [8, 'DAYS_8_28'],
  [28, 'DAYS_8_28'],
  [29, 'OVER_28'],
  [120, 'OVER_28'],
])('puts a deadline %i days late in %s', (days, band) => {
  expect(ageBandOf(days)).toBe(band)
})
