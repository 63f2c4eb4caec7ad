'use client'

import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import {
  markItem,
  moveFocus,
  showBracket,
  showDetails,
  showOnly,
  toggleTable,
} from '@/components/strip/strip-frame-parts'
import { isStripKey } from '@/components/strip/strip-keys'

type StripFrameProps = {
  /** The bracket drawn without anybody pointing. */
  bracket: string | null
  className?: string
  children: ReactNode
}

/** What of the picture answers to keys, pointer and touch; all of it is drawn and worded on the server. */
export function StripFrame({ bracket, className, children }: StripFrameProps) {
  const figure = useRef<HTMLElement>(null)
  useMarkerBrackets(figure, bracket)

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const frame = event.currentTarget
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as HTMLElement
    const item = target.closest<HTMLElement>('[data-strip-item]')
    if (item && isStripKey(event.key)) {
      event.preventDefault()
      moveFocus(frame, item, event.key)
    } else if (event.key === 'Escape') {
      const opener = showDetails(frame, null)
      opener?.focus()
    } else if (event.key.toLowerCase() === 't') {
      toggleTable(frame)
    }
  }

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const frame = event.currentTarget
    const target = event.target as HTMLElement
    const item = target.closest<HTMLElement>('[data-strip-item]')
    const legend = target.closest<HTMLElement>('[data-strip-legend]')
    if (item) showDetails(frame, item.getAttribute('aria-expanded') === 'true' ? null : item)
    else if (legend) showOnly(frame, legend)
    else if (target.closest('[data-strip-close]')) showDetails(frame, null)?.focus()
  }

  const onPoint = (event: { currentTarget: HTMLElement; target: EventTarget }) =>
    markItem(event.currentTarget, (event.target as HTMLElement).closest<HTMLElement>('[data-strip-item]'))

  return (
    <figure
      ref={figure}
      className={className}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={onPoint}
      onBlur={(event) => markItem(event.currentTarget, null)}
      onMouseOver={onPoint}
      onMouseLeave={(event) => markItem(event.currentTarget, null)}
    >
      {children}
    </figure>
  )
}

/** A row elsewhere on the page that holds `data-strip-marker` draws its bracket while it is pointed at or has focus;
 * a tap keeps it, and the next one takes it away. */
function useMarkerBrackets(figure: { current: HTMLElement | null }, bracket: string | null) {
  useEffect(() => {
    const frame = figure.current
    if (!frame?.querySelector('[data-strip-bracket]')) return
    let kept = bracket
    showBracket(frame, kept)
    const onPoint = (event: Event) => showBracket(frame, markerAt(event.target) ?? kept)
    const onTap = (event: globalThis.MouseEvent) => {
      const marker = markerAt(event.target)
      if (marker === null) return
      kept = marker === kept && takesAway(event.target) ? null : marker
      showBracket(frame, isPointedAt(event) ? marker : kept)
    }
    document.addEventListener('pointerover', onPoint)
    document.addEventListener('focusin', onPoint)
    document.addEventListener('click', onTap)
    return () => {
      document.removeEventListener('pointerover', onPoint)
      document.removeEventListener('focusin', onPoint)
      document.removeEventListener('click', onTap)
    }
  }, [figure, bracket])
}

/** A press in an open working, fx to select its text, or the one that opens it, only keeps. */
function takesAway(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const working = target.closest('details')
  return working === null || (working.open && target.closest('summary') !== null)
}

/** By mouse or keyboard the marker is still under the pointer, or has focus, after the press. */
function isPointedAt(event: globalThis.MouseEvent): boolean {
  return event.detail === 0 || (event instanceof PointerEvent && event.pointerType === 'mouse')
}

function markerAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null
  const row = target.closest('tr') ?? target.closest('[data-strip-marker]')?.parentElement
  return row?.querySelector<HTMLElement>('[data-strip-marker]')?.dataset.stripMarker ?? null
}
