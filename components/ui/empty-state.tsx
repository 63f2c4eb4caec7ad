import type { ReactNode } from 'react'

/** One sentence and the one thing to do. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="rounded-lg border border-line-300 border-dashed px-5 py-8 text-ink-700">
      <p className="text-column">{children}</p>
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  )
}
