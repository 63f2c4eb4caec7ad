import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/link'
import type { BoardFilter } from '@/lib/board/board-filter'
import type { BoardLane } from '@/lib/board/queries'
import { caseloadHref } from '@/lib/cases/caseload-filter'

/** Where the cards are that the board leaves out, or that there are none. */
export function LaneRest({ lane, filter }: { lane: BoardLane; filter: BoardFilter }) {
  const t = useTranslations('board')
  const total = filter.isOverdueOnly ? lane.overdue : lane.count
  if (lane.cards.length === 0) return <p className="px-1 text-ink-700 text-table">{t('emptyLane')}</p>
  if (lane.cards.length >= total) return null
  return (
    <TextLink
      href={caseloadHref({
        scope: filter.scope,
        lanes: [lane.lane],
        consultantId: filter.consultantId,
        status: filter.isOverdueOnly ? 'OVERDUE' : 'ALL',
      })}
      className="inline-flex min-h-11 items-center px-1 font-semibold"
    >
      {t('rest', { count: total })}
    </TextLink>
  )
}
