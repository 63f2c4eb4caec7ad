import { useLocale, useTranslations } from 'next-intl'
import { EndHolderForm, ReplaceHolderForm } from '@/components/holders/holder-forms'
import { Disclosure } from '@/components/ui/disclosure'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { addDays } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { TeamHolder } from '@/lib/holders/lock-team'
import type { CaseTeam, CurrentHolder } from '@/lib/holders/queries'

type HolderTableProps = {
  rows: readonly (TeamHolder | CurrentHolder)[]
  view: CaseTeam
  caption: string
}

export function HolderTable({ rows, view, caption }: HolderTableProps) {
  const t = useTranslations('holders')
  const role = useTranslations('words.caseRoles')
  const locale = useLocale()
  const mayChange = view.may.change && rows.some((row) => row.until === null)
  return (
    <Table
      caption={caption}
      isCaptionHidden
      className="[&_td]:align-top [&_th]:align-top"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'role', label: t('column.role'), isTitle: true, cell: (row) => role(row.role) },
        { key: 'name', label: t('column.name'), cell: (row) => <Name row={row} /> },
        { key: 'from', label: t('column.from'), cell: ({ from }) => formatDay(from, locale) },
        {
          key: 'until',
          label: t('column.lastDay'),
          cell: ({ until }) => (until ? formatDay(addDays(until, -1), locale) : t('noEnd')),
        },
        ...(mayChange
          ? [
              {
                key: 'change',
                label: t('column.change'),
                isLabelHidden: true,
                cell: (row: TeamHolder) => (row.until === null ? <Change row={row} view={view} /> : null),
              },
            ]
          : []),
      ]}
    />
  )
}

function Name({ row }: { row: TeamHolder | CurrentHolder }) {
  const t = useTranslations('holders')
  const isCurrent = 'isLead' in row
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {row.name}
      {isCurrent && row.isLead ? <StatusTag kind="ok">{t('lead.tag')}</StatusTag> : null}
      {isCurrent && row.away ? (
        <StatusTag kind="soon">
          {row.away.standInName ? t('awayStandIn', { name: row.away.standInName }) : t('away')}
        </StatusTag>
      ) : null}
    </span>
  )
}

function Change({ row, view }: { row: TeamHolder; view: CaseTeam }) {
  const t = useTranslations('holders.replace')
  const role = useTranslations('words.caseRoles')
  const others = [...view.current, ...view.coming].filter(
    (one) => one.role === row.role && one.id !== row.id && one.until === null,
  )
  return (
    <Disclosure
      summary={
        <>
          {t('open')}
          <span className="sr-only"> {t('of', { role: role(row.role) })}</span>
        </>
      }
    >
      <div className="grid gap-6">
        <ReplaceHolderForm view={view} row={row} />
        {others.length > 0 ? <EndHolderForm view={view} row={row} /> : null}
      </div>
    </Disclosure>
  )
}
