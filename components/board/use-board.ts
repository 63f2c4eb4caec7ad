'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useOptimistic, useRef, useState, useTransition } from 'react'
import type { CardMode } from '@/components/board/board-keys'
import {
  type CardMove,
  LANE_ORDER,
  type PlacedCard,
  placeInLanes,
  placeOf,
} from '@/components/board/board-model'
import { type BoardWords, fill } from '@/components/board/board-words'
import { newSubmissionId } from '@/components/ui/submission-id'
import { moveLaneAction } from '@/lib/cases/actions'
import type { ActionResult } from '@/lib/platform/action-result'
import type { Lane } from '@/prisma/generated/enums'

export type MovableCard = PlacedCard & { version: number }

export type Mode = { kind: Exclude<CardMode, 'IDLE'>; caseId: string; lane: Lane } | null
export type Saved = { lane: Lane; moveId: string }
type Fault = { caseId: string; text: string; isConflict: boolean }

/** Where each card is, what is being asked about one of them, and what became of the last move. */
export function useBoard<Card extends MovableCard>(cards: readonly Card[], words: BoardWords) {
  const router = useRouter()
  const [mode, setMode] = useState<Mode>(null)
  const [sent, setSent] = useOptimistic<CardMove | null>(null)
  const [, startMove] = useTransition()
  // Saved, and shown there until the page that comes with the answer has the card's next version.
  const [settled, setSettled] = useState<(CardMove & { version: number }) | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [unexplained, setUnexplained] = useState<{ caseId: string; moveId: string } | null>(null)
  const [live, setLive] = useState('')
  const [shownLane, setShownLane] = useState<Lane>('ACTIVE')
  const focusCard = useFocusOnCard()

  const heldMove = mode?.kind === 'LIFTED' || mode?.kind === 'ASKING' ? mode : null
  const isAwaited = cards.some((card) => card.caseId === settled?.caseId && card.version === settled.version)
  const lanes = placeInLanes(cards, sent ?? heldMove ?? (isAwaited ? settled : null))

  function begin(next: Mode) {
    setFault(null)
    setUnexplained(null)
    setMode(next)
  }

  function cancel(card: Card) {
    const isLifted = mode?.kind === 'LIFTED' || mode?.kind === 'ASKING'
    setMode(null)
    setShownLane(card.lane)
    if (isLifted) setLive(fill(words.putBack, { name: card.name }))
    focusCard(card.caseId)
  }

  /** At the borders of the lane of running activities one thing is asked first. */
  function request(card: Card, lane: Lane) {
    if (lane === card.lane) return cancel(card)
    setShownLane(lane)
    if (lane === 'ACTIVE' || card.lane === 'ACTIVE') {
      return begin({ kind: 'ASKING', caseId: card.caseId, lane })
    }
    begin(null)
    startMove(async () => {
      setSent({ caseId: card.caseId, lane })
      const { caseId, version } = card
      const values = { caseId, version: String(version), lane, laneReason: '' }
      const result = await moveLaneAction(newSubmissionId(), values).catch(() => null)
      if (result?.status === 'ok') settle(card, result.value)
      else refuse(card, result)
    })
  }

  function settle(card: Card, { lane, moveId }: Saved) {
    setMode(null)
    setSettled({ caseId: card.caseId, lane, version: card.version })
    setUnexplained({ caseId: card.caseId, moveId })
    const where = placeOf(cards, { caseId: card.caseId, lane })
    setLive(fill(words.moved, { name: card.name, lane: words.lanes[lane], ...where }))
    focusCard(card.caseId)
  }

  function refuse(card: Card, result: Exclude<ActionResult, { status: 'ok' }> | null) {
    const isConflict = result?.status === 'conflict'
    setFault({ caseId: card.caseId, text: textOf(result, words), isConflict })
    setShownLane(card.lane)
    focusCard(card.caseId)
    if (isConflict) router.refresh()
  }

  function lift(card: Card, lane: Lane) {
    begin({ kind: 'LIFTED', caseId: card.caseId, lane })
    setShownLane(lane)
    const where = placeOf(cards, { caseId: card.caseId, lane })
    setLive(
      lane === card.lane
        ? fill(words.lifted, { name: card.name })
        : fill(words.shifted, { lane: words.lanes[lane], ...where }),
    )
    focusCard(card.caseId)
  }

  return {
    lanes,
    mode,
    fault,
    unexplained,
    live,
    shownLane,
    setShownLane,
    choose: (card: Card) => begin({ kind: 'CHOOSING', caseId: card.caseId, lane: card.lane }),
    lift,
    request,
    cancel,
    settle,
    skipReason: () => setUnexplained(null),
    laneOf: (caseId: string) => LANE_ORDER.find((lane) => lanes[lane].some((card) => card.caseId === caseId)),
  }
}

/** A card that changes lane is made anew there: the focus is put on it once it stands. */
function useFocusOnCard(): (caseId: string) => void {
  const waiting = useRef<string | null>(null)
  useEffect(() => {
    if (waiting.current === null) return
    linkOfCard(waiting.current)?.focus()
    waiting.current = null
  })
  return (caseId) => {
    waiting.current = caseId
  }
}

export function cardElementId(caseId: string): string {
  return `kort-${caseId}`
}

export function linkOfCard(caseId: string): HTMLElement | null {
  return document.getElementById(cardElementId(caseId))?.querySelector('a') ?? null
}

function textOf(result: Exclude<ActionResult, { status: 'ok' }> | null, words: BoardWords): string {
  if (result === null) return words.unreachable
  if (result.status === 'invalid') return Object.values(result.fields)[0] ?? words.unreachable
  return result.message
}
