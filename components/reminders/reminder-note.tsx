import { useLocale, useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import { type Day, daysBetween } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { Reminder } from '@/lib/reminders/queries'

/** What the viewer wrote to remember, and whether its day has passed. */
export function ReminderNote({ reminder, today }: { reminder: Pick<Reminder, 'text' | 'on'>; today: Day }) {
  const { text, on } = reminder
  return (
    <span className="grid justify-items-start gap-0.5">
      {text ? <span className="whitespace-pre-line">{text}</span> : null}
      {on ? <ReminderDay on={on} today={today} /> : null}
    </span>
  )
}

function ReminderDay({ on, today }: { on: Day; today: Day }) {
  const t = useTranslations('reminders')
  const locale = useLocale()
  if (on > today) {
    return <span className="text-ink-600 text-small">{t('onDay', { day: formatDay(on, locale) })}</span>
  }
  if (on === today) return <StatusTag kind="soon">{t('today')}</StatusTag>
  return <StatusTag kind="overdue">{t('passed', { days: daysBetween(on, today) })}</StatusTag>
}
