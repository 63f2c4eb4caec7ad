import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import type { SharedMember } from '@/lib/visitation/shared-members'

export function SharedMembersPage({ members }: { members: readonly SharedMember[] }) {
  const t = useTranslations('visitation')
  const rows = members.map((member, index) => ({ ...member, key: String(index) }))
  return (
    <>
      <PageHeader title={t('shared.title')} meta={<p className="max-w-prose">{t('shared.intro')}</p>} />
      {rows.length === 0 ? (
        <EmptyState>{t('shared.empty')}</EmptyState>
      ) : (
        <Panel isFlush>
          <Table
            caption={t('shared.caption')}
            isCaptionHidden
            rows={rows}
            rowKey={(row) => row.key}
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
