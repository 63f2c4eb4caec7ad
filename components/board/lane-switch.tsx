'use client'

import type { BoardWords } from '@/components/board/board-words'
import type { Lane } from '@/prisma/generated/enums'

type LaneSwitchProps = {
  lanes: readonly { lane: Lane; count: number }[]
  shown: Lane
  words: BoardWords
  onShow: (lane: Lane) => void
}

/** On a phone one lane is shown at a time. */
export function LaneSwitch({ lanes, shown, words, onShow }: LaneSwitchProps) {
  return (
    <fieldset className="board-switch">
      <legend className="sr-only">{words.switchLabel}</legend>
      {lanes.map(({ lane, count }) => (
        <button
          key={lane}
          type="button"
          aria-pressed={lane === shown}
          onClick={() => onShow(lane)}
          className="board-switch-part"
        >
          <span>{words.lanes[lane]}</span>
          <span className="font-semibold">{count}</span>
        </button>
      ))}
    </fieldset>
  )
}
