import { clsx } from 'clsx'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { CaseloadScope } from '@/lib/cases/caseload-words'

type ScopeSwitchProps = {
  scopes: readonly CaseloadScope[]
  current: CaseloadScope
  hrefOf: (scope: CaseloadScope) => string
}

/** Whose cases a list is about; nothing where there is no choice. */
export function ScopeSwitch({ scopes, current, hrefOf }: ScopeSwitchProps) {
  const t = useTranslations('caseload')
  if (scopes.length < 2) return null
  return (
    <nav aria-label={t('scopeLabel')}>
      <ul className="inline-flex overflow-hidden rounded-sm border border-line-500 bg-surface">
        {scopes.map((scope) => (
          <li key={scope} className="border-line-500 border-s first:border-s-0">
            <Link
              href={hrefOf(scope)}
              prefetch={false}
              aria-current={scope === current ? 'page' : undefined}
              className={clsx(
                'flex min-h-11 items-center px-4 text-table no-underline',
                scope === current
                  ? 'bg-fjord-100 font-semibold text-ink-900'
                  : 'text-fjord-700 hover:bg-fjord-50',
              )}
            >
              {t(`scope.${scope}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
