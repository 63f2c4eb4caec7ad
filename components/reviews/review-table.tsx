import { useLocale, useTranslations } from 'next-intl'
import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import { TextLink } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { deadlineStateOn } from '@/lib/platform/deadline'
import type { ReviewAnswer, ReviewRow } from '@/lib/reviews/review-rows'

type ReviewTableProps = {
  reviews: readonly ReviewRow[]
  caption: string
  today: Day
  /** Where a row leads; null = it is listed only. */
  hrefOf: (review: ReviewRow) => string | null
}

/** Placings in group 3, with who has answered. */
export function ReviewTable({ reviews, caption, today, hrefOf }: ReviewTableProps) {
  const t = useTranslations('reviews.table')
  const locale = useLocale()
  const answer = ({ on, view }: ReviewAnswer) =>
    on && view ? `${t(`view.${view}`)}, ${formatDay(on, locale)}` : t('notYet')
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={reviews}
      rowKey={({ id }) => id}
      rowEdge={({ deadline }) => {
        const state = deadlineStateOn(deadline, today)
        return state === 'OVERDUE' ? 'overdue' : state === 'DUE_SOON' ? 'soon' : null
      }}
      columns={[
        {
          key: 'citizen',
          label: t('citizen'),
          isTitle: true,
          cell: (row) => {
            const href = hrefOf(row)
            return (
              <>
                {href ? <TextLink href={href}>{row.citizenName}</TextLink> : row.citizenName}
                <span className="block font-normal text-ink-600 text-small">
                  {t('born', { day: formatDay(row.birthOn, locale) })}
                </span>
              </>
            )
          },
        },
        { key: 'programme', label: t('programme'), cell: (row) => row.programme },
        {
          key: 'placed',
          label: t('placed'),
          cell: ({ deadline }) => formatDay(deadline.opensOn, locale),
        },
        {
          key: 'due',
          label: t('due'),
          cell: ({ deadline }) => <DeadlineTag deadline={deadline} today={today} />,
        },
        {
          key: 'leader',
          label: t('leader'),
          cell: ({ leader }) => <NamedAnswer name={leader.name} text={answer(leader)} />,
        },
        {
          key: 'specialist',
          label: t('specialist'),
          cell: ({ specialist }) => <NamedAnswer name={specialist.name} text={answer(specialist)} />,
        },
      ]}
    />
  )
}

function NamedAnswer({ name, text }: { name: string; text: string }) {
  return (
    <>
      {name}
      <span className="block text-ink-600 text-small">{text}</span>
    </>
  )
}
