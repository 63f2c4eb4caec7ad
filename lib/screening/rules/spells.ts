// R01 (domain.md 4.1): periods of one category join to a spell when fewer than 28 days without it lie between them.
import { byFrom, type DaySpan, overlaps } from '@/lib/calendar/day-span'
import type { ScreeningWindow } from './window'

/** With this many days or more between two periods they are two spells. */
const SPELL_GAP_DAYS = 28

/** `spells` overlap the window and reach outside it as they are; the bounds hold whatever the unknown days hide. */
export type CountedSpells = { spells: DaySpan[]; atLeast: number; atMost: number }

/** `periods` are one category's over the whole history, sorted by `from`. */
export function countSpells({
  periods,
  unknown,
  window,
}: {
  periods: readonly DaySpan[]
  unknown: readonly DaySpan[]
  window: ScreeningWindow
}): CountedSpells {
  const spells = joinSpells(periods).filter((spell) => overlaps(spell, window.span))
  if (unknown.length === 0) return { spells, atLeast: spells.length, atMost: spells.length }
  return { spells, atLeast: fewestSpells(spells, unknown), atMost: mostSpells(spells, unknown) }
}

/** Periods sorted by `from`; the spells come out sorted too. */
export function joinSpells(periods: readonly DaySpan[]): DaySpan[] {
  const spells: DaySpan[] = []
  let current: DaySpan | undefined
  for (const period of periods) {
    if (current !== undefined && period.from - current.until < SPELL_GAP_DAYS) {
      current.until = Math.max(current.until, period.until)
    } else {
      current = { from: period.from, until: period.until }
      spells.push(current)
    }
  }
  return spells
}

/**
 * Fewest: every unknown day carries the category, so that unknown days bridge what they can. Only gaps inside the
 * window matter, since both spells around a gap reach into the window.
 */
function fewestSpells(spells: readonly DaySpan[], unknown: readonly DaySpan[]): number {
  const filled = joinSpells([...spells, ...unknown].sort(byFrom))
  return filled.filter((spell) => spells.some((known) => overlaps(spell, known))).length
}

/** Most: one-day periods as early as they can stand without joining a known spell or one another. */
function mostSpells(spells: readonly DaySpan[], unknown: readonly DaySpan[]): number {
  let added = 0
  let lastUntil = Number.NEGATIVE_INFINITY
  for (let index = 0; index <= spells.length; index++) {
    const nextFrom = spells[index]?.from ?? Number.POSITIVE_INFINITY
    for (const stretch of unknown) {
      const lastDay = Math.min(stretch.until - 1, nextFrom - SPELL_GAP_DAYS - 1)
      let day = Math.max(stretch.from, lastUntil + SPELL_GAP_DAYS)
      while (day <= lastDay) {
        added++
        lastUntil = day + 1
        day = lastUntil + SPELL_GAP_DAYS
      }
    }
    lastUntil = spells[index]?.until ?? lastUntil
  }
  return spells.length + added
}
