import { clsx } from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import { DueTag } from '@/components/deadlines/due-tag'
import { queueHref } from '@/components/screening/queue-address'
import { MiniStrip } from '@/components/strip/mini-strip'
import { TextLink } from '@/components/ui/link'
import { type RowEdge, Table, type TableSort } from '@/components/ui/table'
import { type Day, daysBetween } from '@/lib/calendar/day'
import { formatDay, formatDayTag } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import type { ScreeningQueue } from '@/lib/screening/queries'
import type { QueueSort } from '@/lib/screening/queue-filter'
import type { QueueRow } from '@/lib/screening/queue-rows'
import { markerCodes } from '@/lib/screening/rules/thresholds'

/** Columns that a narrower screen has as lines under the name; a phone's cards have room for them. */
const ON_WIDE = 'sm:max-2xl:hidden'
const ON_DESK = 'sm:max-xl:hidden'

export function QueueTable({ queue: { filter, rows }, today }: { queue: ScreeningQueue; today: Day }) {
  const t = useTranslations('screening.queue')
  const words = useTranslations('words')
  const locale = useLocale()
  const sortBy = (sort: QueueSort): TableSort => ({
    href: queueHref({ ...filter, sort, page: 1 }),
    direction: filter.sort === sort ? 'ascending' : null,
  })
  return (
    <Table
      caption={t('caption')}
      isCaptionHidden
      className="queue-table"
      rows={rows}
      rowKey={(row) => row.screeningId}
      rowEdge={(row) => edgeOf(row, today)}
      columns={[
        {
          key: 'citizen',
          label: t('column.citizen'),
          isTitle: true,
          sort: sortBy('NAME'),
          className: 'sm:max-xl:w-1/3 xl:min-w-44',
          cell: (row) => <Citizen row={row} />,
        },
        {
          key: 'aKasse',
          label: t('column.aKasse'),
          className: ON_WIDE,
          cell: (row) => row.aKasse ?? words('notGiven'),
        },
        {
          key: 'programme',
          label: t('column.programme'),
          className: clsx(ON_WIDE, '2xl:min-w-36'),
          cell: (row) => row.programme,
        },
        {
          key: 'unemployedSince',
          label: t('column.unemployedSince'),
          className: ON_DESK,
          cell: (row) => (row.unemployedSince ? formatDay(row.unemployedSince, locale) : t('notUnemployed')),
        },
        { key: 'support', label: t('column.support'), isNumber: true, cell: (row) => row.supportMonths },
        {
          key: 'strip',
          label: t('column.strip'),
          cell: (row) => (
            <MiniStrip
              summary={t('stripSummary', { months: row.supportMonths })}
              classes={row.monthClasses}
            />
          ),
        },
        { key: 'markers', label: t('column.markers'), cell: (row) => <Markers row={row} /> },
        {
          key: 'due',
          label: t('column.due'),
          sort: sortBy('DUE'),
          cell: (row) =>
            isOpen(row) ? <DueTag dueOn={row.dueOn} today={today} /> : formatDay(row.dueOn, locale),
        },
        {
          key: 'adviser',
          label: t('column.adviser'),
          className: ON_DESK,
          cell: (row) => row.adviser ?? t('nobody'),
        },
      ]}
    />
  )
}

function Citizen({ row }: { row: QueueRow }) {
  const t = useTranslations('screening.queue')
  const locale = useLocale()
  return (
    <>
      <TextLink href={`${routes.citizenScreening(row.citizenId)}?screening=${row.screeningId}`}>
        {row.name}
      </TextLink>
      <span className="block font-normal text-ink-600 text-small">
        {t('bornOn', { day: formatDay(row.birthOn, locale) })}
      </span>
      <span className="hidden font-normal text-ink-600 text-small sm:max-2xl:block">
        {[row.programme, row.aKasse].filter(Boolean).join(' · ')}
      </span>
      <span className="hidden font-normal text-ink-600 text-small sm:max-xl:block">
        {row.unemployedSince
          ? t('line.unemployedSince', { day: formatDay(row.unemployedSince, locale) })
          : t('notUnemployed')}
        {row.adviser ? ` · ${t('line.adviser', { name: row.adviser })}` : null}
      </span>
      {row.proposed ? (
        <span className="block font-normal text-ink-700 text-small">
          {t(`proposed.${row.proposed.side}`, { day: formatDayTag(row.proposed.on, locale) })}
        </span>
      ) : null}
    </>
  )
}

function Markers({ row }: { row: QueueRow }) {
  const t = useTranslations('screening.queue')
  return (
    <div>
      {t('markers', { fired: row.markersFired, total: markerCodes.length })}
      {row.markersNotComputable > 0 ? (
        <span className="block text-ink-600 text-tag">
          {t('notComputable', { count: row.markersNotComputable })}
        </span>
      ) : null}
    </div>
  )
}

function isOpen({ status }: QueueRow): boolean {
  return status === 'TO_SCREEN' || status === 'IN_PROGRESS'
}

function edgeOf(row: QueueRow, today: Day): RowEdge {
  if (!isOpen(row)) return null
  if (row.dueOn < today) return 'overdue'
  return daysBetween(today, row.dueOn) <= 7 ? 'soon' : null
}
