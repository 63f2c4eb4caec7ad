'use client'

import { useEffect, useRef, useState } from 'react'
import { newSubmissionId } from '@/components/ui/submission-id'
import { watchForm } from '@/components/ui/watch-form'
import { formatTime, type Locale } from '@/lib/calendar/format'
import type { Action, SubmittedValues } from '@/lib/platform/action-result'

type Kept = { draftId: string; version: number }

type DraftKeeperProps = {
  /** Keeps the form's values as they are; makes the draft the first time. */
  action: Action<Kept & { savedAt: string }>
  /** The draft the form was opened on; null = nothing is kept yet. */
  draft: Kept | null
  locale: Locale
  /** `{time}` in `kept` is replaced by the time of day. */
  words: { kept: string; notKept: string }
}

/**
 * Inside a form: keeps what is written on the server while it is being written, so that a lost connection, a timeout or
 * a reload loses nothing. The form sends `draftId` and `version` along when it is saved.
 */
export function DraftKeeper({ action, draft, locale, words }: DraftKeeperProps) {
  const anchor = useRef<HTMLParagraphElement>(null)
  const id = useRef<HTMLInputElement>(null)
  const version = useRef<HTMLInputElement>(null)
  const [status, setStatus] = useState('')

  // Not React's: a sending that waits for a keeping reads the fields at once, and a conflict sets the version.
  function hold(kept: Kept | null) {
    if (id.current) id.current.value = kept?.draftId ?? ''
    if (version.current) version.current.value = String(kept?.version ?? '')
  }

  async function keep(values: SubmittedValues): Promise<'kept' | 'retry' | 'stop'> {
    try {
      const result = await action(newSubmissionId(), values)
      if (result.status !== 'ok') {
        setStatus('message' in result ? result.message : words.notKept)
        return result.status === 'error' || result.status === 'signed-out' ? 'retry' : 'stop'
      }
      const { savedAt, ...saved } = result.value
      hold(saved)
      setStatus(words.kept.replace('{time}', formatTime(new Date(savedAt), locale)))
      return 'kept'
    } catch {
      setStatus(words.notKept)
      return 'retry'
    }
  }

  function forget() {
    hold(null)
    setStatus('')
  }

  const latest = useRef({ hold, keep, forget })
  useEffect(() => {
    latest.current = { hold, keep, forget }
  })

  // From the start, and when the form itself was saved and the page knows the version that made.
  const { draftId, version: known } = draft ?? {}
  useEffect(() => {
    if (draftId !== undefined && known !== undefined) latest.current.hold({ draftId, version: known })
  }, [draftId, known])

  useEffect(() => {
    const form = anchor.current?.closest('form')
    if (!form) return
    return watchForm(form, {
      keep: (values) => latest.current.keep(values),
      forget: () => latest.current.forget(),
    })
  }, [])

  return (
    <>
      <input ref={id} type="hidden" name="draftId" />
      <input ref={version} type="hidden" name="version" />
      <p ref={anchor} role="status" className="min-h-[1lh] text-ink-600 text-tag">
        {status}
      </p>
    </>
  )
}
