import { useTranslations } from 'next-intl'
import { HistoryTable } from '@/components/citizen-history/history-table'
import { RowTitle } from '@/components/citizen-history/row-cells'
import { useChangeWords } from '@/components/citizen-history/use-change-words'
import type { CitizenHistoryView } from '@/lib/history/corrections/queries'
import type { PeriodValues } from '@/lib/history/corrections/row-values'
import type { HistoryKind } from '@/lib/history/corrections/schema'

type PeriodTableProps = {
  view: CitizenHistoryView
  shown: HistoryKind | null
  labelOf: (code: string) => string
}

export function PeriodTable({ view, shown, labelOf }: PeriodTableProps) {
  const t = useTranslations('corrections')
  const words = useChangeWords()
  const changesOf = (before: PeriodValues, after: PeriodValues) => [
    ...words.text({
      field: 'benefit',
      before: labelOf(before.benefitCode),
      after: labelOf(after.benefitCode),
    }),
    ...words.range(before, after),
  ]
  return (
    <HistoryTable
      caption={t('periods')}
      view={view}
      lines={view.periods}
      shown={shown}
      titleColumn={{
        key: 'benefit',
        label: t('column.benefit'),
        cell: (row) => <RowTitle row={row}>{labelOf(row.version.values.benefitCode)}</RowTitle>,
      }}
      nameOf={({ benefitCode }) => labelOf(benefitCode)}
      changesOf={changesOf}
    />
  )
}
