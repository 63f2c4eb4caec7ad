'use client'

import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { newSubmissionId } from '@/components/ui/submission-id'
import { TextInput } from '@/components/ui/text-input'
import { useIsHydrated } from '@/components/ui/unsaved-warning'
import { formatDay, type Locale } from '@/lib/calendar/format'
import { searchNotesAction } from '@/lib/journal/actions'
import type { NoteHits } from '@/lib/journal/search'

type NoteSearchProps = {
  citizenId: string
  locale: Locale
  words: Record<
    'label' | 'hint' | 'submit' | 'searching' | 'none' | 'more' | 'failed' | 'unreachable' | 'addsTo',
    string
  > & { kinds: Record<NoteHits['hits'][number]['kind'], string> }
}

/** What is searched for is posted, never in the address: it may say something about a person. */
export function NoteSearch({ citizenId, locale, words }: NoteSearchProps) {
  const isHydrated = useIsHydrated()
  const isSearching = useRef(false)
  const [isPending, setIsPending] = useState(false)
  const [error, setError] = useState<string>()
  const [found, setFound] = useState<NoteHits | null>(null)

  async function search(form: HTMLFormElement) {
    if (isSearching.current) return
    isSearching.current = true
    setIsPending(true)
    try {
      const text = String(new FormData(form).get('search') ?? '')
      const result = await searchNotesAction(newSubmissionId(), { citizenId, search: text })
      setFound(result.status === 'ok' ? result.value : null)
      if (result.status === 'ok') setError(undefined)
      else setError(result.status === 'invalid' ? (result.fields.search ?? words.failed) : result.message)
    } catch {
      setFound(null)
      setError(words.unreachable)
    } finally {
      isSearching.current = false
      setIsPending(false)
    }
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void search(event.currentTarget)
  }

  return (
    <search className="grid gap-3">
      <form method="post" noValidate onSubmit={onSubmit} className="flex flex-wrap items-end gap-3">
        <TextInput
          id="note-search"
          name="search"
          type="search"
          label={words.label}
          hint={words.hint}
          {...(error ? { error } : {})}
          maxLength={100}
          className="min-w-0 grow basis-60"
        />
        <Button
          type={isHydrated ? 'submit' : 'button'}
          kind="secondary"
          isPending={isPending}
          pendingText={words.searching}
        >
          {words.submit}
        </Button>
      </form>
      <div role="status" className="empty:hidden">
        {found ? <Hits found={found} words={words} locale={locale} /> : null}
      </div>
    </search>
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
