'use client'

import { usePathname } from 'next/navigation'
import { Tabs } from '@/components/ui/tabs'

type CitizenTabsProps = { label: string; tabs: readonly { href: string; label: string }[] }

/**
 * A layout is kept while its pages change, so the current tab is read from the address in the browser. Pages under a
 * tab's own belong to it; the first tab's address is above all of them.
 */
export function CitizenTabs({ label, tabs }: CitizenTabsProps) {
  const path = usePathname()
  const items = tabs.map((tab, index) => ({
    ...tab,
    isCurrent: tab.href === path || (index > 0 && path.startsWith(`${tab.href}/`)),
  }))
  return <Tabs label={label} items={items} />
}
