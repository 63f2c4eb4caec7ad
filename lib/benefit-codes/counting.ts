import type { StripClass } from '@/lib/history/benefit-types'

/** What the months of a benefit can count as (domain.md 4.1). */
export const countingKinds = ['publicSupport', 'unemployment', 'sickness'] as const
export type CountingKind = (typeof countingKinds)[number]

export const stripClasses = ['D', 'K', 'S', 'R', 'F', 'A'] as const satisfies readonly StripClass[]

/** The kinds as the columns of the table hold them. */
export function countingColumns(kinds: readonly CountingKind[]): Record<CountingKind, boolean> {
  return {
    publicSupport: kinds.includes('publicSupport'),
    unemployment: kinds.includes('unemployment'),
    sickness: kinds.includes('sickness'),
  }
}

export function countingKindsOf(columns: Record<CountingKind, boolean>): CountingKind[] {
  return countingKinds.filter((kind) => columns[kind])
}
