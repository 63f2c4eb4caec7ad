import { useLocale, useTranslations } from 'next-intl'
import { isFiltered, queueHref } from '@/components/screening/queue-address'
import { QueueFilters } from '@/components/screening/queue-filters'
import { QueueTable } from '@/components/screening/queue-table'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { formLabels } from '@/components/ui/form-labels'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { PageLinks } from '@/components/ui/page-links'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import type { Day } from '@/lib/calendar/day'
import { formatDayTag, formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import { routes } from '@/lib/platform/routes'
import { startScreeningAction } from '@/lib/screening/actions'
import type { ScreeningQueue } from '@/lib/screening/queries'
import { queueTabs } from '@/lib/screening/queue-filter'

export function QueuePage({ queue, today }: { queue: ScreeningQueue; today: Day }) {
  const t = useTranslations('screening.queue')
  const { filter, counts, rows, pages } = queue
  return (
    <>
      <PageHeader title={t('title')} meta={<QueueMeta queue={queue} />} actions={<QueueLinks />} />
      <Tabs
        label={t('tabs')}
        items={queueTabs.map((tab) => ({
          href: queueHref({ ...filter, tab, page: 1 }),
          label: t(`tab.${tab}`),
          count: counts[tab],
          isCurrent: tab === filter.tab,
        }))}
      />
      <div className="print-stack grid gap-4">
        <StartNext queue={queue} />
        <QueueFilters queue={queue} />
        {queue.hidden > 0 ? (
          <p className="text-ink-700 text-table">{t('hidden', { count: queue.hidden })}</p>
        ) : null}
        {rows.length === 0 ? (
          <NobodyHere queue={queue} />
        ) : (
          <Panel isFlush>
            <QueueTable queue={queue} today={today} />
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

/** How fresh the figures are, and that they only suggest. */
function QueueMeta({ queue: { importedAt, missingData } }: { queue: ScreeningQueue }) {
  const t = useTranslations('screening.queue')
  const locale = useLocale()
  return (
    <>
      <p className="basis-full">{t('note')}</p>
      <p>
        {importedAt
          ? t('imported', {
              day: formatDayTag(dayAt(importedAt), locale),
              time: formatTime(importedAt, locale),
            })
          : t('notImported')}{' '}
        {importedAt ? t('missingData', { count: missingData }) : null}
      </p>
    </>
  )
}

function QueueLinks() {
  const t = useTranslations('screening.queue.links')
  const links = [
    { href: routes.proposeScreening, label: t('propose') },
    { href: routes.hypotheses, label: t('hypotheses') },
    { href: routes.talkGuide, label: t('guide') },
  ]
  return (
    <ul className="flex flex-wrap gap-x-5 text-table">
      {links.map(({ href, label }) => (
        <li key={href}>
          <TextLink href={href} className="inline-flex min-h-11 items-center">
            {label}
          </TextLink>
        </li>
      ))}
    </ul>
  )
}

/** The one with the nearest due date, so that nobody is picked by how many markers they have. */
function StartNext({ queue: { filter, rows } }: { queue: ScreeningQueue }) {
  const t = useTranslations('screening.queue')
  const ui = useTranslations('ui')
  const [next] = rows
  if (filter.tab !== 'TO_SCREEN' || filter.sort !== 'DUE' || filter.page > 1 || !next) return null
  return (
    <ActionForm
      className="no-print"
      action={startScreeningAction}
      labels={formLabels(ui, t('startNext'))}
      aside={<span className="text-ink-700 text-table">{t('startNextOf', { name: next.name })}</span>}
    >
      <input type="hidden" name="screeningId" value={next.screeningId} />
      <input type="hidden" name="version" value={next.version} />
    </ActionForm>
  )
}

function NobodyHere({ queue: { filter } }: { queue: ScreeningQueue }) {
  const t = useTranslations('screening.queue')
  if (isFiltered(filter)) return <EmptyState>{t('emptyFiltered')}</EmptyState>
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
