import { useTranslations } from 'next-intl'
import { DueTag } from '@/components/deadlines/due-tag'
import { useCauseWords } from '@/components/hypotheses/cause-words'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { PageLinks } from '@/components/ui/page-links'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import type { HypothesisList, HypothesisRow } from '@/lib/hypotheses/queries'
import { routes } from '@/lib/platform/routes'

export function HypothesisListPage({ list }: { list: HypothesisList }) {
  const t = useTranslations('hypotheses.list')
  const { rows, page, pages, hidden, may } = list
  const back = may.seeQueue
    ? { href: routes.screenings, label: t('toQueue') }
    : { href: routes.citizens, label: t('toCitizens') }
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={
          <>
            <p className="basis-full text-column">{t('intro')}</p>
            <p>{t('summary', { count: list.count, due: list.due })}</p>
          </>
        }
        actions={<TextLink href={back.href}>{back.label}</TextLink>}
      />
      <div className="grid gap-4">
        {hidden > 0 ? <p className="text-ink-700 text-table">{t('hidden', { count: hidden })}</p> : null}
        {rows.length === 0 ? (
          <EmptyState>{t('none')}</EmptyState>
        ) : (
          <Panel isFlush>
            <HypothesisTable list={list} />
            <PageLinks
              page={page}
              pageCount={pages}
              hrefOf={(number) => (number > 1 ? `${routes.hypotheses}?side=${number}` : routes.hypotheses)}
              words={{
                label: t('pages'),
                page: t('page', { page, pages }),
                previous: t('previous'),
                next: t('next'),
              }}
            />
          </Panel>
        )}
      </div>
    </>
  )
}

function HypothesisTable({ list: { rows, today } }: { list: HypothesisList }) {
  const t = useTranslations('hypotheses.list')
  const words = useTranslations('words')
  return (
    <Table
      caption={t('caption')}
      isCaptionHidden
      rows={rows}
      rowKey={(row) => row.id}
      rowEdge={(row) => (row.followUpOn < today ? 'overdue' : null)}
      columns={[
        {
          key: 'citizen',
          label: t('column.citizen'),
          isTitle: true,
          cell: (row) => (
            <TextLink href={`${routes.citizenScreening(row.citizenId)}#hypoteser`}>{row.name}</TextLink>
          ),
        },
        { key: 'assumption', label: t('column.assumption'), cell: (row) => <Assumption row={row} /> },
        {
          key: 'tried',
          label: t('column.tried'),
          cell: (row) => <span className="whitespace-pre-line">{row.tried}</span>,
        },
        {
          key: 'followUp',
          label: t('column.followUp'),
          cell: (row) => <DueTag dueOn={row.followUpOn} today={today} />,
        },
        { key: 'by', label: t('column.by'), cell: (row) => row.writtenBy ?? words('notGiven') },
      ]}
    />
  )
}

function Assumption({ row }: { row: HypothesisRow }) {
  const wordsOf = useCauseWords()
  return (
    <div>
      <span className="whitespace-pre-line">{row.assumption}</span>
      <span className="block text-ink-600 text-tag">{row.causes.map(wordsOf).join(' · ')}</span>
    </div>
  )
}
