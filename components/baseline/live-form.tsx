'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from 'react'

/** How long after the last key press the page is asked again. */
const PAUSE_MS = 350

/** A form that asks with the address; with script it asks again while one writes, and keeps its place on the page. */
export function LiveForm({
  action,
  updatingText,
  className,
  children,
}: {
  action: string
  updatingText: string
  className?: string
  children: ReactNode
}) {
  const router = useRouter()
  const [isUpdating, startUpdating] = useTransition()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function ask(form: HTMLFormElement) {
    clearTimeout(timer.current)
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') query.set(name, value)
    startUpdating(() => router.replace(`${action}?${query}`, { scroll: false }))
  }

  function onInput(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    clearTimeout(timer.current)
    timer.current = setTimeout(() => ask(form), PAUSE_MS)
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    ask(event.currentTarget)
  }

  return (
    <form method="get" action={action} noValidate onInput={onInput} onSubmit={onSubmit} className={className}>
      {children}
      <p role="status" className="min-h-[1lh] text-ink-700 text-tag">
        {isUpdating ? updatingText : ''}
      </p>
    </form>
  )
}
