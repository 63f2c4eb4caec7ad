import type { ReactNode } from 'react'

export type CompareItem = { key: string; label: ReactNode; before: number; after: number; text: string }

/** Two bars a row on one scale: hollow = before, filled = after. The numbers in words carry the message. */
export function CompareBars({
  items,
  max,
  words,
}: {
  items: readonly CompareItem[]
  max: number
  words: { before: string; after: string }
}) {
  const widthOf = (value: number) => `${max === 0 ? 0 : (100 * value) / max}%`
  return (
    <div className="grid gap-3">
      <p aria-hidden className="keep-colours flex flex-wrap gap-x-5 text-tag">
        <span className="inline-flex items-center gap-2">
          <span className="h-3 w-6 border border-ink-700 bg-surface" />
          {words.before}
        </span>
        <span className="inline-flex items-center gap-2">
          <span className="h-3 w-6 bg-fjord-700" />
          {words.after}
        </span>
      </p>
      <ul className="grid gap-3">
        {items.map(({ key, label, before, after, text }) => (
          <li
            key={key}
            className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[minmax(10rem,16rem)_1fr_7rem]"
          >
            <span className="text-table">{label}</span>
            <span aria-hidden className="keep-colours grid gap-1">
              <span
                className="block h-3 border border-ink-700 bg-surface"
                style={{ width: widthOf(before) }}
              />
              <span className="block h-3 min-w-px bg-fjord-700" style={{ width: widthOf(after) }} />
            </span>
            <span className="font-semibold text-tag sm:text-end">{text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
