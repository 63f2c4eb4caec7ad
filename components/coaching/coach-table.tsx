import { useTranslations } from 'next-intl'
import { Beads } from '@/components/coaching/beads'
import { useSessionTime } from '@/components/coaching/use-session-time'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { CoachedCitizen } from '@/lib/coaching/queries'
import { routes } from '@/lib/platform/routes'

export type RowLink = { key: 'record' | 'book' | 'move' | 'see'; href: string }

type CoachTableProps = {
  caption: string
  rows: readonly CoachedCitizen[]
  link: (row: CoachedCitizen) => RowLink
}

export function CoachTable({ caption, rows, link }: CoachTableProps) {
  const t = useTranslations('coaching.list')
  const sessionTime = useSessionTime()
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={rows}
      rowKey={(row) => row.referralId}
      columns={[
        {
          key: 'citizen',
          label: t('citizen'),
          isTitle: true,
          className: 'sm:w-1/5',
          cell: (row) => <TextLink href={routes.citizenCoaching(row.citizenId)}>{row.citizenName}</TextLink>,
        },
        {
          key: 'sessions',
          label: t('sessions'),
          className: 'sm:w-36',
          cell: (row) => <Beads beads={row.beads} />,
        },
        {
          key: 'next',
          label: t('next'),
          className: 'sm:w-1/5',
          cell: ({ booked }) => (booked ? sessionTime(booked) : t('notBooked')),
        },
        {
          key: 'belief',
          label: t('belief'),
          className: 'sm:w-32',
          cell: ({ belief }) => <Belief belief={belief} />,
        },
        { key: 'referredBy', label: t('referredBy'), cell: (row) => row.referredBy },
        {
          key: 'action',
          label: t('action'),
          isLabelHidden: true,
          className: 'sm:text-end',
          cell: (row) => {
            const { key, href } = link(row)
            return (
              <ButtonLink
                href={href}
                kind="secondary"
                isSmall
                className="whitespace-nowrap max-sm:mt-1 max-sm:min-h-11 max-sm:w-full"
                aria-label={t(`${key}For`, { name: row.citizenName })}
              >
                {t(key)}
              </ButtonLink>
            )
          },
        },
      ]}
    />
  )
}

function Belief({ belief }: Pick<CoachedCitizen, 'belief'>) {
  const t = useTranslations('coaching.list')
  if (!belief) return null
  const { first, latest } = belief
  if (latest === null) return <span className="tabular-nums">{first}</span>
  return (
    <span className="tabular-nums">
      <span aria-hidden>{t('beliefLine', { first, latest })}</span>
      <span className="sr-only">{t('beliefWords', { first, latest })}</span>
    </span>
  )
}
