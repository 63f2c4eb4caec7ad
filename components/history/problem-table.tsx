import { useLocale, useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import type { RejectionReason, WarningReason } from '@/lib/history/extract/problem'
import type { ReportedProblem } from '@/lib/history/import-report'
import type { ProblemKind } from '@/lib/history/import-rows'
import { problemSentence } from '@/lib/history/problem-sentence'
import type { ImportView } from '@/lib/history/queries'
import { routes } from '@/lib/platform/routes'

type ProblemTableProps = {
  kind: ProblemKind
  view: Pick<ImportView, 'id' | 'report' | 'headings'>
  count: number
}

const FILE: Record<ProblemKind, string> = { rejected: '', warnings: '?liste=advarsler' }

/** The first rows the import refused or noticed, with what was written and why; the rest in the file to fetch. */
export function ProblemTable({ kind, view, count }: ProblemTableProps) {
  const t = useTranslations('history')
  const locale = useLocale()
  const problems: readonly ReportedProblem<RejectionReason | WarningReason>[] = view.report[kind]
  if (problems.length === 0) return null
  const title = t(kind === 'rejected' ? 'preview.rejectedTitle' : 'preview.warningsTitle', { count })
  return (
    <Panel
      id={kind}
      title={title}
      actions={
        <a
          href={`${routes.importRejected(view.id)}${FILE[kind]}`}
          download
          className="inline-flex items-center rounded-sm text-fjord-700 text-tag underline underline-offset-3 hover:text-fjord-600 pointer-coarse:min-h-11"
        >
          {t(kind === 'rejected' ? 'preview.fetchRejected' : 'preview.fetchWarnings')}
        </a>
      }
      isFlush
    >
      {count > problems.length ? (
        <p className="panel-text px-4 pb-3 text-ink-700 text-table sm:px-5">
          {t('preview.firstShown', { shown: problems.length, count })}
        </p>
      ) : null}
      <Table
        caption={title}
        isCaptionHidden
        rows={problems}
        rowKey={(row) => `${row.line} ${row.column} ${row.reason}`}
        columns={[
          {
            key: 'line',
            label: t('preview.column.line'),
            isTitle: true,
            cell: (row) => (
              <>
                <span className="sm:hidden">{`${t('preview.column.line')} `}</span>
                {row.line}
              </>
            ),
            className: 'w-20',
          },
          {
            key: 'column',
            label: t('preview.column.column'),
            cell: (row) => view.headings[row.column] ?? row.column,
          },
          {
            key: 'value',
            label: t('preview.column.value'),
            cell: (row) =>
              row.value === '' ? (
                <span className="text-ink-600">{t('preview.emptyValue')}</span>
              ) : (
                <span className="break-words">{row.value}</span>
              ),
          },
          {
            key: 'reason',
            label: t('preview.column.reason'),
            cell: (row) => problemSentence(row, { t, locale }),
          },
        ]}
      />
    </Panel>
  )
}
