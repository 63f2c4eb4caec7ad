import { useLocale, useTranslations } from 'next-intl'
import { LaneMark } from '@/components/cases/lane-mark'
import { CountedAt } from '@/components/overview/counted-at'
import { HowCounted } from '@/components/overview/how-counted'
import { SteeringProgress } from '@/components/overview/steering-progress'
import { useShownCount } from '@/components/overview/use-shown-count'
import { Metric } from '@/components/ui/metric'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/calendar/format'
import type { SteeringOverview } from '@/lib/overview/steering-overview'

/** Aggregates without links: there is no list behind them for the steering group. */
export function SteeringOverviewPage({ view }: { view: SteeringOverview }) {
  const t = useTranslations('overview')
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={
          <>
            <CountedAt on={view.on} at={view.countedAt} />
            <p>{t('steering.intro')}</p>
          </>
        }
      />
      <div className="grid gap-6">
        <Notice kind="info">{t('steering.suppression')}</Notice>
        <Totals view={view} />
        <SteeringProgress programmes={view.programmes} />
        <div className="grid items-start gap-6 xl:grid-cols-2">
          <TeamsPanel view={view} />
          <LanesPanel lanes={view.lanes} />
        </div>
      </div>
    </>
  )
}

function Totals({ view }: { view: SteeringOverview }) {
  const t = useTranslations('overview.steering')
  const show = useShownCount()
  const locale = useLocale()
  return (
    <Panel>
      <div className="flex flex-wrap gap-x-12 gap-y-4">
        <Metric label={t('cases')} value={show.total(view.openCases)} />
        <Metric label={t('overdue')} value={show.total(view.overdueVisits)} />
        <Metric
          label={t('mean')}
          value={
            view.casesPerConsultant === null
              ? t('withheldTotal')
              : formatNumber(view.casesPerConsultant, locale)
          }
          note={view.norm === null ? null : t('meanNote', { norm: view.norm })}
        />
      </div>
      <HowCounted>{t('how')}</HowCounted>
    </Panel>
  )
}

function TeamsPanel({ view }: { view: SteeringOverview }) {
  const t = useTranslations('overview.steering')
  const show = useShownCount()
  const rows = [
    ...view.teams.map((team) => ({
      name: team.name,
      cases: show.part(team.cases),
      overdue: show.part(team.overdueVisits),
    })),
    { name: t('total'), cases: show.total(view.openCases), overdue: show.total(view.overdueVisits) },
  ]
  return (
    <Panel id="teams" title={t('teams')}>
      <Table
        caption={t('teams')}
        isCaptionHidden
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          { key: 'team', label: t('team'), isTitle: true, cell: (row) => row.name },
          { key: 'cases', label: t('cases'), isNumber: true, cell: (row) => row.cases },
          { key: 'overdue', label: t('overdue'), isNumber: true, cell: (row) => row.overdue },
        ]}
      />
    </Panel>
  )
}

function LanesPanel({ lanes }: Pick<SteeringOverview, 'lanes'>) {
  const t = useTranslations('overview')
  const show = useShownCount()
  return (
    <Panel id="lanes" title={t('lanes.title')}>
      <Table
        caption={t('lanes.title')}
        isCaptionHidden
        rows={lanes}
        rowKey={({ lane }) => lane}
        columns={[
          {
            key: 'lane',
            label: t('steering.lane'),
            isTitle: true,
            cell: ({ lane }) => <LaneMark lane={lane} />,
          },
          {
            key: 'cases',
            label: t('steering.cases'),
            isNumber: true,
            cell: ({ cases }) => show.part(cases),
          },
        ]}
      />
      <HowCounted>{t('lanes.how')}</HowCounted>
    </Panel>
  )
}
