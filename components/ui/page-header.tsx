import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb'

type PageHeaderProps = {
  title: ReactNode
  breadcrumb?: readonly Crumb[]
  breadcrumbLabel?: string
  /** Under the title: dates, numbers, tags. */
  meta?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, breadcrumb = [], breadcrumbLabel, meta, actions }: PageHeaderProps) {
  return (
    <div className="mb-6">
      <Breadcrumb label={breadcrumbLabel} crumbs={breadcrumb} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          {/* Focus lands here after a change of page. */}
          <h1 tabIndex={-1} className="text-h1">
            {title}
          </h1>
          {meta ? (
            <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-ink-700 text-table">
              {meta}
            </div>
          ) : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-3">{actions}</div> : null}
      </div>
    </div>
  )
}
