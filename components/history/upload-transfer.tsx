'use client'

import { useEffect, useRef, useState } from 'react'
import { sendFile } from '@/components/history/send-file'
import { Notice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress-bar'
import { newSubmissionId } from '@/components/ui/submission-id'
import { formatNumber, type Locale } from '@/lib/calendar/format'
import type { UploadFields } from '@/lib/history/upload-protocol'
import type { ActionResult } from '@/lib/platform/action-result'

export type TransferWords = {
  progress: string
  /** With {percent}, {done} and {total} in megabytes. */
  sent: string
  storing: string
  stopped: string
}

export type TransferState =
  | { kind: 'idle' }
  | { kind: 'sending'; sentBytes: number; totalBytes: number }
  | { kind: 'stopped' }

type Upload = { file: File; fields: UploadFields }

/** Sends a file, can be stopped, and says how far it is. Sending the same again has the same id, so it arrives once. */
export function useTransfer() {
  const [state, setState] = useState<TransferState>({ kind: 'idle' })
  const stopper = useRef<AbortController | null>(null)
  const last = useRef<{ what: string; submissionId: string } | null>(null)

  async function send({ file, fields }: Upload): Promise<ActionResult<{ href: string }>> {
    const { submissionId: _, ...asked } = fields
    const what = JSON.stringify([asked, file.size, file.lastModified])
    if (last.current?.what !== what) last.current = { what, submissionId: newSubmissionId() }
    stopper.current = new AbortController()
    setState({ kind: 'sending', sentBytes: 0, totalBytes: file.size })
    let isStopped = false
    try {
      const sent = await sendFile({
        file,
        fields: { ...asked, submissionId: last.current.submissionId },
        signal: stopper.current.signal,
        onProgress: (sentBytes) => setState({ kind: 'sending', sentBytes, totalBytes: file.size }),
      })
      isStopped = sent.kind === 'stopped'
      if (sent.kind === 'stopped') return { status: 'invalid', fields: {} }
      return resultOf(sent)
    } finally {
      stopper.current = null
      setState({ kind: isStopped ? 'stopped' : 'idle' })
    }
  }

  return { state, send, stop: () => stopper.current?.abort() }
}

function resultOf({
  answer,
}: Extract<Awaited<ReturnType<typeof sendFile>>, { kind: 'answer' }>): ActionResult<{ href: string }> {
  if ('href' in answer) return { status: 'ok', value: answer }
  if ('fields' in answer) return { status: 'invalid', fields: answer.fields }
  const { message, isSignedOut } = answer
  return isSignedOut ? { status: 'signed-out', message } : { status: 'error', message, errorId: '' }
}

type UploadTransferProps = { state: TransferState; words: TransferWords; locale: Locale }

export function UploadTransfer({ state, words, locale }: UploadTransferProps) {
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.kind === 'stopped') notice.current?.focus()
  }, [state.kind])
  const { percent, text } = readingOf({ state, words, locale })
  const quarter = Math.floor(percent / 25) * 25
  return (
    <div>
      {state.kind === 'sending' ? <ProgressBar label={words.progress} percent={percent} text={text} /> : null}
      {state.kind === 'stopped' ? (
        <Notice kind="info" ref={notice} tabIndex={-1}>
          {words.stopped}
        </Notice>
      ) : null}
      <p role="status" className="sr-only">
        {state.kind === 'sending' && percent >= 25 ? `${words.progress}: ${quarter} %` : ''}
      </p>
    </div>
  )
}

const BYTES_IN_MEGABYTE = 1024 * 1024

function readingOf({ state, words, locale }: UploadTransferProps): { percent: number; text: string } {
  if (state.kind !== 'sending') return { percent: 0, text: '' }
  const { sentBytes, totalBytes } = state
  const percent = totalBytes === 0 ? 0 : Math.min(100, Math.floor((sentBytes / totalBytes) * 100))
  if (percent === 100) return { percent, text: words.storing }
  const megabytes = (bytes: number) => formatNumber(bytes / BYTES_IN_MEGABYTE, locale)
  const text = words.sent
    .replace('{percent}', String(percent))
    .replace('{done}', megabytes(sentBytes))
    .replace('{total}', megabytes(totalBytes))
  return { percent, text }
}
