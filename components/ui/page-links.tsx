import { TextLink } from '@/components/ui/link'

type PageLinksProps = {
  page: number
  pageCount: number
  hrefOf: (page: number) => string
  words: { label: string; page: string; previous: string; next: string }
}

/** Nothing where there is one page only. */
export function PageLinks({ page, pageCount, hrefOf, words }: PageLinksProps) {
  if (pageCount <= 1) return null
  return (
    <nav
      aria-label={words.label}
      className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 text-table sm:px-5"
    >
      {page > 1 ? (
        <TextLink href={hrefOf(page - 1)} className="inline-flex min-h-11 items-center">
          {words.previous}
        </TextLink>
      ) : null}
      <span className="text-ink-700">{words.page}</span>
      {page < pageCount ? (
        <TextLink href={hrefOf(page + 1)} className="inline-flex min-h-11 items-center">
          {words.next}
        </TextLink>
      ) : null}
    </nav>
  )
}
