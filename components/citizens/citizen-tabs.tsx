'use client'

import { usePathname } from 'next/navigation'
import { Tabs } from '@/components/ui/tabs'

type CitizenTabsProps = { label: string; tabs: readonly { href: string; label: string }[] }

/** A layout is kept while its pages change, so the current tab is read from the address in the browser. */
export function CitizenTabs({ label, tabs }: CitizenTabsProps) {
  const path = usePathname()
  return <Tabs label={label} items={tabs.map((tab) => ({ ...tab, isCurrent: tab.href === path }))} />
}
