import { useLocale, useTranslations } from 'next-intl'
import { Addenda } from '@/components/journal/addenda'
import { EventText } from '@/components/journal/event-text'
import { type EventWords, useEventWords } from '@/components/journal/event-words'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import { formatDay } from '@/lib/calendar/format'
import type { JournalEvent } from '@/lib/journal/event-schema'

/** A line an event. */
export function CompactTable({ events }: { events: readonly JournalEvent[] }) {
  const t = useTranslations('journal')
  const locale = useLocale()
  const wordsOf = useEventWords()
  const rows = events.map((event) => ({ event, ...wordsOf(event) }))
  return (
    <Panel isFlush>
      <Table
        caption={t('list')}
        isCaptionHidden
        rows={rows}
        rowKey={({ event }) => `${event.kind} ${event.id}`}
        columns={[
          {
            key: 'day',
            label: t('column.day'),
            className: 'whitespace-nowrap',
            cell: ({ event }) => formatDay(event.on, locale),
          },
          {
            key: 'event',
            label: t('column.event'),
            isTitle: true,
            cell: ({ word, title }) => (
              <>
                <span className="font-normal text-ink-600">{word}:</span> {title}
              </>
            ),
          },
          { key: 'by', label: t('column.by'), cell: ({ event }) => event.by ?? '' },
          { key: 'detail', label: t('column.detail'), cell: (row) => <Detail {...row} /> },
        ]}
      />
    </Panel>
  )
}

function Detail({ event, text }: EventWords & { event: JournalEvent }) {
  return (
    <>
      <EventText paragraphs={text} isFoldedOnPhone />
      {event.kind === 'NOTE' ? <Addenda addenda={event.facts.addenda} /> : null}
    </>
  )
}
