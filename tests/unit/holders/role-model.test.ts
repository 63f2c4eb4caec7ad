import { describe, expect, test } from 'vitest'
import { roleModelOf } from '@/lib/holders/rules/role-model'

const holders = (ks: string | null, vk: string | null, ...mentors: string[]) => [
  ...(ks ? [{ role: 'KS' as const, userId: ks }] : []),
  ...(vk ? [{ role: 'VK' as const, userId: vk }] : []),
  ...mentors.map((userId) => ({ role: 'MENTOR' as const, userId })),
]

describe('the role model a case follows', () => {
  test.each([
    ['three people', holders('a', 'b', 'c'), 'ALL_APART'],
    ['two mentors of their own', holders('a', 'b', 'c', 'd'), 'ALL_APART'],
    ['consultant and mentor in one', holders('a', 'b', 'b'), 'VK_MENTOR_AND_KS'],
    ['no mentor: the consultant mentors', holders('a', 'b'), 'VK_MENTOR_AND_KS'],
    ['one person', holders('a', 'a', 'a'), 'ALL_INCLUSIVE'],
    ['one person without a row as mentor', holders('a', 'a'), 'ALL_INCLUSIVE'],
    ['the adviser mentors', holders('a', 'b', 'a'), null],
    ['adviser and consultant in one with a mentor', holders('a', 'a', 'c'), null],
    ['no consultant', holders('a', null, 'c'), null],
    ['nobody', [], null],
  ])('%s', (_, held, model) => {
    expect(roleModelOf(held)).toBe(model)
  })
})
