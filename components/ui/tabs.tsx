import { clsx } from 'clsx'
import Link from 'next/link'

export type TabItem = { href: string; label: string; count?: number; isCurrent: boolean }

/** Tabs that are pages: links, so that each has its own address. */
export function Tabs({ label, items }: { label: string; items: readonly TabItem[] }) {
  return (
    <nav aria-label={label} className="mb-6 border-line-300 border-b">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              prefetch={false}
              aria-current={item.isCurrent ? 'page' : undefined}
              className={clsx(
                'flex min-h-11 items-center gap-2 border-b-3 px-3 text-table no-underline',
                item.isCurrent
                  ? 'border-fjord-700 font-semibold text-fjord-700'
                  : 'border-transparent text-ink-700 hover:border-line-500 hover:text-ink-900',
              )}
            >
              {item.label}
              {item.count === undefined ? null : (
                <span className="rounded-sm bg-sunken px-1.5 font-semibold text-ink-700 text-small">
                  {item.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
