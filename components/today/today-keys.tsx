'use client'

import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useSingleKeys } from '@/components/ui/single-keys'

const ROW_LINK = '[data-row-link]'

/** Arrows move between the rows; B and P press the links of the row the focus is in, unless letters are switched off. */
export function TodayKeys({ areLettersOn, children }: { areLettersOn: boolean; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null)
  useSingleKeys(areLettersOn, (key, target) => {
    const row = list.current?.contains(target) ? target.closest('tbody tr') : null
    const pressed = row?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
    pressed?.click()
    return Boolean(pressed)
  })

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const { key, target, currentTarget } = event
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return
    if (!(target instanceof HTMLElement) || target.matches('input, textarea, select')) return
    if (focusNextRow(currentTarget, target, key === 'ArrowDown' ? 1 : -1)) event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for its rows, which are links
    <div ref={list} onKeyDown={onKeyDown} className="grid min-w-0 content-start gap-5">
      {children}
    </div>
  )
}

/** Across the sections, over those that are folded; false outside the rows and at the ends. */
function focusNextRow(list: HTMLElement, from: HTMLElement, step: 1 | -1): boolean {
  const row = from.closest('tbody tr')
  const links = [...list.querySelectorAll<HTMLElement>(ROW_LINK)].filter((link) => link.checkVisibility())
  const here = links.findIndex((link) => row?.contains(link))
  const next = here < 0 ? undefined : links[here + step]
  next?.focus()
  return next !== undefined
}
