import type { ReactNode } from 'react'

export type BarItem = { key: string; label: ReactNode; value: number; text: string }

/** Comparison of a few values from zero, in the order given: ten at most, then a table says it better. */
export function BarList({ items, max }: { items: readonly BarItem[]; max?: number }) {
  const longest = max ?? Math.max(1, ...items.map((item) => item.value))
  return (
    <ul className="grid gap-2">
      {items.map((item) => (
        <li key={item.key} className="grid grid-cols-[minmax(7rem,12rem)_1fr] items-center gap-x-4">
          <span className="text-table">{item.label}</span>
          <span className="flex items-center gap-2">
            <span
              aria-hidden
              className="keep-colours h-4 min-w-px shrink bg-fjord-700"
              style={{ width: `calc((100% - 4rem) * ${item.value / longest})` }}
            />
            <span className="font-semibold text-tag">{item.text}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
