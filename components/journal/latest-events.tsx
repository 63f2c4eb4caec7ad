import { useLocale, useTranslations } from 'next-intl'
import { EventIcon } from '@/components/journal/event-icon'
import { EventText } from '@/components/journal/event-text'
import { useEventWords } from '@/components/journal/event-words'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { formatDay } from '@/lib/calendar/format'
import type { JournalEvent } from '@/lib/journal/event-schema'
import { routes } from '@/lib/platform/routes'

type LatestEventsProps = { citizenId: string; events: readonly JournalEvent[] }

/** The last few lines of the journal, and the way to the rest. */
export function LatestEvents({ citizenId, events }: LatestEventsProps) {
  const t = useTranslations('journal.latest')
  const locale = useLocale()
  const wordsOf = useEventWords()
  return (
    <Panel
      id="latest"
      title={t('title')}
      actions={<TextLink href={routes.citizenJournal(citizenId)}>{t('all')}</TextLink>}
    >
      {events.length === 0 ? <p className="text-ink-700">{t('none')}</p> : null}
      <ul>
        {events.map((event) => {
          const { word, title, text } = wordsOf(event)
          return (
            <li
              key={`${event.kind} ${event.id}`}
              className="grid gap-0.5 border-line-300 border-b py-2 last:border-b-0"
            >
              <p className="flex flex-wrap items-center gap-x-2 text-ink-600 text-tag">
                <EventIcon event={event} />
                <span>{formatDay(event.on, locale)}</span>
                <span className="font-semibold text-ink-700">{word}</span>
                {event.by ? <span>{event.by}</span> : null}
              </p>
              <p className="font-semibold">{title}</p>
              <EventText paragraphs={text} isFoldedOnPhone />
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
