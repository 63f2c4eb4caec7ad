import { useTranslations } from 'next-intl'
import { HowCounted } from '@/components/overview/how-counted'
import { BarList } from '@/components/ui/bar-list'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import type { LeaderOverview } from '@/lib/overview/leader-overview'
import { routes } from '@/lib/platform/routes'

type Held = LeaderOverview['overdueByHolder'][number]

/** More bars than this are read better in the table. */
const MOST_BARS = 10

export function OverdueVisitsPanel({ view }: { view: LeaderOverview }) {
  const t = useTranslations('overview.overdue')
  const words = useTranslations('overview')
  const { count } = view.overdueVisits
  const nameOf = ({ name }: Held) => name ?? t('noHolder')
  return (
    <Panel
      id="overdue"
      title={t('title')}
      actions={
        <TextLink href={routes.overdue} className="text-table">
          {t('all')}
        </TextLink>
      }
    >
      {count === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <p className="mb-3 text-ink-700 text-table">{t('some', { count })}</p>
          <BarList
            items={view.overdueByHolder.slice(0, MOST_BARS).map((held) => ({
              key: held.id ?? 'nobody',
              label: <TextLink href={held.href}>{nameOf(held)}</TextLink>,
              value: held.count,
              text: String(held.count),
            }))}
          />
          <div className="mt-4">
            <Disclosure summary={words('asTable')}>
              <Table
                caption={t('title')}
                isCaptionHidden
                rows={view.overdueByHolder}
                rowKey={(held) => held.id ?? 'nobody'}
                columns={[
                  {
                    key: 'name',
                    label: words('load.column.consultant'),
                    isTitle: true,
                    cell: nameOf,
                  },
                  {
                    key: 'count',
                    label: t('label'),
                    isNumber: true,
                    cell: (held) => <TextLink href={held.href}>{held.count}</TextLink>,
                  },
                ]}
              />
            </Disclosure>
          </div>
        </>
      )}
      <HowCounted>{t('how')}</HowCounted>
    </Panel>
  )
}
