'use client'

import type { KeyboardEvent, ReactNode } from 'react'

const ROW_LINK = '[data-row-link]'

/** Arrows move between the rows; B and P press the row's own links, only while the focus is in the row. */
export function TodayKeys({ children }: { children: ReactNode }) {
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return
    if (event.target.matches('input, textarea, select, [contenteditable]')) return
    const row = event.target.closest('tbody tr')
    if (!row) return
    if (act(event.key, row, event.currentTarget)) event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for its rows, which are links
    <div onKeyDown={onKeyDown} className="grid min-w-0 content-start gap-5">
      {children}
    </div>
  )
}

/** True where the key did something. */
function act(key: string, row: Element, list: HTMLElement): boolean {
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const links = [...list.querySelectorAll<HTMLElement>(ROW_LINK)].filter((link) => link.checkVisibility())
    const here = links.findIndex((link) => row.contains(link))
    const next = links[here + (key === 'ArrowDown' ? 1 : -1)]
    next?.focus()
    return next !== undefined
  }
  const pressed = row.querySelector<HTMLElement>(`[data-key="${CSS.escape(key.toLowerCase())}"]`)
  pressed?.click()
  return pressed !== null
}
