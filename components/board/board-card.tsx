'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { type ReactNode, useEffect, useRef } from 'react'
import { LANE_ORDER } from '@/components/board/board-model'
import { type BoardWords, fill } from '@/components/board/board-words'
import { MoveQuestion } from '@/components/board/move-question'
import { cardElementId, type MovableCard, type useBoard } from '@/components/board/use-board'
import { WhyField } from '@/components/board/why-field'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { routes } from '@/lib/platform/routes'

export type BoardCardProps = {
  card: MovableCard & {
    citizenId: string
    /** The job a visit is recorded on; null = the page asks which. */
    aftercareId: string | null
    edge: 'overdue' | 'soon' | null
    mayMove: boolean
    /** What a move to the lane of running activities can rest on. */
    choices: readonly { value: string; label: string }[]
    /** Who moved it last and when, where that was today. */
    movedText: string | null
    /** The lines under the name. */
    body: ReactNode
  }
  board: ReturnType<typeof useBoard<BoardCardProps['card']>>
  words: BoardWords
}

export function BoardCard({ card, board, words }: BoardCardProps) {
  const { caseId, citizenId, name, edge, mayMove, body } = card
  const mode = board.mode?.caseId === caseId ? board.mode : null
  const fault = board.fault?.caseId === caseId ? board.fault : null
  const moveId = board.unexplained?.caseId === caseId ? board.unexplained.moveId : null
  return (
    <li
      id={cardElementId(caseId)}
      data-card={caseId}
      draggable={mayMove}
      className={clsx(
        'board-card',
        edge === 'overdue' && 'edge-overdue',
        edge === 'soon' && 'edge-soon',
        mode?.kind === 'LIFTED' && 'board-card-lifted',
      )}
    >
      <Link href={routes.citizen(citizenId)} prefetch={false} draggable={false} className="board-card-name">
        {name}
      </Link>
      {body}
      {fault ? (
        <Notice kind={fault.isConflict ? 'conflict' : 'error'} role="alert" className="mt-2">
          {(fault.isConflict ? card.movedText : null) ?? fault.text}
        </Notice>
      ) : null}
      {mode?.kind === 'CHOOSING' ? <LaneChooser card={card} board={board} words={words} /> : null}
      {mode?.kind === 'ASKING' ? (
        <MoveQuestion
          card={card}
          lane={mode.lane}
          words={words}
          onSaved={(saved) => board.settle(card, saved)}
          onCancel={() => board.cancel(card)}
        />
      ) : null}
      {moveId ? <WhyField caseId={caseId} moveId={moveId} words={words} onDone={board.skipReason} /> : null}
      {mayMove && mode === null && !moveId ? (
        <Button
          kind="quiet"
          isSmall
          className="-ms-3 -mb-1"
          aria-label={fill(words.moveName, { name })}
          onClick={() => board.choose(card)}
        >
          {words.moveTo}
        </Button>
      ) : null}
    </li>
  )
}

/** The other lanes as buttons, with the number that chooses each by key. */
function LaneChooser({ card, board, words }: BoardCardProps) {
  const first = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    first.current?.querySelector('button')?.focus()
  }, [])
  return (
    <fieldset ref={first} className="mt-2 grid w-full gap-1">
      <legend className="mb-1">{fill(words.chooseLane, { name: card.name })}</legend>
      {LANE_ORDER.map((lane, index) =>
        lane === card.lane ? null : (
          <Button key={lane} kind="secondary" isSmall isWide onClick={() => board.request(card, lane)}>
            <span className="text-ink-600">{index + 1}</span> {words.lanes[lane]}
          </Button>
        ),
      )}
      <Button kind="quiet" isSmall isWide onClick={() => board.cancel(card)}>
        {words.cancel}
      </Button>
    </fieldset>
  )
}
