import { useLocale, useTranslations } from 'next-intl'
import { formatDay, formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import type { EventFacts } from '@/lib/journal/event-schema'

/** What was added to a final note, in the order it was; the note itself stays as it is. */
export function Addenda({ addenda }: { addenda: EventFacts<'NOTE'>['addenda'] }) {
  const t = useTranslations('journal.note')
  const locale = useLocale()
  if (addenda.length === 0) return null
  return (
    <ul className="mt-2 grid gap-2">
      {addenda.map(({ id, text, at, by }) => (
        <li key={id} className="border-line-500 border-s-2 ps-3">
          <p className="font-semibold text-tag">
            {t('addendumBy', {
              name: by ?? '',
              day: formatDay(dayAt(at), locale),
              time: formatTime(at, locale),
            })}
          </p>
          <p className="whitespace-pre-line text-column">{text}</p>
        </li>
      ))}
    </ul>
  )
}
