// P32: what a list offers on a day, and what became of a code that has ended.
import type { Day } from '@/lib/calendar/day'
import { type DayRange, isInRange } from '@/lib/calendar/day-range'

/** What a code means in [from, until). */
export type CodeMeaning = DayRange & {
  code: string
  labelDa: string
  labelEn: string
  successorCode: string | null
}

/** The codes that can be given to someone from the day, by code. */
export function codesOffered<Meaning extends CodeMeaning>(meanings: readonly Meaning[], on: Day): Meaning[] {
  return meanings
    .filter((meaning) => isInRange(meaning, on))
    .sort((a, b) => a.code.localeCompare(b.code, 'da', { numeric: true }))
}

/** As on the day, or the nearest to it: people hold codes of years past. Null when the code was never in the list. */
export function meaningNear<Meaning extends CodeMeaning>(
  meanings: readonly Meaning[],
  { code, on }: { code: string; on: Day },
): Meaning | null {
  const own = meanings.filter((meaning) => meaning.code === code).sort((a, b) => (a.from < b.from ? -1 : 1))
  return own.findLast(({ from }) => from <= on) ?? own[0] ?? null
}

/** What to change to when the code no longer counts on the day: the end of the line of its successors; null = nothing. */
export function successorOn<Meaning extends CodeMeaning>(
  meanings: readonly Meaning[],
  { code, on }: { code: string; on: Day },
): Meaning | null {
  const seen = new Set([code])
  let meaning = meaningNear(meanings, { code, on })
  while (meaning && !isInRange(meaning, on)) {
    const next = meaning.successorCode
    if (next === null || seen.has(next)) return null
    seen.add(next)
    meaning = meaningNear(meanings, { code: next, on })
  }
  return meaning
}
