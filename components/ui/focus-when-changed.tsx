'use client'

import { type ReactNode, useEffect, useRef } from 'react'

type FocusWhenChangedProps = {
  /** What an act of the person can change, fx a status. */
  state: string
  className?: string
  children: ReactNode
}

/** Takes the focus when the form that had it is gone after it was saved, so that the keyboard goes on from here. */
export function FocusWhenChanged({ state, className, children }: FocusWhenChangedProps) {
  const place = useRef<HTMLDivElement>(null)
  const seen = useRef(state)
  useEffect(() => {
    if (seen.current === state) return
    seen.current = state
    if (document.activeElement === document.body) place.current?.focus()
  }, [state])
  return (
    <div ref={place} tabIndex={-1} className={className}>
      {children}
    </div>
  )
}
