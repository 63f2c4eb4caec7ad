import { useLocale, useTranslations } from 'next-intl'
import { ColumnsPanel } from '@/components/history/columns-panel'
import { DecisionPanel } from '@/components/history/decision-panel'
import { DiffPanel } from '@/components/history/diff-panel'
import { ImportStatusTag } from '@/components/history/import-status-tag'
import { ImportSteps } from '@/components/history/import-steps'
import { Outcome } from '@/components/history/outcome'
import { ProblemTable } from '@/components/history/problem-table'
import { ImportWatch, ProgressPanel } from '@/components/history/progress-panel'
import { SumPanel } from '@/components/history/sum-panel'
import { UndoPanel } from '@/components/history/undo-panel'
import { UnknownCodes } from '@/components/history/unknown-codes'
import { PageHeader } from '@/components/ui/page-header'
import { formatDay } from '@/lib/calendar/format'
import type { ImportView } from '@/lib/history/queries'
import { routes } from '@/lib/platform/routes'

type ImportPageProps = {
  view: ImportView
  /** The viewer came here by bringing the same file again. */
  isRepeat: boolean
}

export function ImportPage({ view, isRepeat }: ImportPageProps) {
  const t = useTranslations('history')
  const ui = useTranslations('ui')
  return (
    <>
      <PageHeader
        title={<span className="break-words">{view.fileName}</span>}
        breadcrumb={[{ href: routes.imports, label: t('preview.back') }]}
        breadcrumbLabel={ui('breadcrumb')}
        meta={<Meta view={view} />}
      />
      <ImportWatch view={view} />
      <div className="grid gap-6">
        <ImportSteps status={view.status} />
        <Outcome view={view} isRepeat={isRepeat} />
        {view.progress ? <ProgressPanel view={view} progress={view.progress} /> : <Findings view={view} />}
      </div>
    </>
  )
}

function Meta({ view }: { view: ImportView }) {
  const t = useTranslations('history.preview')
  return (
    <>
      <ImportStatusTag status={view.status} />
      <span>{t('metaSource', { source: view.source })}</span>
      <span>{view.programme}</span>
      <Dates view={view} />
    </>
  )
}

function Dates({ view: { extractOn, coversFrom } }: { view: ImportView }) {
  const t = useTranslations('history.preview')
  const locale = useLocale()
  if (!extractOn)
    return coversFrom ? <span>{t('coversFrom', { from: formatDay(coversFrom, locale) })}</span> : null
  const until = formatDay(extractOn, locale)
  return (
    <>
      <span>{t('metaExtract', { day: until })}</span>
      <span>
        {coversFrom
          ? t('coversStated', { from: formatDay(coversFrom, locale), until })
          : t('coversFirstRow', { until })}
      </span>
    </>
  )
}

/** What was found in the file, and what one can do about it. */
function Findings({ view }: { view: ImportView }) {
  const t = useTranslations('history')
  const { status, report } = view
  if (view.columnsToMatch) return <ColumnsPanel view={view} columns={view.columnsToMatch} />
  if (status !== 'PREVIEW' && status !== 'COMPLETED') return null
  const isDone = status === 'COMPLETED'
  return (
    <>
      <SumPanel view={view} isDone={isDone} />
      {isDone ? null : <UnknownCodes view={view} />}
      <DiffPanel title={t(isDone ? 'diff.importedTitle' : 'diff.title')} differences={view.differences} />
      {isDone ? null : <DecisionPanel view={view} />}
      {report.rejected.length > 0 || report.warnings.length > 0 ? (
        <p className="text-ink-700 text-table">{t('cprNote')}</p>
      ) : null}
      <ProblemTable kind="rejected" view={view} count={view.rejectedCount} />
      <ProblemTable kind="warnings" view={view} count={view.warningCount} />
      {isDone ? <UndoPanel view={view} /> : null}
    </>
  )
}
