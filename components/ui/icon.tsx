import { clsx } from 'clsx'
import type { IconShape } from '@/components/ui/icon-shapes'

type IconProps = {
  shape: IconShape
  /** Only for an icon that stands without a word beside it. */
  title?: string
  className?: string
}

export function Icon({ shape, title, className }: IconProps) {
  const look = { viewBox: '0 0 24 24', fill: 'currentColor', className: clsx('size-5 shrink-0', className) }
  const path = <path fillRule="evenodd" clipRule="evenodd" d={shape} />
  if (!title) {
    return (
      <svg {...look} aria-hidden="true">
        {path}
      </svg>
    )
  }
  return (
    <svg {...look} role="img" aria-label={title}>
      {path}
    </svg>
  )
}
