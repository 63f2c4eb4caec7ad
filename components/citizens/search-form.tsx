'use client'

import { TextLink } from '@/components/ui/link'
import { PostedSearch, type SearchWords } from '@/components/ui/posted-search'
import { formatDay, type Locale } from '@/lib/calendar/format'
import { searchCitizensAction } from '@/lib/citizens/actions'
import { routes } from '@/lib/platform/routes'

type Hits = Extract<Awaited<ReturnType<typeof searchCitizensAction>>, { status: 'ok' }>['value']

type Words = SearchWords & Record<'none' | 'more' | 'noCase', string>

export function SearchForm({ words, locale }: { words: Words; locale: Locale }) {
  return (
    <PostedSearch id="citizen-search" action={searchCitizensAction} words={words} look="row">
      {(found) => <Results found={found} words={words} locale={locale} />}
    </PostedSearch>
  )
}

function Results({ found, words, locale }: { found: Hits; words: Words; locale: Locale }) {
  if (found.hits.length === 0) return <p className="text-ink-700">{words.none}</p>
  return (
    <div className="panel px-4 py-2">
      <ul>
        {found.hits.map((hit) => (
          <li
            key={hit.id}
            className="flex flex-wrap items-baseline gap-x-4 border-line-300 border-b py-2 last:border-b-0"
          >
            <TextLink href={routes.citizen(hit.id)} className="font-semibold">
              {hit.name}
            </TextLink>
            <span className="text-ink-600 text-tag">{formatDay(hit.birthOn, locale)}</span>
            <span className="text-ink-600 text-tag">{hit.caseNumber ?? words.noCase}</span>
          </li>
        ))}
      </ul>
      {found.hasMore ? <p className="py-2 text-ink-700 text-tag">{words.more}</p> : null}
    </div>
  )
}
