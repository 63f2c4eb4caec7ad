'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { newSubmissionId } from '@/components/ui/submission-id'
import type { Action } from '@/lib/platform/action-result'

type RevealButtonProps = {
  action: Action<{ text: string | null }>
  citizenId: string
  words: { show: string; logged: string; missing: string; failed: string }
}

/** What is not sent with the page: asked for by a press, which is logged. */
export function RevealButton({ action, citizenId, words }: RevealButtonProps) {
  const [isPending, setIsPending] = useState(false)
  const [shown, setShown] = useState<{ text: string | null } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function reveal() {
    if (isPending) return
    setIsPending(true)
    try {
      const result = await action(newSubmissionId(), { citizenId })
      if (result.status === 'ok') setShown(result.value)
      else setProblem(result.status === 'invalid' ? words.failed : result.message)
    } catch {
      setProblem(words.failed)
    } finally {
      setIsPending(false)
    }
  }

  return (
    <span role="status">
      {shown ? (
        <>
          <span className="block whitespace-pre-line">{shown.text ?? words.missing}</span>
          <span className="block text-ink-600 text-small">{words.logged}</span>
        </>
      ) : (
        <Button kind="secondary" isSmall isPending={isPending} onClick={() => void reveal()}>
          {words.show}
        </Button>
      )}
      {problem ? <span className="block text-overdue-text text-tag">{problem}</span> : null}
    </span>
  )
}
