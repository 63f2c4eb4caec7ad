import { useLocale, useTranslations } from 'next-intl'
import { TransferEntry } from '@/components/transfers/transfer-entry'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { formatTime } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import type { TransferList } from '@/lib/transfers/transfer-list'

export function TransferListPage({ view }: { view: TransferList }) {
  const t = useTranslations('transfers.list')
  const words = useTranslations('transfers')
  const locale = useLocale()
  const made = view.rows.find(({ id, undone }) => id === view.madeId && undone === null)
  return (
    <>
      <PageHeader
        title={t('title')}
        breadcrumbLabel={words('breadcrumb')}
        breadcrumb={view.isLeader ? [{ href: routes.workload, label: words('workload') }] : []}
        meta={<p>{t('intro')}</p>}
        actions={
          view.mayTransfer ? (
            <ButtonLink href={routes.transfer} kind="secondary">
              {words('title')}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="grid gap-6">
        {made ? (
          <Notice kind="success" title={t('made', { count: made.count, name: made.receiver.name })}>
            {made.undoUntil ? t('madeUndo', { time: formatTime(made.undoUntil, locale) }) : null}
          </Notice>
        ) : null}
        {view.rows.length === 0 ? (
          <EmptyState>{t('none')}</EmptyState>
        ) : (
          view.rows.map((row) => <TransferEntry key={row.id} row={row} />)
        )}
      </div>
    </>
  )
}
