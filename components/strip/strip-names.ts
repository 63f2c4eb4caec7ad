import { useLocale, useTranslations } from 'next-intl'
import { addDays, type Day, isoWeekOf } from '@/lib/calendar/day'
import { lastDayOf } from '@/lib/calendar/day-range'
import { formatDay } from '@/lib/calendar/format'
import type { StripLetter, StripRun } from '@/lib/history/strip-runs'

export const runKey = (run: Pick<StripRun, 'from'>) => `run ${run.from}`

/** Catalogue keys can't hold a question mark. */
export function letterKey(letter: StripLetter) {
  return letter === '?' ? 'missing' : letter
}

/** How runs are said: in full for the ear, short for the line under the picture. */
export function useRunWords() {
  const t = useTranslations('strip')
  const benefitOf = (run: Pick<StripRun, 'classLetter' | 'isSupplementary'>) =>
    run.isSupplementary ? t('class.supplementary') : t(`class.${letterKey(run.classLetter)}`)
  const weeksOf = (run: StripRun) => {
    const { first, last } = weeksOfRun(run)
    if (first.year !== last.year)
      return t('weekRangeOverYears', {
        fromWeek: first.week,
        fromYear: String(first.year),
        untilWeek: last.week,
        untilYear: String(last.year),
      })
    if (first.week === last.week) return t('oneWeek', { week: first.week, year: String(first.year) })
    return t('weekRange', { fromWeek: first.week, untilWeek: last.week, year: String(last.year) })
  }
  return {
    benefitOf,
    missingWord: t('class.missing'),
    /** Fx “Kontanthjælp m.m., uge 14 til 39 2024, 26 uger”. */
    nameOf: (run: StripRun) => {
      const { first, last } = weeksOfRun(run)
      const benefit = benefitOf(run)
      const facts = {
        benefit,
        fromWeek: first.week,
        untilWeek: last.week,
        untilYear: String(last.year),
        count: run.weeks,
      }
      if (first.year !== last.year) return t('runNameOverYears', { ...facts, fromYear: String(first.year) })
      return first.week === last.week ? t('runNameOneWeek', facts) : t('runName', facts)
    },
    /** Fx “Kontanthjælp m.m. · uge 14–39, 2024 · 26 uger”. */
    briefOf: (run: StripRun) =>
      t('brief', { what: benefitOf(run), when: weeksOf(run), weeks: t('weeks', { count: run.weeks }) }),
  }
}

function weeksOfRun(run: StripRun) {
  return { first: isoWeekOf(run.from), last: isoWeekOf(addDays(run.until, -1)) }
}

/** Fx “1.4.2024 – 29.9.2024” or “fra 1.4.2024”. */
export function useRangeText() {
  const t = useTranslations('strip')
  const locale = useLocale()
  return (range: { from: Day; until: Day | null }) => {
    const lastOn = lastDayOf(range)
    const from = formatDay(range.from, locale)
    return lastOn === null
      ? t('rangeRunning', { from })
      : t('range', { from, until: formatDay(lastOn, locale) })
  }
}
