import { useLocale, useTranslations } from 'next-intl'
import { ImportStatusTag } from '@/components/history/import-status-tag'
import { type ProblemKind, ProblemTable } from '@/components/history/problem-table'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { Dialog, DialogCancel } from '@/components/ui/dialog'
import { formLabels } from '@/components/ui/form-labels'
import { Metric } from '@/components/ui/metric'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { formatDay, formatDayLong, formatNumber, formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import { completeImportAction, discardImportAction } from '@/lib/history/actions'
import type { ImportView } from '@/lib/history/queries'
import { routes } from '@/lib/platform/routes'

type ImportPageProps = {
  view: ImportView
  /** The viewer came here by bringing the same file again. */
  isRepeat: boolean
  /** The shown page of each list of rows. */
  pages: Record<ProblemKind, number>
}

export function ImportPage({ view, isRepeat, pages }: ImportPageProps) {
  const t = useTranslations('history')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const covers =
    view.coversFrom === null
      ? t('preview.coversFirstRow', { until: formatDay(view.extractOn, locale) })
      : t('preview.coversStated', {
          from: formatDay(view.coversFrom, locale),
          until: formatDay(view.extractOn, locale),
        })
  return (
    <>
      <PageHeader
        title={view.fileName}
        breadcrumb={[{ href: routes.imports, label: t('preview.back') }]}
        breadcrumbLabel={ui('breadcrumb')}
        meta={
          <>
            <ImportStatusTag status={view.status} />
            <span>{view.programme}</span>
            <span>{t('preview.metaExtract', { day: formatDay(view.extractOn, locale) })}</span>
            <span>{covers}</span>
          </>
        }
      />
      <div className="grid gap-6">
        <Outcome view={view} isRepeat={isRepeat} />
        <Panel id="counts" title={t('preview.sumTitle')}>
          <Counts view={view} />
        </Panel>
        {view.status === 'PREVIEW' ? <Decision view={view} /> : null}
        {view.report.rejected.length > 0 || view.report.warnings.length > 0 ? (
          <p className="text-ink-700 text-table">{t('cprNote')}</p>
        ) : null}
        <ProblemTable kind="rejected" problems={view.report.rejected} importId={view.id} pages={pages} />
        <ProblemTable kind="warnings" problems={view.report.warnings} importId={view.id} pages={pages} />
      </div>
    </>
  )
}

function Outcome({ view, isRepeat }: Pick<ImportPageProps, 'view' | 'isRepeat'>) {
  const t = useTranslations('history.result')
  const locale = useLocale()
  if (view.status === 'DISCARDED') {
    return (
      <Notice kind="info" role="status">
        {t('discarded')}
      </Notice>
    )
  }
  if (view.status !== 'COMPLETED' || !view.completedAt) return null
  const at = {
    day: formatDayLong(dayAt(view.completedAt), locale),
    time: formatTime(view.completedAt, locale),
  }
  const next = <ButtonLink href={routes.screenings}>{t('toScreening')}</ButtonLink>
  if (isRepeat) return <Notice kind="warning" role="status" title={t('repeat', at)} actions={next} />
  return (
    <Notice kind="success" role="status" title={t('done', { count: view.acceptedCount })} actions={next}>
      {t('doneNote', at)}
    </Notice>
  )
}

function Counts({ view }: { view: ImportView }) {
  const t = useTranslations('history.preview')
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, locale)
  return (
    <div className="flex flex-wrap gap-x-10 gap-y-5">
      <Metric
        label={t('rows')}
        value={number(view.rowCount)}
        note={t('rowsNote', { accepted: number(view.acceptedCount) })}
      />
      <Metric
        label={t('people')}
        value={number(view.peopleCount)}
        note={t('peopleNote', { count: view.newPeople })}
      />
      <Metric label={t('newPeriods')} value={number(view.newPeriods)} note={t('newPeriodsNote')} />
      <Metric
        label={t('changedPeriods')}
        value={number(view.changedPeriods)}
        note={t('changedPeriodsNote')}
      />
      <Metric label={t('warnings')} value={number(view.warningCount)} note={t('warningsNote')} />
      <Metric label={t('rejected')} value={number(view.rejectedCount)} note={t('rejectedNote')} />
    </div>
  )
}

function Decision({ view }: { view: ImportView }) {
  const t = useTranslations('history.preview')
  const ui = useTranslations('ui')
  const importId = <input type="hidden" name="importId" value={view.id} />
  return (
    <Panel id="decide" title={t('decideTitle')}>
      <p className="mb-4 max-w-prose">
        {view.may.import ? t('decideText', { rejected: view.rejectedCount }) : t('nothingToImport')}
      </p>
      <div className="flex flex-wrap items-start gap-4">
        {view.may.import ? (
          <ActionForm
            action={completeImportAction}
            labels={formLabels(ui, t('import', { count: view.acceptedCount }))}
          >
            {importId}
          </ActionForm>
        ) : null}
        {view.may.discard ? (
          <Dialog
            trigger={{ label: t('discard') }}
            title={t('discardDialog.question')}
            consequence={t('discardDialog.consequence', { count: view.rowCount })}
          >
            <ActionForm
              action={discardImportAction}
              labels={formLabels(ui, t('discard'))}
              submitKind="danger"
              aside={<DialogCancel label={t('discardDialog.cancel')} />}
            >
              {importId}
            </ActionForm>
          </Dialog>
        ) : null}
      </div>
    </Panel>
  )
}
