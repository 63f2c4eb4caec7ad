'use client'

import { clsx } from 'clsx'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { newSubmissionId } from '@/components/ui/submission-id'
import { TextInput } from '@/components/ui/text-input'
import { useIsHydrated } from '@/components/ui/unsaved-warning'
import type { Action } from '@/lib/platform/action-result'

/** `stack` is a block of its own; `row` lets the field stand in the flex row around it, what is found under it. */
const looks = {
  stack: { search: 'grid gap-3', form: 'flex-wrap', field: 'basis-60', found: '' },
  row: { search: 'contents', form: 'grow basis-80', field: '', found: 'order-last basis-full' },
}

export type SearchWords = Record<'label' | 'hint' | 'submit' | 'searching' | 'failed' | 'unreachable', string>

type PostedSearchProps<T> = {
  id: string
  action: Action<T>
  /** Sent beside what is searched for. */
  values?: Record<string, string>
  words: SearchWords
  look: keyof typeof looks
  children: (found: T) => ReactNode
}

/** What is searched for is posted, never in the address: it may say something about a person. */
export function PostedSearch<T>({ id, action, values, words, look, children }: PostedSearchProps<T>) {
  const isHydrated = useIsHydrated()
  const isSearching = useRef(false)
  const [isPending, setIsPending] = useState(false)
  const [error, setError] = useState<string>()
  const [found, setFound] = useState<{ value: T } | null>(null)
  const classes = looks[look]

  async function search(form: HTMLFormElement) {
    if (isSearching.current) return
    isSearching.current = true
    setIsPending(true)
    try {
      const text = String(new FormData(form).get('search') ?? '')
      const result = await action(newSubmissionId(), { ...values, search: text })
      setFound(result.status === 'ok' ? { value: result.value } : null)
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
    <search className={classes.search}>
      <form
        method="post"
        noValidate
        onSubmit={onSubmit}
        className={clsx('flex items-end gap-3', classes.form)}
      >
        <TextInput
          id={id}
          name="search"
          type="search"
          label={words.label}
          hint={words.hint}
          {...(error ? { error } : {})}
          maxLength={100}
          className={clsx('min-w-0 grow', classes.field)}
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
      <div role="status" className={clsx('empty:hidden', classes.found)}>
        {found ? children(found.value) : null}
      </div>
    </search>
  )
}
