import { useLocale, useTranslations } from 'next-intl'
import type { Day } from '@/lib/calendar/day'
import { type DayRange, lastDayOf } from '@/lib/calendar/day-range'
import { formatDay, formatNumber } from '@/lib/calendar/format'

type TextField = 'benefit' | 'employer' | 'cvr'

/** Says what a correction changed: “til og med 30.04.2026 (var 31.03.2026)”. */
export function useChangeWords() {
  const t = useTranslations('corrections')
  const words = useTranslations('words')
  const locale = useLocale()
  const dayText = (day: Day | null) => (day === null ? t('running') : formatDay(day, locale))
  const numberText = (value: number | null) =>
    value === null ? words('notGiven') : formatNumber(value, locale)
  return {
    text({ field, before, after }: { field: TextField; before: string | null; after: string | null }) {
      if (before === after) return []
      return [
        t(`change.${field}`, { after: after || words('notGiven'), before: before || words('notGiven') }),
      ]
    },
    hours(before: number | null, after: number | null) {
      if (before === after) return []
      return [t('change.hours', { after: numberText(after), before: numberText(before) })]
    },
    range(before: DayRange, after: DayRange) {
      const [lastBefore, lastAfter] = [lastDayOf(before), lastDayOf(after)]
      return [
        ...(before.from === after.from
          ? []
          : [t('change.from', { after: dayText(after.from), before: dayText(before.from) })]),
        ...(lastBefore === lastAfter
          ? []
          : [t('change.lastDay', { after: dayText(lastAfter), before: dayText(lastBefore) })]),
      ]
    },
  }
}
