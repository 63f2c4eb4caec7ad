import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { DayField } from '@/components/ui/day-field'
import { TextLink } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { eventTypes } from '@/lib/journal/event-types'
import { addressOf, isNarrowed, journalHref, journalWords, wholeJournal } from '@/lib/journal/filter'
import type { JournalView } from '@/lib/journal/queries'
import { routes } from '@/lib/platform/routes'

/** A plain GET form: works before the page is alive, and the address is the state. */
export function JournalFilters({ view }: { view: JournalView }) {
  const t = useTranslations('journal')
  const { filter, citizenId, today } = view
  return (
    <form
      // Begun anew at another filter, so that the fields show it.
      key={JSON.stringify(filter)}
      action={routes.citizenJournal(citizenId)}
      aria-label={t('filter.title')}
      className="flex flex-wrap items-end gap-x-5 gap-y-3"
    >
      {addressOf({ ...wholeJournal, look: filter.look }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        id="journal-type"
        name={journalWords.type}
        label={t('filter.type')}
        emptyLabel={t('filter.allTypes')}
        defaultValue={filter.types[0] ? journalWords.types[filter.types[0]] : ''}
        options={eventTypes
          .filter((type) => type !== 'HEALTH' || view.may.readHealth)
          .map((type) => ({ value: journalWords.types[type], label: t(`types.${type}`) }))}
      />
      <Select
        id="journal-person"
        name={journalWords.person}
        label={t('filter.person')}
        emptyLabel={t('filter.allPeople')}
        defaultValue={filter.personId ?? ''}
        options={view.people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DayField
        id="journal-from"
        name={journalWords.from}
        label={t('filter.from')}
        hint={null}
        defaultValue={filter.from}
        today={today}
      />
      <DayField
        id="journal-to"
        name={journalWords.to}
        label={t('filter.to')}
        hint={null}
        defaultValue={filter.to}
        today={today}
      />
      <Button type="submit" kind="secondary">
        {t('filter.apply')}
      </Button>
      {isNarrowed(filter) ? (
        <TextLink
          href={journalHref(citizenId, { ...wholeJournal, look: filter.look })}
          className="inline-flex min-h-11 items-center"
        >
          {t('filter.reset')}
        </TextLink>
      ) : null}
    </form>
  )
}
