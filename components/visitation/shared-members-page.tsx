import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import { OverdueAnswerTag } from '@/components/visitation/flow-tag'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import type { SharedMember } from '@/lib/visitation/shared-members'

export function SharedMembersPage({ members }: { members: readonly SharedMember[] }) {
  const t = useTranslations('visitation')
  const rows = members.map((member, index) => ({ ...member, key: String(index) }))
  const waiting = members.filter((member) => member.status === 'ASKED').length
  return (
    <>
      <PageHeader
        title={t('shared.title')}
        meta={
          <p className="max-w-prose">
            {t('shared.intro')} {t('shared.waiting', { count: waiting })}
          </p>
        }
      />
      {rows.length === 0 ? (
        <EmptyState>{t('shared.empty')}</EmptyState>
      ) : (
        <Panel isFlush>
          <Table
            caption={t('shared.caption')}
            isCaptionHidden
            rows={rows}
            rowKey={(row) => row.key}
            rowEdge={({ asked }) => (asked?.wait && asked.wait.daysOver > 0 ? 'overdue' : null)}
            columns={[
              { key: 'name', label: t('shared.column.name'), isTitle: true, cell: (row) => row.name },
              { key: 'birthYear', label: t('shared.column.birthYear'), cell: (row) => row.birthYear },
              {
                key: 'programme',
                label: t('shared.column.programme'),
                cell: (row) => row.programme ?? '–',
              },
              {
                key: 'status',
                label: t('shared.column.status'),
                cell: (row) => (row.status ? t(`shared.status.${row.status}`) : t('shared.none')),
              },
              {
                key: 'asked',
                label: t('shared.column.asked'),
                cell: (row) => <Asked member={row} />,
              },
              {
                key: 'decision',
                label: t('shared.column.decision'),
                cell: (row) => (row.decision ? t(`decision.${row.decision}`) : '–'),
              },
              {
                key: 'elements',
                label: t('shared.column.elements'),
                cell: (row) => row.coreElements.join(', ') || '–',
              },
            ]}
          />
        </Panel>
      )}
    </>
  )
}

/** What is asked of the fund about the member, by when, and the way to the answer. */
function Asked({ member: { name, status, asked } }: { member: SharedMember }) {
  const t = useTranslations('visitation.shared')
  const locale = useLocale()
  if (!asked) return '–'
  const isAsked = status === 'ASKED'
  return (
    <span className="grid justify-items-start gap-1">
      <TextLink
        href={routes.sharedVisitation(asked.visitationId)}
        aria-label={t(isAsked ? 'answerFor' : 'seeFor', { name })}
        className="inline-flex min-h-6 items-center"
      >
        {t(isAsked ? 'answer' : 'see')}
      </TextLink>
      {isAsked ? <span>{t('dueOn', { day: formatDay(asked.answerDueOn, locale) })}</span> : null}
      {asked.wait ? <OverdueAnswerTag wait={asked.wait} /> : null}
    </span>
  )
}
