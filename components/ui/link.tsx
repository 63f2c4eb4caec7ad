import { clsx } from 'clsx'
import Link from 'next/link'
import type { ComponentProps } from 'react'

type TextLinkProps = ComponentProps<typeof Link> & { isQuiet?: boolean }

/** A link in text. Not prefetched: lists hold dozens, and each prefetch is a page rendered for nobody. */
export function TextLink({ isQuiet, className, prefetch = false, ...rest }: TextLinkProps) {
  return (
    <Link
      prefetch={prefetch}
      className={clsx(
        'rounded-sm text-fjord-700 decoration-1 underline-offset-3 hover:text-fjord-600 hover:decoration-2',
        isQuiet ? 'no-underline hover:underline' : 'underline',
        className,
      )}
      {...rest}
    />
  )
}
