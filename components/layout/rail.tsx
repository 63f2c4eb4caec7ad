import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { NavGroups, NavItems } from '@/components/layout/nav-groups'
import type { Navigation } from '@/components/layout/navigation'
import { type FormAction, type ShellUser, UserBlock } from '@/components/layout/user-block'
import { Mark } from '@/components/layout/wordmark'

type RailProps = {
  navigation: Navigation
  user: ShellUser
  actions: { signOut: FormAction; setLanguage: FormAction }
  homeHref: string
}

/** The menu at the left: words from 1024 px, icons that unfold on focus and hover below it, gone on a phone. */
export function Rail({ navigation, user, actions, homeHref }: RailProps) {
  const t = useTranslations('shell')
  return (
    <nav aria-label={t('mainNavigation')} className="rail on-rail">
      <Link href={homeHref} prefetch={false} className="rail-brand">
        <Mark className="size-7" />
        <span className="rail-label">{t('appName')}</span>
      </Link>
      <div className="grid gap-5">
        <NavGroups groups={navigation.groups} />
      </div>
      <div className="mt-auto grid gap-0.5 pt-6">
        {navigation.foot ? <NavItems items={navigation.foot} /> : null}
        <div className="rail-user">
          <UserBlock user={user} actions={actions} />
        </div>
      </div>
    </nav>
  )
}
