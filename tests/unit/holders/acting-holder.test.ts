import { describe, expect, test } from 'vitest'
import { type Absences, actingHolder } from '@/lib/holders/rules/acting-holder'

type Person = { id: string }
const [ks, vk, mentor, vikar] = ['ks', 'vk', 'mentor', 'vikar'].map((id) => ({ id })) as [
  Person,
  Person,
  Person,
  Person,
]
const holders = [
  { role: 'KS', user: ks },
  { role: 'VK', user: vk },
  { role: 'MENTOR', user: mentor },
] as const

const away = (...absent: [Person, Person | null][]): Absences<Person> =>
  new Map(absent.map(([who, standIn]) => [who.id, standIn]))
const acts = (
  role: 'KS' | 'VK' | 'MENTOR',
  absences: Absences<Person>,
  held: readonly (typeof holders)[number][] = holders,
) => actingHolder(role, held, absences)

describe('who acts on what a role asks for', () => {
  test('the holder of the role, when nobody is away', () => {
    expect(acts('VK', away())).toEqual({ person: vk, insteadOf: null })
  })

  test('the coordinating adviser, where nobody holds the role', () => {
    expect(acts('MENTOR', away(), holders.slice(0, 2))).toEqual({ person: ks, insteadOf: null })
  })

  test('nobody, where neither is held', () => {
    expect(acts('VK', away(), [])).toBeNull()
  })

  test('the stand-in during absence', () => {
    expect(acts('VK', away([vk, vikar]))).toEqual({ person: vikar, insteadOf: vk })
  })

  test.each([
    ['VK', vk, ks],
    ['KS', ks, vk],
    ['MENTOR', mentor, vk],
  ] as const)('without a stand-in the other half of the pair: %s', (role, absent, other) => {
    expect(acts(role, away([absent, null]))).toEqual({ person: other, insteadOf: absent })
  })

  test('a mentor is covered by the adviser when the consultant is away too', () => {
    expect(acts('MENTOR', away([mentor, null], [vk, null]))).toEqual({ person: ks, insteadOf: mentor })
  })

  test('the holder keeps it when both halves are away and nobody stands in', () => {
    expect(acts('VK', away([vk, null], [ks, null]))).toEqual({ person: vk, insteadOf: null })
  })

  test('one person with both roles has no other half', () => {
    const both = [
      { role: 'KS', user: ks },
      { role: 'VK', user: ks },
    ] as never
    expect(acts('VK', away([ks, null]), both)).toEqual({ person: ks, insteadOf: null })
  })
})
