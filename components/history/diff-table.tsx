import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/link'
import { Table, type TableColumn } from '@/components/ui/table'
import { addDays, type Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { DiffEntry } from '@/lib/history/import-rows'
import type { ImportCountKey } from '@/lib/history/import-view'
import { routes } from '@/lib/platform/routes'

type DiffTableProps = { kind: ImportCountKey; caption: string; entries: readonly DiffEntry[] }

type Row = DiffEntry & { key: string }

const OF_PEOPLE: readonly ImportCountKey[] = ['newPeople', 'vanishedPeople']
const WITH_EARLIER_END: readonly ImportCountKey[] = ['changedPeriods', 'endedPeriods']

export function DiffTable({ kind, caption, entries }: DiffTableProps) {
  const t = useTranslations('history.diff')
  const locale = useLocale()
  const day = (value: Day | null) => (value ? formatDay(value, locale) : '')
  /** Stored as the first day after it. */
  const lastDay = (until: Day | null) => (until ? formatDay(addDays(until, -1), locale) : t('running'))
  const columns: (TableColumn<Row> | null)[] = [
    {
      key: 'citizen',
      label: t('column.citizen'),
      isTitle: true,
      cell: ({ citizenId, mayOpen, name }) =>
        citizenId && mayOpen ? <TextLink href={routes.citizenHistory(citizenId)}>{name}</TextLink> : name,
    },
    { key: 'birthOn', label: t('column.birthOn'), cell: ({ birthOn }) => day(birthOn) },
    ...(OF_PEOPLE.includes(kind)
      ? []
      : [
          { key: 'what', label: t('column.what'), cell: ({ what }: Row) => what },
          { key: 'from', label: t('column.from'), cell: ({ from }: Row) => day(from) },
          { key: 'until', label: t('column.until'), cell: ({ until }: Row) => lastDay(until) },
        ]),
    WITH_EARLIER_END.includes(kind)
      ? {
          key: 'before',
          label: t('column.before'),
          cell: ({ before }) => (before ? lastDay(before.until) : ''),
        }
      : null,
  ]
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={entries.map((entry, index) => ({ ...entry, key: `${index}` }))}
      rowKey={(row) => row.key}
      columns={columns.filter((column) => column !== null)}
    />
  )
}
