'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'

type JobWatchProps = {
  isRunning: boolean
  /** Changes at every quarter and at the end; said politely. */
  announcement: string
}

const REFRESH_EVERY_MS = 1000

/** Asks for the page again while work is under way, and says how far it is. Stands on the page from the start. */
export function JobWatch({ isRunning, announcement }: JobWatchProps) {
  const [hasRun, setHasRun] = useState(isRunning)
  if (isRunning && !hasRun) setHasRun(true)
  useRefresh(isRunning)
  useKeptFocus(isRunning)
  return (
    <p role="status" className="sr-only">
      {hasRun ? announcement : ''}
    </p>
  )
}

/** One question at a time, and none while nobody looks. */
function useRefresh(isRunning: boolean) {
  const router = useRouter()
  const [isAsking, startAsking] = useTransition()
  const isBusy = useRef(false)

  useEffect(() => {
    isBusy.current = isAsking
  }, [isAsking])

  useEffect(() => {
    if (!isRunning) return
    const ask = () => {
      if (document.hidden || isBusy.current) return
      isBusy.current = true
      startAsking(() => router.refresh())
    }
    const timer = window.setInterval(ask, REFRESH_EVERY_MS)
    document.addEventListener('visibilitychange', ask)
    return () => {
      window.clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [isRunning, router])
}

/** The button that began the work is gone when it runs: the focus goes to the title, not to nowhere. */
function useKeptFocus(isRunning: boolean) {
  const wasRunning = useRef(isRunning)
  useEffect(() => {
    if (wasRunning.current === isRunning) return
    wasRunning.current = isRunning
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isLost) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [isRunning])
}
