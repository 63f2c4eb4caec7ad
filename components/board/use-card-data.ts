import { useLocale, useTranslations } from 'next-intl'
import type { CardData } from '@/components/board/board'
import { useActivityName } from '@/components/cases/use-activity-name'
import { deadlineEdge } from '@/components/deadlines/deadline-edge'
import type { BoardCard } from '@/lib/board/queries'
import type { Day } from '@/lib/calendar/day'
import { formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'

/** A card as the browser needs it: what can be moved, and no more than that. */
export function useCardData(today: Day) {
  const t = useTranslations('board')
  const lanes = useTranslations('words.lanes')
  const locale = useLocale()
  const nameOf = useActivityName()

  function movedText({ lane, latestMove }: BoardCard): string | null {
    if (!latestMove?.by || dayAt(latestMove.at) !== today) return null
    return t('movedBy', { lane: lanes(lane), name: latestMove.by, time: formatTime(latestMove.at, locale) })
  }

  return (card: BoardCard): Omit<CardData, 'body'> => ({
    caseId: card.caseId,
    citizenId: card.citizenId,
    name: card.name,
    lane: card.lane,
    version: card.version,
    dueOn: card.deadline?.dueOn ?? null,
    edge: deadlineEdge(card, today),
    mayMove: card.may.move,
    aftercareId: card.aftercareId,
    choices: card.may.move
      ? card.choices.map((choice) => ({ value: choice.value, label: nameOf(choice) }))
      : [],
    movedText: movedText(card),
  })
}
