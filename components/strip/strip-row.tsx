import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type StripRowProps = {
  /** Rows of one name go on in each other. */
  name: 'benefit' | 'courses' | 'hours' | 'events'
  label: string
  height: number
  className?: string
  children: ReactNode
}

/** A row of pressable marks. */
export function StripRow({ name, label, height, className, children }: StripRowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of fields
    <div
      role="group"
      aria-label={label}
      data-strip-row={name}
      className={clsx('strip-row', className)}
      style={{ height }}
    >
      {children}
    </div>
  )
}
