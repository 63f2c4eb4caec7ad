'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** A form that was opened takes the focus to its first field. */
export function FocusFirstField({ className, children }: { className?: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = box.current?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select')
    field?.focus()
  }, [])
  return (
    <div ref={box} className={className}>
      {children}
    </div>
  )
}
