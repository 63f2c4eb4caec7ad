import type { ReactNode } from 'react'

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
