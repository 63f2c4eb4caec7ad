import type { ReactNode } from 'react'

/** Names and values; the caller writes “Ikke oplyst” where a value is missing. */
export function Facts({ items }: { items: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className="grid gap-x-4 gap-y-2 text-table sm:grid-cols-[minmax(7rem,auto)_1fr]">
      {items.map((item) => (
        <div key={item.label} className="contents">
          <dt className="text-ink-600">{item.label}</dt>
          <dd className="mb-1 sm:mb-0">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
