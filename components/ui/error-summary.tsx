'use client'

import { useEffect, useId, useRef } from 'react'

export type SummaryError = { fieldId: string; message: string }

type ErrorSummaryProps = {
  title: string
  /** Put before the page's title while the errors stand, fx “Fejl:”. */
  titlePrefix: string
  errors: readonly SummaryError[]
}

/** Takes focus each time `errors` is a new list, so that a second failed try is noticed too. */
export function ErrorSummary({ title, titlePrefix, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list is a new failed try
  useEffect(() => {
    box.current?.focus()
  }, [errors])

  useEffect(() => {
    const pageTitle = document.title
    document.title = `${titlePrefix} ${pageTitle}`
    return () => {
      document.title = pageTitle
    }
  }, [titlePrefix])

  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby={titleId}
      className="max-w-[40rem] rounded-md border-2 border-danger bg-surface px-4 py-3"
    >
      <h2 id={titleId} className="text-h3">
        {title}
      </h2>
      <ul className="mt-2 grid gap-1">
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a
              href={`#${error.fieldId}`}
              className="font-semibold text-overdue-text underline underline-offset-3"
              onClick={(event) => {
                event.preventDefault()
                focusField(error.fieldId)
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A question of several controls is a fieldset: its first control takes the focus. */
function focusField(id: string) {
  const field = document.getElementById(id)
  const control = field?.matches('fieldset')
    ? field.querySelector<HTMLElement>('input, select, textarea')
    : field
  control?.focus()
}
