import { useTranslations } from 'next-intl'
import { LaneMark } from '@/components/cases/lane-mark'
import { CountedAt } from '@/components/overview/counted-at'
import { HowCounted } from '@/components/overview/how-counted'
import { LoadPanel } from '@/components/overview/load-panel'
import { OverdueVisitsPanel } from '@/components/overview/overdue-visits-panel'
import { TargetPanel } from '@/components/overview/target-panel'
import { BarList } from '@/components/ui/bar-list'
import { TextLink } from '@/components/ui/link'
import { Metric } from '@/components/ui/metric'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import type { LeaderOverview } from '@/lib/overview/leader-overview'

export function LeaderOverviewPage({ view }: { view: LeaderOverview }) {
  const t = useTranslations('overview')
  return (
    <>
      <PageHeader title={t('title')} meta={<CountedAt on={view.on} at={view.countedAt} />} />
      <div className="grid gap-6">
        <Panel>
          <div className="flex flex-wrap gap-x-12 gap-y-4">
            <Metric
              label={t('openCases.label')}
              value={<TextLink href={view.openCases.href}>{view.openCases.count}</TextLink>}
              note={view.hiddenCases > 0 ? t('openCases.hidden', { count: view.hiddenCases }) : null}
            />
            <Metric
              label={t('overdue.label')}
              value={<TextLink href={view.overdueVisits.href}>{view.overdueVisits.count}</TextLink>}
            />
          </div>
          <HowCounted>{t('openCases.how')}</HowCounted>
        </Panel>
        <TargetPanel programmes={view.programmes} />
        <div className="grid items-start gap-6 xl:grid-cols-2">
          <OverdueVisitsPanel view={view} />
          <LanesPanel lanes={view.lanes} />
        </div>
        <LoadPanel view={view} />
      </div>
    </>
  )
}

function LanesPanel({ lanes }: Pick<LeaderOverview, 'lanes'>) {
  const t = useTranslations('overview.lanes')
  return (
    <Panel id="lanes" title={t('title')}>
      <BarList
        items={lanes.map(({ lane, count, href }) => ({
          key: lane,
          label: (
            <TextLink href={href}>
              <LaneMark lane={lane} />
            </TextLink>
          ),
          value: count,
          text: String(count),
        }))}
      />
      <HowCounted>{t('how')}</HowCounted>
    </Panel>
  )
}
