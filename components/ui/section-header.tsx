import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type SectionHeaderProps = {
  title: ReactNode
  /** Under the title: dates, numbers, links. */
  meta?: ReactNode
  actions?: ReactNode
}

/** Head of a page that stands in a frame, whose heading is the page's h1. */
export function SectionHeader({ title, meta, actions }: SectionHeaderProps) {
  return (
    <div
      className={clsx(
        'flex flex-wrap justify-between gap-x-6 gap-y-3',
        meta ? 'items-start' : 'items-center',
      )}
    >
      <div>
        <h2 className="text-h2">{title}</h2>
        {meta ? <div className="mt-1.5 text-ink-700 text-table">{meta}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-3">{actions}</div> : null}
    </div>
  )
}
