import { useLocale, useTranslations } from 'next-intl'
import { Addenda } from '@/components/journal/addenda'
import { EventIcon } from '@/components/journal/event-icon'
import { EventText } from '@/components/journal/event-text'
import { useEventWords } from '@/components/journal/event-words'
import { NoteForm } from '@/components/journal/note-form'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/link'
import type { Day } from '@/lib/calendar/day'
import { formatDayEcho, formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import type { JournalEvent } from '@/lib/journal/event-schema'
import { routes } from '@/lib/platform/routes'

type TimelineProps = {
  events: readonly JournalEvent[]
  today: Day
  /** Where what is added to a note is written; null for those who only read. */
  writableCaseId: string | null
  isFoldedOnPhone: boolean
}

/** The events under their days, newest first. */
export function Timeline({ events, ...rest }: TimelineProps) {
  const t = useTranslations('journal')
  const locale = useLocale()
  return (
    <ol aria-label={t('list')} className="grid gap-5">
      {groupByDay(events).map(({ on, events: ofDay }) => (
        <li key={on}>
          <h3 className="mb-2 text-h3">{formatDayEcho(on, locale)}</h3>
          <ul className="panel px-4 sm:px-5">
            {ofDay.map((event) => (
              <li key={`${event.kind} ${event.id}`} className="border-line-300 border-b py-3 last:border-b-0">
                <Entry event={event} {...rest} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function Entry({
  event,
  today,
  writableCaseId,
  isFoldedOnPhone,
}: { event: JournalEvent } & Omit<TimelineProps, 'events'>) {
  const t = useTranslations('journal')
  const wordsOf = useEventWords()
  const { word, title, text } = wordsOf(event)
  return (
    <article className="grid gap-1">
      <p className="flex flex-wrap items-center gap-x-2 text-ink-600 text-tag">
        <EventIcon event={event} />
        <span className="font-semibold text-ink-700">{word}</span>
        <By event={event} />
      </p>
      <h4 className="font-semibold">
        {event.kind === 'VISITATION' ? (
          <TextLink href={routes.visitation(event.facts.visitationId)}>{title}</TextLink>
        ) : (
          title
        )}
      </h4>
      <EventText paragraphs={text} isFoldedOnPhone={isFoldedOnPhone} />
      {event.kind === 'NOTE' ? (
        <>
          <Addenda addenda={event.facts.addenda} />
          {writableCaseId ? (
            <Disclosure summary={t('note.addAddendum')}>
              <NoteForm caseId={writableCaseId} today={today} addsToId={event.id} />
            </Disclosure>
          ) : null}
        </>
      ) : null}
    </article>
  )
}

/** The time of day where it was written down on the day itself. */
function By({ event }: { event: JournalEvent }) {
  const t = useTranslations('journal')
  const locale = useLocale()
  if (event.by === null) return null
  if (event.kind !== 'NOTE' || dayAt(event.at) !== event.on) return <span>{event.by}</span>
  return <span>{t('byAt', { name: event.by, time: formatTime(event.at, locale) })}</span>
}

function groupByDay(events: readonly JournalEvent[]): { on: Day; events: JournalEvent[] }[] {
  const days: { on: Day; events: JournalEvent[] }[] = []
  for (const event of events) {
    const last = days.at(-1)
    if (last?.on === event.on) last.events.push(event)
    else days.push({ on: event.on, events: [event] })
  }
  return days
}
