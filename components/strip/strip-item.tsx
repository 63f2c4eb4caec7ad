import { clsx } from 'clsx'
import type { CSSProperties, ReactNode } from 'react'

/** What every row needs to know to make its marks pressable. */
export type StripItems = {
  /** The details that a press opens. */
  panelId: string
  /** The one mark that Tab comes to before anybody has moved between them. */
  firstKey: string | null
}

type StripItemProps = {
  items: StripItems
  /** The same key as its details; one mark may stand in two rows of a folded picture. */
  itemKey: string
  name: string
  letter?: string
  /** False for the second half of a mark that the fold has cut. */
  isFirst?: boolean
  className?: string
  style: CSSProperties
  children?: ReactNode
}

/** One mark of the picture: a button among many in one tab stop. */
export function StripItem({
  items,
  itemKey,
  name,
  letter,
  isFirst = true,
  className,
  style,
  children,
}: StripItemProps) {
  return (
    <button
      type="button"
      aria-label={name}
      aria-expanded={false}
      aria-controls={items.panelId}
      tabIndex={isFirst && itemKey === items.firstKey ? 0 : -1}
      data-strip-item={itemKey}
      data-strip-letter={letter}
      className={clsx('strip-item', className)}
      style={style}
    >
      {children}
    </button>
  )
}
