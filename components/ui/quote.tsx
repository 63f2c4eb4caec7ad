import type { ReactNode } from 'react'

/** A person's own words, in the serif voice; never for the system's or a caseworker's text. */
export function Quote({
  children,
  source,
  lang,
}: {
  children: ReactNode
  source?: ReactNode
  lang?: string
}) {
  return (
    <figure className="border-fjord-700 border-s-2 ps-4">
      <blockquote lang={lang} className="text-column font-serif text-quote">
        {children}
      </blockquote>
      {source ? <figcaption className="mt-1 text-ink-600 text-tag">{source}</figcaption> : null}
    </figure>
  )
}
