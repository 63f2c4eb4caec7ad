'use client'

import { useRouter } from 'next/navigation'
import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import { BoardCard, type BoardCardProps } from '@/components/board/board-card'
import { keyCommand } from '@/components/board/board-keys'
import { laneBeside, neighbourOf } from '@/components/board/board-model'
import type { BoardWords } from '@/components/board/board-words'
import { LaneSwitch } from '@/components/board/lane-switch'
import { linkOfCard, useBoard } from '@/components/board/use-board'
import { routes } from '@/lib/platform/routes'
import type { Lane } from '@/prisma/generated/enums'

export type CardData = BoardCardProps['card']

export type BoardProps = {
  lanes: readonly { lane: Lane; count: number; head: ReactNode; foot: ReactNode }[]
  /** Of all lanes, each lane's by deadline. */
  cards: readonly CardData[]
  words: BoardWords
  /** Single letters as shortcuts. */
  areLettersOn: boolean
}

/** The one part of the board that lives in the browser: moving cards, by pointer, touch and keys. */
export function Board({ lanes, cards, words, areLettersOn }: BoardProps) {
  const router = useRouter()
  const board = useBoard(cards, words)
  const [draggedId, setDraggedId] = useState<string | null>(null)
  const [overLane, setOverLane] = useState<Lane | null>(null)
  const cardOf = (caseId: string | null) => cards.find((card) => card.caseId === caseId)

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = event.target as HTMLElement
    const card = cardOf(target.closest<HTMLElement>('[data-card]')?.dataset.card ?? null)
    if (!card || event.ctrlKey || event.altKey || event.metaKey) return
    const mode = board.mode?.caseId === card.caseId ? board.mode.kind : 'IDLE'
    // Letters and arrows belong to the card itself, not to the fields and buttons on it.
    const isOnCard = target === linkOfCard(card.caseId)
    const command =
      isOnCard || mode === 'CHOOSING' || event.key === 'Escape'
        ? keyCommand(event.key, { mode, areLettersOn })
        : null
    if (!command || (!card.mayMove && command.do !== 'GO')) return
    event.preventDefault()
    const lane = board.laneOf(card.caseId) ?? card.lane
    switch (command.do) {
      case 'GO': {
        const next = neighbourOf(board.lanes, { caseId: card.caseId, lane }, command)
        if (!next) return
        board.setShownLane(next.lane)
        return void requestAnimationFrame(() => linkOfCard(next.caseId)?.focus())
      }
      case 'CHOOSE':
        return board.choose(card)
      case 'LIFT':
        return board.lift(card, card.lane)
      case 'SHIFT':
        return board.lift(card, laneBeside(lane, command.steps))
      case 'DROP':
        return board.request(card, lane)
      case 'MOVE':
        return board.request(card, command.lane)
      case 'CANCEL':
        return board.cancel(card)
      case 'VISIT':
        return router.push(routes.newVisit(card.aftercareId ?? undefined))
    }
  }

  function onDragStart(event: DragEvent<HTMLElement>) {
    const card = cardOf((event.target as HTMLElement).dataset.card ?? null)
    if (!card?.mayMove) return event.preventDefault()
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', card.caseId)
    setDraggedId(card.caseId)
  }

  function onDragEnd() {
    setDraggedId(null)
    setOverLane(null)
  }

  function dropOn(lane: Lane) {
    const card = cardOf(draggedId)
    onDragEnd()
    if (card) board.request(card, lane)
  }

  return (
    <>
      <LaneSwitch lanes={lanes} shown={board.shownLane} words={words} onShow={board.setShownLane} />
      <div className="board">
        {lanes.map(({ lane, head, foot }) => (
          <section
            key={lane}
            aria-labelledby={`bane-${lane}`}
            data-lane={lane}
            data-shown={lane === board.shownLane || undefined}
            data-over={lane === overLane || undefined}
            className="board-lane"
            onKeyDown={onKeyDown}
            onDragStart={onDragStart}
            onDragEnd={onDragEnd}
            onDragOver={(event) => {
              if (draggedId === null) return
              event.preventDefault()
              setOverLane(lane)
            }}
            onDrop={(event) => {
              event.preventDefault()
              dropOn(lane)
            }}
          >
            {head}
            <ul className="grid gap-2">
              {board.lanes[lane].map((card) => (
                <BoardCard key={card.caseId} card={card} board={board} words={words} />
              ))}
            </ul>
            {foot}
          </section>
        ))}
      </div>
      <p role="status" className="sr-only">
        {board.live}
      </p>
    </>
  )
}
