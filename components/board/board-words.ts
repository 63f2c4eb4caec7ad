import type { useBoardWords } from '@/components/board/use-board-words'

export type BoardWords = ReturnType<typeof useBoardWords>

/** Puts values where the words have their names in braces. */
export function fill(words: string, values: Record<string, string | number>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
