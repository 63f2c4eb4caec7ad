'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import { chevronRightIcon } from '@/components/ui/icon-shapes'

type TodaySectionProps = {
  id: string
  title: string
  count: number
  /** On a phone only the heading shows until it is pressed. */
  startsClosedOnPhone?: boolean
  children: ReactNode
}

const PHONE = '(width < 40rem)'

/** A section that can be folded. The style sheet hides a closed one on a phone before this script has run. */
export function TodaySection({ id, title, count, startsClosedOnPhone = false, children }: TodaySectionProps) {
  const section = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const details = section.current
    if (!details) return
    if (startsClosedOnPhone && window.matchMedia(PHONE).matches) details.open = false
    details.removeAttribute('data-folded-on-phone')
  }, [startsClosedOnPhone])
  return (
    <details
      ref={section}
      id={id}
      open
      data-folded-on-phone={startsClosedOnPhone ? '' : undefined}
      className="panel panel-flush group/section"
      suppressHydrationWarning
    >
      <summary className="panel-head flex min-h-12 items-center gap-1 rounded-lg">
        <Icon
          shape={chevronRightIcon}
          className="transition-transform duration-150 group-open/section:rotate-90 motion-reduce:transition-none"
        />
        <h2 className="text-h2">
          {title} <span className="font-normal text-ink-600">({count})</span>
        </h2>
      </summary>
      {children}
    </details>
  )
}
