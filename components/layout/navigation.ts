import type { NavIconName } from '@/components/layout/nav-icon'

export type NavItem = {
  href: string
  label: string
  icon: NavIconName
  count?: number
  /** Addresses below it that have an entry of their own. */
  inner?: readonly string[]
}

export type Navigation = {
  groups: readonly { label: string; items: readonly NavItem[] }[]
  /** Four slots of the phone's bar; the fifth is always “more”. */
  bottom: readonly (NavItem & { isRaised?: boolean })[]
  /** Last in the rail, in the same place for everybody: unsent work, help, settings. */
  foot?: readonly NavItem[]
}
