import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { NavIconName } from '@/components/layout/nav-icon'
import type { NavItem } from '@/components/layout/navigation'
import { Shell } from '@/components/layout/shell'
import {
  landingFor,
  NAV_GROUPS,
  type NavEntry,
  type NavKey,
  navFor,
  quickNavFor,
  settingsEntry,
} from '@/lib/platform/navigation'
import type { Viewer } from '@/lib/platform/viewer'
import { setLanguage, signOutHere } from '@/lib/sign-in/actions'

const ICONS: Record<NavKey, NavIconName> = {
  today: 'calendar',
  citizens: 'people',
  board: 'board',
  coaching: 'checklist',
  screening: 'checklist',
  visitation: 'branching',
  talks: 'calendar',
  proposals: 'add',
  baseline: 'bars',
  talkGuide: 'checklist',
  sharedWithMe: 'people',
  absences: 'calendar',
  workload: 'people',
  import: 'import',
  newVisit: 'add',
  overview: 'bars',
  overdue: 'warning',
  operations: 'shield',
  benefitCodes: 'checklist',
  codeLists: 'checklist',
  settings: 'settings',
}

type StaffShellProps = { viewer: Viewer; isDemo: boolean; children: ReactNode }

/** The frame, filled for this person: the pages their roles are offered. */
export async function StaffShell({ viewer, isDemo, children }: StaffShellProps) {
  const [t, words] = await Promise.all([getTranslations('shell'), getTranslations('words')])
  const toItem = ({ key, href }: NavEntry): NavItem => ({ href, label: t(`nav.${key}`), icon: ICONS[key] })
  const entries = navFor(viewer)
  const groups = NAV_GROUPS.map((group) => ({
    label: t(`navGroups.${group}`),
    items: entries
      .filter((entry) => entry.group === group)
      .map((entry) => ({ ...toItem(entry), inner: innerHrefs(entry, entries) })),
  })).filter(({ items }) => items.length > 0)
  return (
    <Shell
      navigation={{
        groups,
        bottom: quickNavFor(viewer).map(({ entry, isRaised }) => ({ ...toItem(entry), isRaised })),
        foot: [toItem(settingsEntry)],
      }}
      user={{ name: viewer.name, role: viewer.roles.map((role) => words(`roles.${role}`)).join(' · ') }}
      actions={{ signOut: signOutHere, setLanguage }}
      homeHref={landingFor(viewer)}
      banner={
        isDemo ? (
          <aside
            aria-label={t('demo')}
            className="no-print border-line-300 border-b bg-sunken px-4 py-1 text-ink-700 text-small sm:px-6"
          >
            {t('demoBanner')}
          </aside>
        ) : undefined
      }
    >
      {children}
    </Shell>
  )
}

/** Entries of the menu that lie below another: only the inner one is marked as the open page. */
function innerHrefs({ href }: NavEntry, entries: readonly NavEntry[]): string[] {
  return entries.map((other) => other.href).filter((other) => other.startsWith(`${href}/`))
}
