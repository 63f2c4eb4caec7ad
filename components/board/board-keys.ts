import { LANE_ORDER } from '@/components/board/board-model'
import type { Lane } from '@/prisma/generated/enums'

export type CardMode = 'IDLE' | 'CHOOSING' | 'LIFTED' | 'ASKING'

export type KeyCommand =
  | { do: 'GO'; lanes: -1 | 0 | 1; cards: -1 | 0 | 1 }
  | { do: 'CHOOSE' | 'LIFT' | 'VISIT' | 'CANCEL' | 'DROP' }
  | { do: 'SHIFT'; steps: -1 | 1 }
  | { do: 'MOVE'; lane: Lane }

const idle: Record<string, KeyCommand> = {
  ArrowLeft: { do: 'GO', lanes: -1, cards: 0 },
  ArrowRight: { do: 'GO', lanes: 1, cards: 0 },
  ArrowUp: { do: 'GO', lanes: 0, cards: -1 },
  ArrowDown: { do: 'GO', lanes: 0, cards: 1 },
  m: { do: 'CHOOSE' },
  b: { do: 'VISIT' },
  ' ': { do: 'LIFT' },
}

const lifted: Record<string, KeyCommand> = {
  ArrowLeft: { do: 'SHIFT', steps: -1 },
  ArrowRight: { do: 'SHIFT', steps: 1 },
  ' ': { do: 'DROP' },
  Enter: { do: 'DROP' },
  Escape: { do: 'CANCEL' },
}

/** What a key does on a card; null = the key keeps its own meaning. Letters only where the person has them on. */
export function keyCommand(
  key: string,
  { mode, areLettersOn }: { mode: CardMode; areLettersOn: boolean },
): KeyCommand | null {
  const name = key.length === 1 ? key.toLowerCase() : key
  switch (mode) {
    case 'IDLE':
      return areLettersOn || !/^[a-z]$/.test(name) ? (idle[name] ?? null) : null
    case 'LIFTED':
      return lifted[name] ?? null
    case 'CHOOSING': {
      const lane = /^[1-4]$/.test(name) ? LANE_ORDER[Number(name) - 1] : undefined
      if (lane) return { do: 'MOVE', lane }
      return name === 'Escape' ? { do: 'CANCEL' } : null
    }
    case 'ASKING':
      return name === 'Escape' ? { do: 'CANCEL' } : null
  }
}
