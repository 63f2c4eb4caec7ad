import { useTranslations } from 'next-intl'
import { queueHref } from '@/components/screening/queue-address'
import { QueueTable } from '@/components/screening/queue-table'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { PageLinks } from '@/components/ui/page-links'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { Tabs } from '@/components/ui/tabs'
import { routes } from '@/lib/platform/routes'
import { queueTabs, type ScreeningQueue } from '@/lib/screening/queries'

export function QueuePage({ queue }: { queue: ScreeningQueue }) {
  const t = useTranslations('screening.queue')
  const { filter, counts, rows, pages } = queue
  return (
    <>
      <PageHeader title={t('title')} meta={<p>{t('note')}</p>} />
      <Tabs
        label={t('tabs')}
        items={queueTabs.map((tab) => ({
          href: queueHref({ ...filter, tab, page: 1 }),
          label: t(`tab.${tab}`),
          count: counts[tab],
          isCurrent: tab === filter.tab,
        }))}
      />
      <div className="grid gap-4">
        {queue.programmes.length > 1 ? <ProgrammeFilter queue={queue} /> : null}
        {queue.hidden > 0 ? (
          <p className="text-ink-700 text-table">{t('hidden', { count: queue.hidden })}</p>
        ) : null}
        {rows.length === 0 ? (
          <NobodyHere queue={queue} />
        ) : (
          <Panel isFlush>
            <QueueTable rows={rows} />
            <PageLinks
              page={filter.page}
              pageCount={pages}
              hrefOf={(page) => queueHref({ ...filter, page })}
              words={{
                label: t('pages'),
                page: t('page', { page: filter.page, pages }),
                previous: t('previous'),
                next: t('next'),
              }}
            />
          </Panel>
        )}
      </div>
    </>
  )
}

/** A plain form that asks with the address, so that it works and can be shared without script. */
function ProgrammeFilter({ queue }: { queue: ScreeningQueue }) {
  const t = useTranslations('screening.queue')
  const hidden = new URL(queueHref({ ...queue.filter, programmeId: null, page: 1 }), 'http://x').searchParams
  return (
    <form method="get" action={routes.screenings} className="flex items-end gap-3">
      {[...hidden].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        name="program"
        label={t('filter')}
        emptyLabel={t('allProgrammes')}
        defaultValue={queue.filter.programmeId ?? ''}
        options={queue.programmes.map(({ id, name }) => ({ value: id, label: name }))}
        className="min-w-0 grow sm:w-80 sm:grow-0"
      />
      <Button type="submit" kind="secondary">
        {t('show')}
      </Button>
    </form>
  )
}

function NobodyHere({ queue: { filter } }: { queue: ScreeningQueue }) {
  const t = useTranslations('screening.queue')
  if (filter.programmeId !== null) {
    return (
      <EmptyState
        action={<TextLink href={queueHref({ ...filter, programmeId: null, page: 1 })}>{t('reset')}</TextLink>}
      >
        {t('emptyFiltered')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      action={
        filter.tab === 'TO_SCREEN' ? <TextLink href={routes.imports}>{t('toImport')}</TextLink> : undefined
      }
    >
      {t(`empty.${filter.tab}`)}
    </EmptyState>
  )
}
