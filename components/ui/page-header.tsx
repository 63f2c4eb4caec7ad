import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { chevronLeftIcon, chevronRightIcon } from '@/components/ui/icon-shapes'
import { TextLink } from '@/components/ui/link'

export type Crumb = { href: string; label: string }

type PageHeaderProps = {
  title: ReactNode
  /** The pages above this one, outermost first. A phone shows the nearest one as the way back. */
  breadcrumb?: readonly Crumb[]
  breadcrumbLabel?: string
  /** Under the title: dates, numbers, tags. */
  meta?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, breadcrumb = [], breadcrumbLabel, meta, actions }: PageHeaderProps) {
  const back = breadcrumb.at(-1)
  return (
    <div className="mb-6">
      {back ? (
        <nav aria-label={breadcrumbLabel} className="mb-1 text-tag">
          <ol className="hidden flex-wrap items-center gap-1 text-ink-600 sm:flex">
            {breadcrumb.map((crumb, index) => (
              <li key={crumb.href} className="flex items-center gap-1">
                {index > 0 ? <Icon shape={chevronRightIcon} className="size-4" /> : null}
                <TextLink href={crumb.href} isQuiet>
                  {crumb.label}
                </TextLink>
              </li>
            ))}
          </ol>
          <TextLink
            href={back.href}
            isQuiet
            className="-ms-1.5 inline-flex min-h-11 items-center gap-1 sm:hidden"
          >
            <Icon shape={chevronLeftIcon} />
            {back.label}
          </TextLink>
        </nav>
      ) : null}
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
