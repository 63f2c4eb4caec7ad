import { useTranslations } from 'next-intl'
import { HowCounted } from '@/components/overview/how-counted'
import { DotLine } from '@/components/ui/dot-line'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import type { ConsultantLoad, LeaderOverview } from '@/lib/overview/leader-overview'

export function LoadPanel({ view }: { view: LeaderOverview }) {
  const t = useTranslations('overview.load')
  const { consultants, norm } = view
  const most = consultants[0]
  return (
    <Panel id="load" title={t('title')}>
      <DotLine
        summary={useSummary(view)}
        dots={consultants.map(({ id, name, cases }) => ({
          key: id,
          value: cases.count,
          label: t('dot', { name, count: cases.count }),
        }))}
        max={Math.max((norm ?? 0) * 1.25, (most?.cases.count ?? 0) * 1.1, 1)}
        {...(norm === null ? {} : { reference: { value: norm, label: t('norm', { norm }) } })}
      />
      <div className="mt-4">
        <LoadTable consultants={consultants} norm={norm} />
      </div>
      {view.casesWithoutConsultant > 0 ? (
        <p className="mt-3 text-table">{t('without', { count: view.casesWithoutConsultant })}</p>
      ) : null}
      <HowCounted>{t('how')}</HowCounted>
    </Panel>
  )
}

function useSummary({ consultants, norm }: LeaderOverview): string {
  const t = useTranslations('overview.load')
  const most = consultants[0]
  if (!most || most.cases.count === 0) return t('summaryNone')
  const { name, cases } = most
  if (norm === null) return t('summaryNoNorm', { name, count: cases.count })
  return cases.count > norm
    ? t('summaryAbove', { name, count: cases.count, over: cases.count - norm, norm })
    : t('summaryWithin', { name, count: cases.count, norm })
}

function LoadTable({ consultants, norm }: { consultants: readonly ConsultantLoad[]; norm: number | null }) {
  const t = useTranslations('overview.load')
  const againstNorm = (count: number) => {
    if (norm === null) return null
    if (count === norm) return t('atNorm')
    return count > norm ? t('above', { count: count - norm }) : t('below', { count: norm - count })
  }
  return (
    <Table
      caption={t('title')}
      isCaptionHidden
      rows={consultants}
      rowKey={(consultant) => consultant.id}
      columns={[
        { key: 'name', label: t('column.consultant'), isTitle: true, cell: ({ name }) => name },
        { key: 'team', label: t('column.team'), cell: ({ teamName }) => teamName },
        {
          key: 'cases',
          label: t('column.cases'),
          isNumber: true,
          cell: ({ cases }) => <TextLink href={cases.href}>{cases.count}</TextLink>,
        },
        {
          key: 'norm',
          label: t('column.norm'),
          isNumber: true,
          cell: ({ cases }) => againstNorm(cases.count),
        },
        {
          key: 'overdue',
          label: t('column.overdue'),
          isNumber: true,
          cell: ({ overdueVisits }) => <TextLink href={overdueVisits.href}>{overdueVisits.count}</TextLink>,
        },
      ]}
    />
  )
}
