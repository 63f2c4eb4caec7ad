import { useLocale, useTranslations } from 'next-intl'
import { Addenda } from '@/components/journal/addenda'
import { useEventWords } from '@/components/journal/event-words'
import { Button } from '@/components/ui/button'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { DayField } from '@/components/ui/day-field'
import { TextLink } from '@/components/ui/link'
import { PrintButton } from '@/components/ui/print-button'
import { Select } from '@/components/ui/select'
import { formatDay, formatDayLong } from '@/lib/calendar/format'
import type { JournalEvent } from '@/lib/journal/event-schema'
import { eventTypes } from '@/lib/journal/event-types'
import { journalWords, printPurposes } from '@/lib/journal/filter'
import type { JournalPrint } from '@/lib/journal/queries'
import { routes } from '@/lib/platform/routes'

/** First what is to be printed and what for, then the paper. */
export function JournalPrintPage({ print }: { print: JournalPrint }) {
  const t = useTranslations('journal.paper')
  return (
    <article className="print-stack grid gap-6">
      <div className="no-print flex flex-wrap items-center gap-x-5 gap-y-2">
        {print.paper ? <PrintButton label={t('doPrint')} /> : null}
        {print.paper ? (
          <TextLink href={routes.citizenJournalPrint(print.citizen.id)}>{t('change')}</TextLink>
        ) : null}
        <TextLink href={routes.citizenJournal(print.citizen.id)}>{t('back')}</TextLink>
        {print.paper ? <span className="text-ink-600 text-tag">{t('logged')}</span> : null}
      </div>
      {print.paper ? <Paper print={print} events={print.paper.events} /> : <Choice print={print} />}
    </article>
  )
}

function Choice({ print }: { print: JournalPrint }) {
  const t = useTranslations('journal')
  const types = eventTypes.filter((type) => type !== 'HEALTH' || print.may.readHealth)
  return (
    <>
      <h1 tabIndex={-1} className="text-h1">
        {t('paper.choose')}
      </h1>
      <form action={routes.citizenJournalPrint(print.citizen.id)} className="grid gap-6">
        <div className="flex flex-wrap gap-x-8 gap-y-4">
          <DayField
            name={journalWords.from}
            label={t('filter.from')}
            hint={null}
            isOptional
            today={print.today}
          />
          <DayField
            name={journalWords.to}
            label={t('filter.to')}
            hint={null}
            isOptional
            today={print.today}
          />
        </div>
        <CheckboxGroup
          name={journalWords.type}
          label={t('paper.types')}
          choices={types.map((type) => ({ value: journalWords.types[type], label: t(`types.${type}`) }))}
          defaultValues={types.filter((type) => type !== 'HEALTH').map((type) => journalWords.types[type])}
        />
        <Select
          name={journalWords.purpose}
          label={t('paper.purpose')}
          hint={t('paper.purposeHint')}
          options={printPurposes.map((purpose) => ({
            value: journalWords.purposes[purpose],
            label: t(`paper.purposes.${purpose}`),
          }))}
        />
        <div>
          <Button type="submit">{t('paper.show')}</Button>
        </div>
      </form>
    </>
  )
}

function Paper({ print, events }: { print: JournalPrint; events: readonly JournalEvent[] }) {
  const t = useTranslations('journal')
  const locale = useLocale()
  const { from, to, types } = print.filter
  return (
    <>
      <header>
        <p className="text-ink-700 text-table">
          {t('paper.printed', {
            unit: print.officeName,
            day: formatDayLong(print.today, locale),
            name: print.printedBy,
          })}
        </p>
        <h1 tabIndex={-1} className="mt-1 text-h1">
          {t('paper.title')}
        </h1>
        <p className="mt-1 font-semibold">{t('paper.forPerson', { name: print.citizen.name })}</p>
        <p className="text-table">
          {t('paper.period', {
            from: from ? formatDay(from, locale) : t('paper.fromStart'),
            to: to ? formatDay(to, locale) : t('paper.toToday'),
          })}
        </p>
        <p className="text-table">
          {t('paper.typesShown', { types: types.map((type) => t(`types.${type}`)).join(', ') })}
        </p>
        <p className="font-semibold text-table">{t('paper.confidential')}</p>
      </header>
      {events.length === 0 ? <p>{t('paper.none')}</p> : null}
      <ol className="print-stack grid gap-4">
        {events.map((event) => (
          <PrintedEvent key={`${event.kind} ${event.id}`} event={event} />
        ))}
      </ol>
    </>
  )
}

function PrintedEvent({ event }: { event: JournalEvent }) {
  const locale = useLocale()
  const wordsOf = useEventWords()
  const { word, title, text } = wordsOf(event)
  return (
    <li className="border-line-300 border-t pt-2">
      <p className="text-ink-700 text-table">
        {[formatDay(event.on, locale), word, ...(event.by ? [event.by] : [])].join(' · ')}
      </p>
      <h2 className="font-semibold">{title}</h2>
      {text.map((paragraph) => (
        <p key={paragraph} className="whitespace-pre-line text-column">
          {paragraph}
        </p>
      ))}
      {event.kind === 'NOTE' ? <Addenda addenda={event.facts.addenda} /> : null}
    </li>
  )
}
