import { useTranslations } from 'next-intl'
import { useTalkWhen } from '@/components/case-talks/use-talk-when'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import type { OwnTalks, PlannedTalk } from '@/lib/case-talks/queries'
import { routes } from '@/lib/platform/routes'

export function OwnTalksPage({ talks }: { talks: OwnTalks }) {
  const title = useTranslations('caseTalks')('title')
  const t = useTranslations('caseTalks.own')
  return (
    <>
      <PageHeader title={title} meta={<p className="text-column">{t('intro')}</p>} />
      <div className="grid gap-6">
        <Panel id="mangler" title={t('missing')} isFlush={talks.missing.length > 0}>
          {talks.missing.length === 0 ? (
            <p className="text-ink-700">{t('noMissing')}</p>
          ) : (
            <TalkTable rows={talks.missing} caption={t('missing')} isMissing />
          )}
        </Panel>
        <Panel id="planlagte" title={t('coming')} isFlush={talks.coming.length > 0}>
          {talks.coming.length === 0 ? (
            <EmptyState action={<TextLink href={routes.citizens}>{t('toCitizens')}</TextLink>}>
              {t('noComing')}
            </EmptyState>
          ) : (
            <TalkTable rows={talks.coming} caption={t('coming')} />
          )}
        </Panel>
      </div>
    </>
  )
}

type TalkTableProps = { rows: readonly PlannedTalk[]; caption: string; isMissing?: boolean }

function TalkTable({ rows, caption, isMissing }: TalkTableProps) {
  const t = useTranslations('caseTalks')
  const words = useTranslations('words')
  const when = useTalkWhen()
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={rows}
      rowKey={(row) => row.id}
      rowEdge={() => (isMissing ? 'overdue' : null)}
      columns={[
        {
          key: 'citizen',
          label: t('own.citizen'),
          isTitle: true,
          cell: (row) => <TextLink href={routes.citizenTalks(row.citizenId)}>{row.citizenName}</TextLink>,
        },
        { key: 'when', label: t('own.when'), cell: when },
        { key: 'kind', label: t('own.kind'), cell: (row) => words(`talkKinds.${row.kind}`) },
        { key: 'place', label: t('own.place'), cell: (row) => row.place ?? words('notGiven') },
        {
          key: 'action',
          label: t('own.action'),
          isLabelHidden: true,
          className: 'sm:text-end',
          cell: (row) => (
            <ButtonLink
              href={routes.talk(row.id)}
              kind="secondary"
              isSmall
              className="max-sm:mt-1 max-sm:min-h-11 max-sm:w-full"
              aria-label={t(isMissing ? 'own.recordFor' : 'own.seeFor', { name: row.citizenName })}
            >
              {t(isMissing ? 'entry.open' : 'own.see')}
            </ButtonLink>
          ),
        },
      ]}
    />
  )
}
