'use client'

import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'

/** Asks before the page is closed or reloaded while something typed is unsaved. */
export function useUnsavedWarning(): { mark: () => void; clear: () => void } {
  const isUnsaved = useRef(false)

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isUnsaved.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])

  const mark = useCallback(() => {
    isUnsaved.current = true
  }, [])
  const clear = useCallback(() => {
    isUnsaved.current = false
  }, [])
  return { mark, clear }
}

const neverChanges = () => () => {}

/** False on the server and until the page answers to presses. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
}
