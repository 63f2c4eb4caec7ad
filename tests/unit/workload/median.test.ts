import { expect, test } from 'vitest'
import { medianOf } from '@/lib/workload/rules/median'

test.each([
  [[], null],
  [[7], 7],
  [[9, 1, 5], 5],
  [[10, 2, 4, 5], 4.5],
])('the median of %j is %s', (numbers, median) => {
  expect(medianOf(numbers)).toBe(median)
})
