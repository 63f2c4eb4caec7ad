import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import { ProgrammeProgress } from '@/components/visitation/programme-progress'
import { type VisitationColumn, VisitationTable } from '@/components/visitation/visitation-table'
import { routes } from '@/lib/platform/routes'
import { visitationTabHref, visitationTabs } from '@/lib/visitation/list-address'
import {
  DECIDED_SHOWN,
  type ProgrammeProgress as Progress,
  type VisitationList,
  type VisitationTab,
} from '@/lib/visitation/queries'

const COLUMNS: Record<VisitationTab, readonly VisitationColumn[]> = {
  DRAFT: ['programme', 'aKasse', 'talkOn'],
  WAITING: ['programme', 'aKasse', 'decidedOn'],
  DECIDED: ['programme', 'decision', 'decidedOn', 'startOn', 'elements'],
}

type VisitationListPageProps = { list: VisitationList; programmes: readonly Progress[] }

export function VisitationListPage({ list, programmes }: VisitationListPageProps) {
  const t = useTranslations('visitation.list')
  const { tab, counts, rows } = list
  return (
    <>
      <PageHeader title={t('title')} />
      <Tabs
        label={t('tabs')}
        items={visitationTabs.map((one) => ({
          href: visitationTabHref(one),
          label: t(`tab.${one}`),
          count: counts[one],
          isCurrent: one === tab,
        }))}
      />
      <div className="grid gap-5">
        {rows.length > 0 ? (
          <Panel isFlush>
            <VisitationTable caption={t(`caption.${tab}`)} rows={rows} columns={COLUMNS[tab]} />
          </Panel>
        ) : (
          <EmptyState
            action={
              tab === 'DRAFT' ? (
                <ButtonLink href={routes.screenings} kind="secondary">
                  {t('toScreening')}
                </ButtonLink>
              ) : undefined
            }
          >
            {t(`empty.${tab}`)}
          </EmptyState>
        )}
        {tab === 'DECIDED' && counts.DECIDED > rows.length ? (
          <p className="text-ink-700 text-table">{t('newest', { count: DECIDED_SHOWN })}</p>
        ) : null}
        <ProgrammeProgress programmes={programmes} />
      </div>
    </>
  )
}
