import { useTranslations } from 'next-intl'
import { HowCounted } from '@/components/overview/how-counted'
import { OverdueTeamPanel, TeamsTable } from '@/components/overview/overdue-team'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { Tabs } from '@/components/ui/tabs'
import type { OverdueView } from '@/lib/overview/overdue'
import { overdueHref, overdueKinds } from '@/lib/overview/overdue-filter'
import { routes } from '@/lib/platform/routes'

/** Team, employee, case: everything overdue, oldest first. */
export function OverduePage({ view }: { view: OverdueView }) {
  const t = useTranslations('overview.late')
  const { filter } = view
  return (
    <>
      <PageHeader title={t('title')} meta={<p>{useSummary(view)}</p>} />
      <Tabs
        label={t('kinds')}
        items={overdueKinds.map((kind) => ({
          href: overdueHref({ ...filter, kind }),
          label: t(`kind.${kind}`),
          isCurrent: kind === filter.kind,
        }))}
      />
      <div className="grid gap-6">
        <ConsultantFilter view={view} />
        {view.count === 0 ? (
          <NothingLate view={view} />
        ) : (
          <>
            <Panel id="teams" title={t('teamsCaption')}>
              <TeamsTable view={view} />
              <HowCounted>{t('how')}</HowCounted>
            </Panel>
            <p className="text-ink-700 text-table">{t('opens')}</p>
            {view.teams.map((team) => (
              <OverdueTeamPanel key={team.id} team={team} on={view.on} />
            ))}
          </>
        )}
      </div>
    </>
  )
}

function useSummary({ count, consultantName }: OverdueView): string {
  const t = useTranslations('overview.late')
  if (consultantName) {
    return count === 0
      ? t('noneFor', { name: consultantName })
      : t('summaryFor', { count, name: consultantName })
  }
  return count === 0 ? t('none') : t('summary', { count })
}

/** A plain form that asks with the address, so that it works and can be shared without script. */
function ConsultantFilter({ view: { filter, choices } }: { view: OverdueView }) {
  const t = useTranslations('overview.late')
  const kept = new URL(overdueHref({ kind: filter.kind }), 'http://x').searchParams
  return (
    <form method="get" action={routes.overdue} className="flex items-end gap-3">
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        name="konsulent"
        label={t('consultant')}
        emptyLabel={t('everyone')}
        defaultValue={filter.consultantId ?? ''}
        options={choices.map(({ id, name, count }) => ({ value: id, label: t('choice', { name, count }) }))}
        className="min-w-0 grow sm:w-80 sm:grow-0"
      />
      <Button type="submit" kind="secondary">
        {t('show')}
      </Button>
    </form>
  )
}

function NothingLate({ view: { filter } }: { view: OverdueView }) {
  const t = useTranslations('overview.late')
  if (filter.kind === 'ALL' && filter.consultantId === null) return <EmptyState>{t('none')}</EmptyState>
  return (
    <EmptyState action={<TextLink href={overdueHref({})}>{t('reset')}</TextLink>}>
      {t('noneOfKind')}
    </EmptyState>
  )
}
