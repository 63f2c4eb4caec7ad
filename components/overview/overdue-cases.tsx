import { useLocale, useTranslations } from 'next-intl'
import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import { DeadlineTitle } from '@/components/deadlines/deadline-title'
import { TextLink } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { OverdueEmployee } from '@/lib/overview/overdue'

export function OverdueCases({ employee, on }: { employee: OverdueEmployee; on: Day }) {
  const t = useTranslations('overview.late')
  const locale = useLocale()
  return (
    <Table
      caption={t('casesCaption', { name: employee.name ?? t('noHolder') })}
      isCaptionHidden
      rows={employee.rows}
      rowKey={(row) => row.id}
      rowEdge={() => 'overdue'}
      columns={[
        {
          key: 'citizen',
          label: t('column.citizen'),
          isTitle: true,
          cell: (row) => <TextLink href={row.href}>{row.citizenName}</TextLink>,
        },
        {
          key: 'what',
          label: t('column.what'),
          cell: (row) => (
            <>
              <DeadlineTitle deadline={row} />
              {row.insteadOf ? (
                <span className="block text-ink-600 text-tag">
                  {t('insteadOf', { name: row.insteadOf.name })}
                </span>
              ) : null}
            </>
          ),
        },
        { key: 'company', label: t('column.company'), cell: (row) => row.companyName },
        { key: 'due', label: t('column.due'), isNumber: true, cell: (row) => formatDay(row.dueOn, locale) },
        {
          key: 'state',
          label: t('column.state'),
          cell: (row) => <DeadlineTag deadline={row} today={on} plannedOn={row.planned?.on ?? null} />,
        },
      ]}
    />
  )
}
