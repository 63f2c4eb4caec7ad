import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import type { OwnProposal } from '@/lib/proposals/queries'

/** What became of the viewer's own proposals; names only where the viewer may see them. */
export function OwnProposals({ own }: { own: readonly OwnProposal[] }) {
  const t = useTranslations('proposals')
  const locale = useLocale()
  return (
    <Table
      caption={t('own.caption')}
      isCaptionHidden
      rows={own}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'proposedOn',
          label: t('own.proposedOn'),
          isTitle: true,
          cell: (row) => formatDay(row.proposedOn, locale),
        },
        { key: 'person', label: t('own.person'), cell: (row) => <Person row={row} /> },
        { key: 'programme', label: t('own.programme'), cell: (row) => row.programme },
        {
          key: 'occasion',
          label: t('own.occasion'),
          cell: (row) =>
            t('own.occasionOn', {
              occasion: t(`occasion.${row.occasion}`),
              day: formatDay(row.talkOn, locale),
            }),
        },
        { key: 'progress', label: t('own.progress'), cell: (row) => t(`own.progresses.${row.progress}`) },
      ]}
    />
  )
}

function Person({ row: { person, reason } }: { row: OwnProposal }) {
  const t = useTranslations('proposals.own')
  if (person === null) return <span className="text-ink-600">{t('notShown')}</span>
  return (
    <div>
      {person.citizenId ? (
        <TextLink href={routes.citizenScreening(person.citizenId)}>{person.name}</TextLink>
      ) : (
        person.name
      )}
      {reason ? <span className="block whitespace-pre-line text-ink-700 text-tag">{reason}</span> : null}
    </div>
  )
}
