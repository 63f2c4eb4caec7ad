import type { Day } from '@/lib/calendar/day'
import type { Lane } from '@/prisma/generated/enums'

export type PlacedCard = { caseId: string; name: string; lane: Lane; dueOn: Day | null }
export type CardMove = { caseId: string; lane: Lane }

/** Nearest to a job first, as everywhere. */
export const LANE_ORDER: readonly Lane[] = ['ACTIVE', 'READY', 'UNDERWAY', 'LONG_TERM']

/** The cards of each lane in the order they came, and the one being moved where its deadline puts it. */
export function placeInLanes<Card extends PlacedCard>(
  cards: readonly Card[],
  move: CardMove | null,
): Record<Lane, Card[]> {
  const moving = move && cards.find((card) => card.caseId === move.caseId)
  const staying = cards.filter((card) => card !== moving)
  const lanes = Object.fromEntries(
    LANE_ORDER.map((lane) => [lane, staying.filter((card) => card.lane === lane)]),
  ) as Record<Lane, Card[]>
  if (!moving || !move) return lanes
  const target = lanes[move.lane]
  const before = target.findIndex((card) => compare(card, moving) > 0)
  target.splice(before === -1 ? target.length : before, 0, moving)
  return lanes
}

export function placeOf(cards: readonly PlacedCard[], move: CardMove): { place: number; count: number } {
  const lane = placeInLanes(cards, move)[move.lane]
  return { place: lane.findIndex(({ caseId }) => caseId === move.caseId) + 1, count: lane.length }
}

/** The lane so many steps to the right; the outermost stays where it is. */
export function laneBeside(lane: Lane, steps: number): Lane {
  const index = Math.min(LANE_ORDER.length - 1, Math.max(0, LANE_ORDER.indexOf(lane) + steps))
  return LANE_ORDER[index] ?? lane
}

/** The card the arrow keys go to: beside it at the same height, or the next one with cards in that direction. */
export function neighbourOf<Card extends PlacedCard>(
  lanes: Record<Lane, Card[]>,
  from: CardMove,
  step: { lanes: -1 | 0 | 1; cards: -1 | 0 | 1 },
): Card | null {
  const column = lanes[from.lane]
  const row = column.findIndex(({ caseId }) => caseId === from.caseId)
  if (step.lanes === 0) return column[row + step.cards] ?? null
  for (
    let index = LANE_ORDER.indexOf(from.lane) + step.lanes;
    LANE_ORDER[index] !== undefined;
    index += step.lanes
  ) {
    const cards = lanes[LANE_ORDER[index] as Lane]
    const beside = cards[Math.min(row, cards.length - 1)]
    if (beside) return beside
  }
  return null
}

function compare(a: PlacedCard, b: PlacedCard): number {
  if (a.dueOn !== b.dueOn) return (a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1
  return a.name.localeCompare(b.name, 'da')
}
