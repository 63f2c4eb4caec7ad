'use client'

import { useEffect, useRef } from 'react'

/** What a key does; true where it did something, so that the browser does nothing with it. */
export type SingleKeys = (key: string, target: HTMLElement) => boolean

/** Keys without Ctrl, Alt or ⌘, never while somebody types or chooses, nor under an open dialog. */
export function useSingleKeys(areOn: boolean, onKey: SingleKeys): void {
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })

  useEffect(() => {
    if (!areOn) return
    function onKeyDown(event: KeyboardEvent) {
      const target = event.target
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      if (!(target instanceof HTMLElement) || isTypedInto(target)) return
      if (document.querySelector('[role="alertdialog"], [role="dialog"]')) return
      if (latest.current(event.key.length === 1 ? event.key.toLowerCase() : event.key, target)) {
        event.preventDefault()
      }
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [areOn])
}

function isTypedInto(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return element.type !== 'checkbox'
  return element.isContentEditable || element.matches('textarea, select')
}
