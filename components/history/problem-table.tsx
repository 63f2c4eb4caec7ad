import { useLocale, useTranslations } from 'next-intl'
import { PageLinks } from '@/components/ui/page-links'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import { isDay } from '@/lib/calendar/day'
import { formatDay, type Locale } from '@/lib/calendar/format'
import type { RejectionReason, WarningReason } from '@/lib/history/extract/problem'
import type { ReportedProblem } from '@/lib/history/import-report'
import { routes } from '@/lib/platform/routes'

export type ProblemKind = 'rejected' | 'warnings'

type ProblemTableProps = {
  kind: ProblemKind
  problems: readonly ReportedProblem<RejectionReason | WarningReason>[]
  importId: string
  pages: Record<ProblemKind, number>
}

const ROWS_ON_A_PAGE = 100
const PARAMETER: Record<ProblemKind, string> = { rejected: 'afviste', warnings: 'advarsler' }

/** Every row the import refused or noticed, with what was written and why. */
export function ProblemTable({ kind, problems, importId, pages }: ProblemTableProps) {
  const t = useTranslations('history')
  const locale = useLocale()
  if (problems.length === 0) return null
  const pageCount = Math.ceil(problems.length / ROWS_ON_A_PAGE)
  const page = Math.min(pages[kind], pageCount)
  const title = kind === 'rejected' ? 'preview.rejectedTitle' : 'preview.warningsTitle'
  return (
    <Panel id={kind} title={t(title, { count: problems.length })} isFlush>
      <Table
        caption={t(title, { count: problems.length })}
        isCaptionHidden
        rows={problems.slice((page - 1) * ROWS_ON_A_PAGE, page * ROWS_ON_A_PAGE)}
        rowKey={(row) => `${row.line} ${row.column} ${row.reason}`}
        columns={[
          {
            key: 'line',
            label: t('preview.column.line'),
            isTitle: true,
            cell: (row) => row.line,
            className: 'w-20',
          },
          { key: 'column', label: t('preview.column.column'), cell: (row) => row.column },
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
            cell: (row) => t(`extract.reasons.${row.reason}`, readableFacts(row.facts, locale) as never),
          },
        ]}
      />
      <PageLinks
        page={page}
        pageCount={pageCount}
        hrefOf={(number) => `${routes.import(importId)}?${PARAMETER[kind]}=${number}#${kind}`}
        words={{
          label: t('preview.pages'),
          page: t('preview.page', { page, pages: pageCount }),
          previous: t('preview.previous'),
          next: t('preview.next'),
        }}
      />
    </Panel>
  )
}

function readableFacts(facts: Readonly<Record<string, string>>, locale: Locale): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, text]) => [name, isDay(text) ? formatDay(text, locale) : text]),
  )
}
