'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { chevronDownIcon } from '@/components/ui/icon-shapes'

/** A button that unfolds further links and buttons. Closes on Esc, on a choice and on a press elsewhere. */
export function ActionMenu({ label, children }: { label: string; children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const closeFromOutside = (event: Event) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) close(false)
    }
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && menu.current?.open) close(true)
    }
    const close = (returnsFocus: boolean) => {
      if (!menu.current?.open) return
      menu.current.open = false
      if (returnsFocus) menu.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', closeFromOutside)
    document.addEventListener('focusin', closeFromOutside)
    document.addEventListener('keydown', closeOnEscape)
    return () => {
      document.removeEventListener('pointerdown', closeFromOutside)
      document.removeEventListener('focusin', closeFromOutside)
      document.removeEventListener('keydown', closeOnEscape)
    }
  }, [])

  return (
    <details ref={menu} className="relative">
      <summary className={buttonClass({ kind: 'secondary' })}>
        {label}
        <Icon shape={chevronDownIcon} />
      </summary>
      <div className="absolute end-0 z-30 mt-1 grid min-w-56 gap-0.5 rounded-md bg-surface p-1.5 shadow-overlay">
        {children}
      </div>
    </details>
  )
}
