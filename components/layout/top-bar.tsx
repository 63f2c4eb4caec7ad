import { clsx } from 'clsx'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/layout/user-block'
import { Mark } from '@/components/layout/wordmark'
import { Icon } from '@/components/ui/icon'
import { magnifyingGlassIcon } from '@/components/ui/icon-shapes'

export const SEARCH_ID = 'site-search'

/** The name on a phone, the search everywhere. What is searched for is posted: it may be a person's number. */
export function TopBar({ homeHref, search }: { homeHref: string; search: FormAction | undefined }) {
  const t = useTranslations('shell')
  return (
    <header className={clsx('top-bar', !search && 'sm:hidden')}>
      <Link href={homeHref} prefetch={false} className="flex items-center gap-2 font-bold text-h3 sm:hidden">
        <Mark className="size-6" />
        <span className={search ? 'sr-only' : undefined}>{t('appName')}</span>
      </Link>
      {search ? (
        <search className="w-full max-w-md">
          <form action={search} className="relative">
            <label htmlFor={SEARCH_ID} className="sr-only">
              {t('searchHint')}
            </label>
            <input
              id={SEARCH_ID}
              name="q"
              type="search"
              autoComplete="off"
              enterKeyHint="search"
              placeholder={t('searchHint')}
              className="control search-control"
            />
            <button type="submit" aria-label={t('search')} className="search-button">
              <Icon shape={magnifyingGlassIcon} />
            </button>
          </form>
        </search>
      ) : null}
    </header>
  )
}
