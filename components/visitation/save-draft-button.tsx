'use client'

import type { MouseEvent } from 'react'
import { Button } from '@/components/ui/button'

/** Sends the same form as an unfinished draft: says so in the form's `intent` for this one sending. */
export function SaveDraftButton({ label }: { label: string }) {
  function saveDraft(event: MouseEvent<HTMLButtonElement>) {
    const form = event.currentTarget.form
    const intent = form?.elements.namedItem('intent')
    if (!form || !(intent instanceof HTMLInputElement)) return
    intent.value = 'draft'
    form.requestSubmit()
    intent.value = 'review'
  }

  return (
    <Button kind="secondary" onClick={saveDraft}>
      {label}
    </Button>
  )
}
