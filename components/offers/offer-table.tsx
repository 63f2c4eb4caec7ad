import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/link'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { formatDay } from '@/lib/calendar/format'
import type { OfferSummary } from '@/lib/offers/queries'
import { routes } from '@/lib/platform/routes'

type OfferTableProps = { offers: readonly OfferSummary[]; caption: string }

export function OfferTable({ offers, caption }: OfferTableProps) {
  const t = useTranslations('offers')
  const words = useTranslations('words')
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={offers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('catalogue.name'),
          isTitle: true,
          cell: (offer) => (
            <>
              <TextLink href={routes.offer(offer.id)}>{offer.name}</TextLink> <OfferStateTag offer={offer} />
            </>
          ),
        },
        { key: 'kind', label: t('catalogue.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
        {
          key: 'provider',
          label: t('catalogue.provider'),
          cell: ({ provider }) => provider ?? words('notGiven'),
        },
        {
          key: 'places',
          label: t('catalogue.places'),
          isNumber: true,
          cell: ({ places }) => places ?? t('catalogue.noLimit'),
        },
        { key: 'taking', label: t('catalogue.taking'), isNumber: true, cell: ({ takingPart }) => takingPart },
        { key: 'waiting', label: t('catalogue.waiting'), isNumber: true, cell: ({ waiting }) => waiting },
        {
          key: 'free',
          label: t('catalogue.free'),
          isNumber: true,
          cell: ({ free }) => (free === null ? '–' : free === 0 ? t('catalogue.full') : free),
        },
      ]}
    />
  )
}

/** Only what is not simply open. */
export function OfferStateTag({ offer }: { offer: Pick<OfferSummary, 'state' | 'fromOn' | 'lastDay'> }) {
  const t = useTranslations('offers.states')
  const locale = useLocale()
  if (offer.state === 'OPEN') return null
  const day = offer.state === 'COMING' ? offer.fromOn : (offer.lastDay ?? offer.fromOn)
  return <StatusTag kind="neutral">{t(offer.state, { day: formatDay(day, locale) })}</StatusTag>
}
