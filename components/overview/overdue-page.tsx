import { useTranslations } from 'next-intl'
import { HowCounted } from '@/components/overview/how-counted'
import { OverdueExport } from '@/components/overview/overdue-export'
import { OverdueFilters } from '@/components/overview/overdue-filters'
import { OverdueTeamPanel, TeamsTable } from '@/components/overview/overdue-team'
import { useChangeWords } from '@/components/overview/use-change-words'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import type { OverdueView } from '@/lib/overview/overdue'
import { overdueHref, overdueKinds } from '@/lib/overview/overdue-filter'

/** Team, employee, case: everything overdue, oldest first, and how it has changed in a week. */
export function OverduePage({ view }: { view: OverdueView }) {
  const t = useTranslations('overview.late')
  const { filter, total } = view
  return (
    <>
      <PageHeader title={t('title')} meta={<p>{useSummary(view)}</p>} />
      <Tabs
        label={t('kinds')}
        items={overdueKinds.map((kind) => ({
          href: overdueHref({ ...filter, ruleId: null, kind }),
          label: t(`kind.${kind}`),
          isCurrent: kind === filter.kind,
        }))}
      />
      <div className="grid gap-6">
        <OverdueFilters view={view} />
        {total.count === 0 ? <NothingLate view={view} /> : null}
        {view.teams.length > 0 ? (
          <Panel id="teams" title={t('teamsCaption')}>
            <TeamsTable view={view} />
            <HowCounted>{t('how')}</HowCounted>
          </Panel>
        ) : null}
        {total.count > 0 ? (
          <>
            <OverdueExport filter={filter} count={total.count} />
            <p className="text-ink-700 text-table">{t('opens')}</p>
          </>
        ) : null}
        {view.teams.map((team) => (
          <OverdueTeamPanel key={team.id} team={team} on={view.on} />
        ))}
      </div>
    </>
  )
}

function useSummary({ total, consultantName }: OverdueView): string {
  const t = useTranslations('overview.late')
  const change = useChangeWords()
  const { count } = total
  const now = consultantName
    ? count === 0
      ? t('noneFor', { name: consultantName })
      : t('summaryFor', { count, name: consultantName })
    : count === 0
      ? t('none')
      : t('summary', { count })
  return `${now} ${t('sinceLastWeek', { change: change(total.change) })}`
}

function NothingLate({ view: { filter } }: { view: OverdueView }) {
  const t = useTranslations('overview.late')
  const isNarrowed = filter.kind !== 'ALL' || filter.consultantId !== null || filter.ruleId !== null
  if (!isNarrowed) return <EmptyState>{t('none')}</EmptyState>
  return (
    <EmptyState action={<TextLink href={overdueHref({})}>{t('reset')}</TextLink>}>
      {t('noneOfKind')}
    </EmptyState>
  )
}
