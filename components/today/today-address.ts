import type { TodayFilter } from '@/lib/today/queries'

/** How each filter is written in the address. */
export const FILTER_WORDS: Record<TodayFilter, string> = {
  overdue: 'overskredet',
  dueToday: 'frist-i-dag',
  dueThisWeek: 'inden-for-7-dage',
  visitsToday: 'besoeg-i-dag',
}

/** The filter an address asks for; null = everything. */
export function filterOfWord(word: string | undefined): TodayFilter | null {
  const found = Object.entries(FILTER_WORDS).find(([, own]) => own === word)
  return found ? (found[0] as TodayFilter) : null
}
