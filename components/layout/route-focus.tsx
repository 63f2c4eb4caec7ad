'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

/** After a change of page: closes an open sheet, moves focus to the h1 and says it. The first page is left to the
 * browser, and so is an address that points at a place in the page. */
export function RouteFocus() {
  const pathname = usePathname()
  const lastPathname = useRef(pathname)
  const [title, setTitle] = useState('')

  useEffect(() => {
    if (lastPathname.current === pathname) return
    lastPathname.current = pathname
    for (const sheet of document.querySelectorAll<HTMLElement>('[popover]:popover-open')) sheet.hidePopover()
    if (window.location.hash) return

    const arrive = () => {
      const heading = document.querySelector<HTMLElement>('main h1')
      if (!heading) return false
      heading.focus({ preventScroll: true })
      setTitle(heading.textContent ?? '')
      return true
    }
    if (arrive()) return
    // The page still streams in behind its frame.
    const observer = new MutationObserver(() => {
      if (arrive()) observer.disconnect()
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [pathname])

  return (
    <p aria-live="polite" className="sr-only">
      {title}
    </p>
  )
}
