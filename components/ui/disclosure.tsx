import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { chevronRightIcon } from '@/components/ui/icon-shapes'

type DisclosureProps = {
  summary: ReactNode
  isOpen?: boolean
  /** A section of a page on a phone rather than a line in the text. */
  look?: 'line' | 'section'
  children: ReactNode
}

export function Disclosure({ summary, isOpen, look = 'line', children }: DisclosureProps) {
  return (
    <details open={isOpen}>
      <summary
        className={clsx(
          'flex w-fit items-center gap-1 rounded-sm font-semibold text-fjord-700 hover:text-fjord-600',
          look === 'line' ? 'min-h-8 text-tag pointer-coarse:min-h-11' : 'min-h-12 text-h3',
        )}
      >
        <Icon
          shape={chevronRightIcon}
          className="-ms-1 transition-transform duration-150 in-[details[open]>summary]:rotate-90 motion-reduce:transition-none"
        />
        {summary}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  )
}
