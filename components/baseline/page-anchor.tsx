import type { ReactNode } from 'react'

/** A link that the browser follows itself: to a file, or to a page that must begin anew. */
export function PageAnchor({
  href,
  isDownload = false,
  children,
}: {
  href: string
  isDownload?: boolean
  children: ReactNode
}) {
  return (
    <a
      href={href}
      download={isDownload || undefined}
      className="inline-flex min-h-11 items-center rounded-sm text-fjord-700 underline decoration-1 underline-offset-3 hover:text-fjord-600 hover:decoration-2"
    >
      {children}
    </a>
  )
}
