'use client'

import { PostedSearch, type SearchWords } from '@/components/ui/posted-search'
import { formatDay, type Locale } from '@/lib/calendar/format'
import { searchNotesAction } from '@/lib/journal/actions'
import type { NoteHits } from '@/lib/journal/search'

type NoteSearchProps = {
  citizenId: string
  locale: Locale
  words: SearchWords &
    Record<'none' | 'more' | 'addsTo', string> & { kinds: Record<NoteHits['hits'][number]['kind'], string> }
}

export function NoteSearch({ citizenId, locale, words }: NoteSearchProps) {
  return (
    <PostedSearch
      id="note-search"
      action={searchNotesAction}
      values={{ citizenId }}
      words={words}
      look="stack"
    >
      {(found) => <Hits found={found} words={words} locale={locale} />}
    </PostedSearch>
  )
}

function Hits({ found, words, locale }: { found: NoteHits } & Omit<NoteSearchProps, 'citizenId'>) {
  if (found.hits.length === 0) return <p className="text-ink-700">{words.none}</p>
  return (
    <>
      <ul>
        {found.hits.map((hit) => (
          <li key={hit.id} className="border-line-300 border-t py-2">
            <p className="text-ink-600 text-tag">
              {[formatDay(hit.on, locale), words.kinds[hit.kind], hit.by].join(' · ')}
            </p>
            <p className="font-semibold">
              {hit.addsToTitle === null ? hit.title : words.addsTo.replace('{title}', hit.addsToTitle)}
            </p>
            <p className="whitespace-pre-line text-column">{hit.text}</p>
          </li>
        ))}
      </ul>
      {found.hasMore ? <p className="text-ink-700 text-tag">{words.more}</p> : null}
    </>
  )
}
