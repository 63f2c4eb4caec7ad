'use client'

import { type FormEvent, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { newSubmissionId } from '@/components/ui/submission-id'
import { TextInput } from '@/components/ui/text-input'
import { useIsHydrated } from '@/components/ui/unsaved-warning'
import { formatDay, type Locale } from '@/lib/calendar/format'
import { searchCitizensAction } from '@/lib/citizens/actions'
import { routes } from '@/lib/platform/routes'

type Hits = Extract<Awaited<ReturnType<typeof searchCitizensAction>>, { status: 'ok' }>['value']

type Words = Record<
  'label' | 'hint' | 'submit' | 'searching' | 'none' | 'more' | 'noCase' | 'failed' | 'unreachable',
  string
>

/** What is searched for is posted, never in the address: it may be a person's name or number. */
export function SearchForm({ words, locale }: { words: Words; locale: Locale }) {
  const isHydrated = useIsHydrated()
  const resultsId = useId()
  const isSearching = useRef(false)
  const [isPending, setIsPending] = useState(false)
  const [error, setError] = useState<string>()
  const [found, setFound] = useState<Hits | null>(null)

  async function search(form: HTMLFormElement) {
    if (isSearching.current) return
    isSearching.current = true
    setIsPending(true)
    try {
      const text = new FormData(form).get('search')
      const result = await searchCitizensAction(newSubmissionId(), { search: String(text ?? '') })
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
    <search className="contents">
      <form method="post" noValidate onSubmit={onSubmit} className="flex grow basis-80 items-end gap-3">
        <TextInput
          id="citizen-search"
          name="search"
          type="search"
          label={words.label}
          hint={words.hint}
          {...(error ? { error } : {})}
          maxLength={100}
          className="min-w-0 grow"
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
      <div id={resultsId} role="status" className="order-last basis-full empty:hidden">
        {found ? <Results found={found} words={words} locale={locale} /> : null}
      </div>
    </search>
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
