'use client'

import type { ReactNode } from 'react'
import { useField } from '@/components/ui/form-state'

/** A fact a form rests on and may be refused for: the summary of errors leads here. */
export function FieldNote({ name, children }: { name: string; children: ReactNode }) {
  const ids = useField({ name })
  return (
    <div id={ids.id} tabIndex={-1} className={ids.error ? 'border-danger border-s-4 ps-3' : undefined}>
      {ids.error ? <p className="font-semibold text-overdue-text">{ids.error}</p> : null}
      {children}
    </div>
  )
}
