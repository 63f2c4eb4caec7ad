import { clsx } from 'clsx'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { todayHref } from '@/components/today/today-address'
import { StatusShape } from '@/components/ui/status-tag'
import { type TodayFilter, type TodayView, todayFilters } from '@/lib/today/queries'

const SHAPE = {
  overdue: 'overdue',
  dueToday: 'soon',
  dueThisWeek: 'soon',
  appointments: 'planned',
  missing: 'neutral',
} as const

/** The day in one line of numbers; each shows only its own. Zero is said too. */
export function TodayFilters({ view, filter }: { view: TodayView; filter: TodayFilter | null }) {
  const t = useTranslations('today')
  return (
    <nav aria-label={t('filters')} className="mb-5">
      <ul className="flex flex-wrap gap-2">
        {todayFilters.map((name) => (
          <li key={name}>
            <FilterLink href={todayHref({ filter: name, open: null })} isCurrent={name === filter}>
              <StatusShape kind={SHAPE[name]} />
              {t(`count.${name}`, { count: view[name].length })}
            </FilterLink>
          </li>
        ))}
        {filter ? (
          <li>
            <FilterLink href={todayHref({ filter: null, open: null })} isCurrent={false}>
              {t('all')}
            </FilterLink>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

type FilterLinkProps = { href: string; isCurrent: boolean; children: ReactNode }

function FilterLink({ href, isCurrent, children }: FilterLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? 'page' : undefined}
      className={clsx(
        'inline-flex min-h-11 items-center gap-2 rounded-sm border px-3 font-semibold text-table no-underline',
        isCurrent
          ? 'border-fjord-700 bg-fjord-100 text-ink-900'
          : 'border-line-500 bg-surface text-fjord-700 hover:border-fjord-700 hover:bg-fjord-50',
      )}
    >
      {children}
    </Link>
  )
}
