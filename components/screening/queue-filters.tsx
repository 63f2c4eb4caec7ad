import { useTranslations } from 'next-intl'
import { isFiltered, queueAddress, queueHref, queueWords } from '@/components/screening/queue-address'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { routes } from '@/lib/platform/routes'
import type { ScreeningQueue } from '@/lib/screening/queries'
import { wholeQueue } from '@/lib/screening/queue-filter'

/** A plain form that asks with the address, so that it works and can be shared without script. */
export function QueueFilters({ queue }: { queue: ScreeningQueue }) {
  const t = useTranslations('screening.queue')
  const { filter, programmes, aKasser } = queue
  const kept = { ...wholeQueue, tab: filter.tab, sort: filter.sort }
  return (
    <form
      key={queueHref(filter)}
      method="get"
      action={routes.screenings}
      aria-label={t('filters')}
      className="no-print grid grid-cols-2 items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap"
    >
      {queueAddress(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        id="filter-programme"
        name={queueWords.programme}
        label={t('filter')}
        emptyLabel={t('allProgrammes')}
        defaultValue={filter.programmeId ?? ''}
        options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
        className="min-w-0 sm:w-64"
      />
      <Select
        id="filter-a-kasse"
        name={queueWords.aKasse}
        label={t('aKasse')}
        emptyLabel={t('allAKasser')}
        defaultValue={filter.aKasseId ?? ''}
        options={aKasser.map(({ id, name }) => ({ value: id, label: name }))}
        className="min-w-0 sm:w-56"
      />
      <div className="col-span-2 flex flex-wrap gap-x-5">
        <Tick name={queueWords.suggested} label={t('suggested')} isTicked={filter.isSuggested} />
        <Tick name={queueWords.mine} label={t('mine')} isTicked={filter.isMine} />
        <Tick name={queueWords.overdue} label={t('overdue')} isTicked={filter.isOverdue} />
      </div>
      <Button type="submit" kind="secondary">
        {t('show')}
      </Button>
      {isFiltered(filter) ? (
        <TextLink href={queueHref(kept)} className="inline-flex min-h-11 items-center">
          {t('reset')}
        </TextLink>
      ) : null}
    </form>
  )
}

function Tick({ name, label, isTicked }: { name: string; label: string; isTicked: boolean }) {
  return (
    <label className="choice">
      <input type="checkbox" name={name} value="1" defaultChecked={isTicked} />
      <span>{label}</span>
    </label>
  )
}
