import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BottomBar } from '@/components/layout/bottom-bar'
import type { Navigation } from '@/components/layout/navigation'
import { Rail } from '@/components/layout/rail'
import { RouteFocus } from '@/components/layout/route-focus'
import { SEARCH_ID, TopBar } from '@/components/layout/top-bar'
import type { FormAction, ShellUser } from '@/components/layout/user-block'

type ShellProps = {
  navigation: Navigation
  user: ShellUser
  actions: {
    signOut: FormAction
    /** Receives `locale`: the other language. */
    setLanguage: FormAction
    /** Receives `q`. Without it there is no search in the frame. */
    search?: FormAction
  }
  homeHref: string
  accessibilityHref?: string
  /** Under the top bar: offline, demo installation. */
  banner?: ReactNode
  children: ReactNode
}

const MAIN_ID = 'content'

/** The frame of every staff page. */
export function Shell({
  navigation,
  user,
  actions,
  homeHref,
  accessibilityHref,
  banner,
  children,
}: ShellProps) {
  const t = useTranslations('shell')
  const tUi = useTranslations('ui')
  return (
    <div className="shell">
      <a href={`#${MAIN_ID}`} className="skip-link">
        {t('skipToContent')}
      </a>
      {actions.search ? (
        <a href={`#${SEARCH_ID}`} className="skip-link">
          {t('skipToSearch')}
        </a>
      ) : null}
      <Rail navigation={navigation} user={user} actions={actions} homeHref={homeHref} />
      <div className="shell-body">
        <TopBar homeHref={homeHref} search={actions.search} />
        {banner}
        <main id={MAIN_ID} tabIndex={-1} className="flex-1 px-4 pt-4 pb-12 sm:px-6 sm:pt-3">
          {children}
        </main>
        <footer className="no-print flex flex-wrap gap-x-6 gap-y-1 px-4 py-5 text-ink-600 text-small sm:px-6">
          <span>
            {t('appName')} · {t('footer')}
          </span>
          {accessibilityHref ? (
            <Link href={accessibilityHref} prefetch={false} className="underline underline-offset-3">
              {t('accessibilityStatement')}
            </Link>
          ) : null}
        </footer>
      </div>
      <BottomBar navigation={navigation} user={user} actions={actions} closeLabel={tUi('close')} />
      <RouteFocus />
    </div>
  )
}
