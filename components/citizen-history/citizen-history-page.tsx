import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CorrectionPanel } from '@/components/citizen-history/correction-panel'
import { EmploymentTable } from '@/components/citizen-history/employment-table'
import { FindingsPanel } from '@/components/citizen-history/findings-panel'
import { PeriodTable } from '@/components/citizen-history/period-table'
import { Note } from '@/components/citizen-history/source-cell'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import { type HistoryAddress, historyHref } from '@/lib/history/corrections/history-address'
import type { CitizenHistoryView } from '@/lib/history/corrections/queries'
import { type HistoryKind, historyKinds } from '@/lib/history/corrections/schema'

type CitizenHistoryPageProps = { view: CitizenHistoryView; address: HistoryAddress }

export function CitizenHistoryPage({ view, address }: CitizenHistoryPageProps) {
  const t = useTranslations('corrections')
  const locale = useLocale()
  const labels = new Map(
    view.benefits.map(({ code, labelDa, labelEn }) => [code, locale === 'da' ? labelDa : labelEn]),
  )
  const labelOf = (code: string) => labels.get(code) ?? code
  const isEmpty = view.periods.length + view.employments.length === 0
  const shows = (kind: HistoryKind) => address.shown === null || address.shown === kind
  return (
    <div className="print-stack grid gap-5">
      {address.isJustSaved ? (
        <div id="gemt" className="no-print scroll-mt-24">
          <Notice kind="success" role="status" title={t('saved')}>
            {t('savedNote')}
          </Notice>
        </div>
      ) : null}
      {view.may.correct ? null : <Notice>{t('readOnly')}</Notice>}
      <CorrectionPanel view={view} address={address} />
      {isEmpty ? null : <FindingsPanel view={view} labelOf={labelOf} />}
      <div className="print-stack grid gap-5">
        <KindTabs view={view} shown={address.shown} />
        {shows('BENEFIT') ? (
          <RowsPanel kind="BENEFIT" view={view} address={address}>
            <PeriodTable view={view} shown={address.shown} labelOf={labelOf} />
          </RowsPanel>
        ) : null}
        {shows('JOB') ? (
          <RowsPanel kind="JOB" view={view} address={address}>
            <EmploymentTable view={view} shown={address.shown} />
          </RowsPanel>
        ) : null}
      </div>
      <Withdrawn view={view} />
    </div>
  )
}

function countOf(view: CitizenHistoryView, kind: HistoryKind | null): number {
  const periods = view.periods.filter(({ isCounted }) => isCounted).length
  const employments = view.employments.filter(({ isCounted }) => isCounted).length
  return (kind === 'JOB' ? 0 : periods) + (kind === 'BENEFIT' ? 0 : employments)
}

function KindTabs({ view, shown }: { view: CitizenHistoryView; shown: HistoryKind | null }) {
  const t = useTranslations('corrections.shown')
  return (
    <div className="-mb-6">
      <Tabs
        label={t('label')}
        items={[null, ...historyKinds].map((kind) => ({
          href: historyHref(view.citizenId, { shown: kind }),
          label: t(kind ?? 'ALL'),
          count: countOf(view, kind),
          isCurrent: kind === shown,
        }))}
      />
    </div>
  )
}

type RowsPanelProps = CitizenHistoryPageProps & { kind: HistoryKind; children: ReactNode }

function RowsPanel({ kind, view, address, children }: RowsPanelProps) {
  const t = useTranslations('corrections')
  const isBenefit = kind === 'BENEFIT'
  const lines = isBenefit ? view.periods : view.employments
  const title = t(isBenefit ? 'periods' : 'employments')
  return (
    <Panel
      id={isBenefit ? 'ydelser' : 'job'}
      title={title}
      isFlush
      className="print:break-inside-auto!"
      actions={
        view.may.correct ? (
          <span className="no-print">
            <ButtonLink
              href={historyHref(view.citizenId, { shown: address.shown, adding: kind })}
              kind="secondary"
              isSmall
            >
              {t(`add.${kind}`)}
            </ButtonLink>
          </span>
        ) : undefined
      }
    >
      {lines.length === 0 ? (
        <p className="panel-text pt-0 text-ink-700">{t(isBenefit ? 'noPeriods' : 'noEmployments')}</p>
      ) : (
        children
      )}
    </Panel>
  )
}

/** Corrections that left no trace in the tables, because their row counts again. */
function Withdrawn({ view }: { view: CitizenHistoryView }) {
  const t = useTranslations('corrections')
  if (view.withdrawn.length === 0) return null
  return (
    <Panel id="tidligere-rettelser" title={t('withdrawnTitle')}>
      <p className="mb-3 text-column text-ink-700 text-table">{t('withdrawnNote')}</p>
      <ul className="grid gap-3 text-table">
        {view.withdrawn.map((note) => (
          <li key={note.id}>
            <Note note={note} act={note.kind === 'REMOVED' ? 'removed' : 'corrected'} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
