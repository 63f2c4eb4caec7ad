// R01 (domain.md 4.1): since when someone is unemployed, by the rule that joins periods to spells.
import { type Day, fromDayNumber, toDayNumber } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import { byFrom, toDaySpan } from '@/lib/calendar/day-span'
import { joinSpells } from './spells'

/** The first day of the spell that runs on the day; null when none does. `periods` are those of unemployment benefits. */
export function unemployedSince(periods: readonly DayRange[], on: Day): Day | null {
  const day = toDayNumber(on)
  const running = joinSpells(periods.map(toDaySpan).sort(byFrom)).find(
    (spell) => spell.from <= day && day < spell.until,
  )
  return running ? fromDayNumber(running.from) : null
}
