import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type PanelProps = {
  title?: ReactNode
  /** Level of the title in the page's outline. */
  level?: 2 | 3
  actions?: ReactNode
  id?: string
  /** For a table or list that reaches the panel's edges. */
  isFlush?: boolean
  className?: string
  children: ReactNode
}

export function Panel({ title, level = 2, actions, id, isFlush, className, children }: PanelProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const headingId = id ? `${id}-title` : undefined
  return (
    <section
      id={id}
      aria-labelledby={title ? headingId : undefined}
      className={clsx('panel', isFlush ? 'panel-flush' : 'p-4 sm:p-5', className)}
    >
      {title ? (
        <div
          className={clsx(
            'panel-head flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2',
            !isFlush && 'mb-3',
          )}
        >
          <Heading id={headingId} className={level === 2 ? 'text-h2' : 'text-h3'}>
            {title}
          </Heading>
          {actions ? <div className="flex flex-wrap items-center gap-3">{actions}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  )
}
