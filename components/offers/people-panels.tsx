import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import { formatDay } from '@/lib/calendar/format'
import type { OfferView } from '@/lib/offers/who-is-where'
import { routes } from '@/lib/platform/routes'

type PanelProps = { view: OfferView }

/** In the order of their referral; never ranked by anything else. */
export function WaitingPanel({ view: { waiting, hidden } }: PanelProps) {
  const t = useTranslations('offers.offer')
  const locale = useLocale()
  return (
    <PeoplePanel
      id="venter"
      title={t('waiting', { count: waiting.length + hidden.waiting })}
      nobody={t('nobodyWaits')}
      listed={waiting.length}
      hidden={hidden.waiting}
    >
      <Table
        caption={t('waitingCaption')}
        isCaptionHidden
        rows={waiting}
        rowKey={({ referralId }) => referralId}
        columns={[
          { key: 'citizen', label: t('citizen'), isTitle: true, cell: (row) => <PersonLink row={row} /> },
          { key: 'place', label: t('place'), isNumber: true, cell: ({ place }) => place },
          { key: 'since', label: t('since'), cell: ({ since }) => formatDay(since, locale) },
        ]}
      />
    </PeoplePanel>
  )
}

export function TakingPartPanel({ view: { takingPart, hidden } }: PanelProps) {
  const t = useTranslations('offers.offer')
  const locale = useLocale()
  return (
    <PeoplePanel
      id="deltager"
      title={t('taking', { count: takingPart.length + hidden.takingPart })}
      nobody={t('nobodyTakes')}
      listed={takingPart.length}
      hidden={hidden.takingPart}
    >
      <Table
        caption={t('takingCaption')}
        isCaptionHidden
        rows={takingPart}
        rowKey={({ referralId }) => referralId}
        columns={[
          { key: 'citizen', label: t('citizen'), isTitle: true, cell: (row) => <PersonLink row={row} /> },
          { key: 'since', label: t('started'), cell: ({ since }) => formatDay(since, locale) },
        ]}
      />
    </PeoplePanel>
  )
}

export function EndedPanel({ view: { ended, hidden } }: PanelProps) {
  const t = useTranslations('offers')
  const words = useTranslations('words')
  const locale = useLocale()
  return (
    <PeoplePanel
      id="afsluttet"
      title={t('offer.ended', { count: ended.length + hidden.ended })}
      nobody={t('offer.nobodyEnded')}
      listed={ended.length}
      hidden={hidden.ended}
    >
      <Table
        caption={t('offer.endedCaption')}
        isCaptionHidden
        rows={ended}
        rowKey={({ referralId }) => referralId}
        columns={[
          {
            key: 'citizen',
            label: t('offer.citizen'),
            isTitle: true,
            cell: (row) => <PersonLink row={row} />,
          },
          { key: 'lastDay', label: t('offer.lastDay'), cell: ({ lastDay }) => formatDay(lastDay, locale) },
          {
            key: 'outcome',
            label: t('offer.outcome'),
            cell: ({ outcome }) => (outcome ? t(`outcomes.${outcome}`) : words('notGiven')),
          },
        ]}
      />
    </PeoplePanel>
  )
}

function PersonLink({ row }: { row: { citizenId: string; name: string } }) {
  return <TextLink href={routes.citizenOffers(row.citizenId)}>{row.name}</TextLink>
}

type PeoplePanelProps = {
  id: string
  title: string
  nobody: string
  listed: number
  hidden: number
  children: ReactNode
}

/** The list, and how many it leaves out. */
function PeoplePanel({ id, title, nobody, listed, hidden, children }: PeoplePanelProps) {
  const t = useTranslations('offers.offer')
  return (
    <Panel id={id} title={title} isFlush={listed > 0}>
      {listed > 0 ? children : null}
      {listed + hidden === 0 ? <p className="text-ink-700">{nobody}</p> : null}
      {hidden > 0 ? (
        <p className={listed > 0 ? 'px-4 py-3 text-ink-700 text-table sm:px-5' : 'text-ink-700 text-table'}>
          {t('hidden', { count: hidden })}
        </p>
      ) : null}
    </Panel>
  )
}
