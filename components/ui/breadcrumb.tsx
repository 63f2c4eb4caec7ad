import { Icon } from '@/components/ui/icon'
import { chevronLeftIcon, chevronRightIcon } from '@/components/ui/icon-shapes'
import { TextLink } from '@/components/ui/link'

export type Crumb = { href: string; label: string }

/** The pages above this one, outermost first. A phone shows the nearest one as the way back. */
export function Breadcrumb({ label, crumbs }: { label: string | undefined; crumbs: readonly Crumb[] }) {
  const back = crumbs.at(-1)
  if (!back) return null
  return (
    <nav aria-label={label} className="mb-1 text-tag">
      <ol className="hidden flex-wrap items-center gap-1 text-ink-600 sm:flex">
        {crumbs.map((crumb, index) => (
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
  )
}
