import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'

/** Rows of a panel, a hairline between them. */
export function FactList({ children }: { children: ReactNode }) {
  return <ul className="grid gap-3">{children}</ul>
}

export function FactItem({ children }: { children: ReactNode }) {
  return (
    <li className="min-w-0 border-line-300 border-t pt-3 [overflow-wrap:anywhere] first:border-t-0 first:pt-0">
      {children}
    </li>
  )
}

/** What can be added to the panel, apart from what can be done to its rows. */
export function AddFact({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <div className="mt-3 border-line-300 border-t pt-2">
      <Disclosure summary={summary}>{children}</Disclosure>
    </div>
  )
}
