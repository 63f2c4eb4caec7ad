import { useTranslations } from 'next-intl'
import { LaneMark } from '@/components/cases/lane-mark'
import type { BoardLane } from '@/lib/board/queries'

/** Name with its distance, how many, how many overdue, and what the lane means. */
export function LaneHead({ lane: { lane, count, overdue } }: { lane: BoardLane }) {
  const t = useTranslations('board')
  const hints = useTranslations('cases.lane.hint')
  const lanes = useTranslations('words.lanes')
  return (
    <div className="board-lane-head">
      <div className="flex items-center justify-between gap-2">
        <h2 id={`bane-${lane}`} className="text-h3">
          <LaneMark lane={lane} />
        </h2>
        <span className="font-semibold text-h3">
          {count}
          <span className="sr-only"> {t('people', { count })}</span>
        </span>
      </div>
      <details className="text-ink-700 text-small">
        <summary className="flex min-h-8 cursor-pointer items-center justify-between gap-2 pointer-coarse:min-h-11">
          <span className={overdue > 0 ? 'font-semibold text-overdue-text' : ''}>
            {t('overdue', { count: overdue })}
          </span>
          <span aria-hidden className="board-help">
            ?
          </span>
          <span className="sr-only">{t('whatIs', { lane: lanes(lane) })}</span>
        </summary>
        <p className="pb-1">
          {hints(lane)}. {t('ours')}
        </p>
      </details>
    </div>
  )
}
