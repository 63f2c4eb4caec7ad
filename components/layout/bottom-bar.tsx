import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { NavGroups, NavItems } from '@/components/layout/nav-groups'
import { NavIcon } from '@/components/layout/nav-icon'
import { NavLink } from '@/components/layout/nav-link'
import type { Navigation } from '@/components/layout/navigation'
import { type FormAction, type ShellUser, UserBlock } from '@/components/layout/user-block'
import { IconButton } from '@/components/ui/button'
import { xMarkIcon } from '@/components/ui/icon-shapes'

type BottomBarProps = {
  navigation: Navigation
  user: ShellUser
  actions: { signOut: FormAction; setLanguage: FormAction }
  closeLabel: string
}

const SHEET_ID = 'more-menu'

/** The phone's bar of five; the last opens the whole menu as a sheet, which needs no script. */
export function BottomBar({ navigation, user, actions, closeLabel }: BottomBarProps) {
  const t = useTranslations('shell')
  return (
    <>
      <nav aria-label={t('quickNavigation')} className="bottom-bar">
        <ul className="grid h-full grid-cols-5">
          {navigation.bottom.map((item) => (
            <li key={item.href}>
              <NavLink
                href={item.href}
                className={clsx('bottom-link', item.isRaised && 'bottom-link-raised')}
              >
                <span className="bottom-icon">
                  <NavIcon name={item.icon} className="size-6" />
                </span>
                <span className="max-w-full truncate">{item.label}</span>
              </NavLink>
            </li>
          ))}
          <li>
            <button type="button" popoverTarget={SHEET_ID} className="bottom-link w-full">
              <span className="bottom-icon">
                <NavIcon name="menu" className="size-6" />
              </span>
              {t('more')}
            </button>
          </li>
        </ul>
      </nav>
      <nav id={SHEET_ID} aria-label={t('mainNavigation')} popover="auto" className="more-sheet on-rail">
        <div className="flex items-center justify-between ps-3">
          <p className="font-bold text-h3 text-rail-text">{t('more')}</p>
          <IconButton
            shape={xMarkIcon}
            label={closeLabel}
            popoverTarget={SHEET_ID}
            popoverTargetAction="hide"
            className="text-rail-text hover:bg-rail-hover hover:text-rail-text"
          />
        </div>
        <div className="grid gap-4">
          <NavGroups groups={navigation.groups} />
          {navigation.foot ? <NavItems items={navigation.foot} /> : null}
        </div>
        <div className="rail-user">
          <UserBlock user={user} actions={actions} />
        </div>
      </nav>
    </>
  )
}
