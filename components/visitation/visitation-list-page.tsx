import { useTranslations } from 'next-intl'
import { TargetPanel } from '@/components/overview/target-panel'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import { GroupLinks } from '@/components/visitation/group-links'
import { type VisitationColumn, VisitationTable } from '@/components/visitation/visitation-table'
import { routes } from '@/lib/platform/routes'
import { type VisitationTab, visitationTabHref, visitationTabs } from '@/lib/visitation/list-address'
import { VISITATIONS_SHOWN, type VisitationList } from '@/lib/visitation/queries'
import type { TargetProgress } from '@/lib/visitation/target-progress'

const COLUMNS: Record<VisitationTab, readonly VisitationColumn[]> = {
  DRAFT: ['programme', 'aKasse', 'talkOn', 'createdOn'],
  SENT: ['programme', 'aKasse', 'flow', 'answerDueOn'],
  WAITING: ['programme', 'aKasse', 'decidedOn'],
  REQUESTED: ['programme', 'decision', 'requestedBy', 'requestedOn'],
  DECIDED: ['programme', 'decision', 'decidedOn', 'startOn', 'elements'],
}

const DATE_OF: Record<VisitationTab, VisitationColumn> = {
  DRAFT: 'createdOn',
  SENT: 'answerDueOn',
  WAITING: 'decidedOn',
  REQUESTED: 'requestedOn',
  DECIDED: 'decidedOn',
}

type VisitationListPageProps = { list: VisitationList; programmes: readonly TargetProgress[] }

export function VisitationListPage({ list, programmes }: VisitationListPageProps) {
  const t = useTranslations('visitation.list')
  const { tab, counts, rows, overdueAnswers } = list
  return (
    <>
      <PageHeader title={t('title')} actions={<GroupLinks />} />
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
        {overdueAnswers > 0 ? (
          <Notice
            kind="warning"
            title={t('overdue', { count: overdueAnswers })}
            actions={
              tab === 'SENT' ? undefined : (
                <TextLink href={visitationTabHref('SENT')}>{t('toOverdue')}</TextLink>
              )
            }
          />
        ) : null}
        {rows.length > 0 ? <Rows list={list} /> : <NoRows tab={tab} />}
        {counts[tab] > rows.length ? (
          <p className="text-ink-700 text-table">{t('newest', { count: VISITATIONS_SHOWN })}</p>
        ) : null}
        <TargetPanel programmes={programmes} />
      </div>
    </>
  )
}

function Rows({ list: { tab, sort, rows } }: { list: VisitationList }) {
  const t = useTranslations('visitation.list')
  return (
    <Panel isFlush>
      <VisitationTable
        caption={t(`caption.${tab}`)}
        rows={rows}
        columns={COLUMNS[tab]}
        sorted={{
          column: DATE_OF[tab],
          sort: {
            href: visitationTabHref(tab, sort === 'OLDEST' ? 'NEWEST' : 'OLDEST'),
            direction: sort === 'OLDEST' ? 'ascending' : 'descending',
          },
        }}
      />
    </Panel>
  )
}

function NoRows({ tab }: { tab: VisitationTab }) {
  const t = useTranslations('visitation.list')
  return (
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
  )
}
