import { useLocale, useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import { addDays, type Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { CitizenOverview } from '@/lib/citizens/overview-query'

type Holder = NonNullable<CitizenOverview['file']>['holders'][number]

export function HoldersPanel({ holders, today }: { holders: readonly Holder[]; today: Day }) {
  const t = useTranslations('cases.holders')
  const ahead = (holder: Holder) => holder.from > today
  const current = holders.filter(
    (holder) => !ahead(holder) && (holder.until === null || holder.until > today),
  )
  const earlier = holders.filter((holder) => !ahead(holder) && !current.includes(holder))
  return (
    <Panel id="holders" title={t('title')}>
      <HolderTable holders={current} caption={t('caption')} />
      {earlier.length > 0 ? (
        <div className="mt-2">
          <Disclosure summary={t('earlier')}>
            <HolderTable holders={earlier} caption={t('earlier')} />
          </Disclosure>
        </div>
      ) : null}
    </Panel>
  )
}

function HolderTable({ holders, caption }: { holders: readonly Holder[]; caption: string }) {
  const t = useTranslations('cases.holders')
  const role = useTranslations('words.caseRoles')
  const locale = useLocale()
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={holders}
      rowKey={(holder) => holder.id}
      columns={[
        { key: 'name', label: t('name'), isTitle: true, cell: (holder) => holder.name },
        { key: 'role', label: t('role'), cell: (holder) => role(holder.role) },
        { key: 'from', label: t('from'), cell: (holder) => formatDay(holder.from, locale) },
        {
          key: 'until',
          label: t('until'),
          cell: (holder) => (holder.until ? formatDay(addDays(holder.until, -1), locale) : t('now')),
        },
      ]}
    />
  )
}
