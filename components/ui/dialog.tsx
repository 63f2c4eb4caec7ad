'use client'

import { AlertDialog } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { Button, type ButtonKind } from '@/components/ui/button'

type DialogProps = {
  trigger: { label: string; kind?: ButtonKind; isSmall?: boolean }
  /** The title is the question. */
  title: string
  /** What will be so afterwards, in one or two sentences. */
  consequence: ReactNode
  /** A form with its button, a verb, and `DialogCancel` beside it. */
  children: ReactNode
}

/** Only for what cannot be undone or reaches a person. Opens with the focus on the safe button. */
export function Dialog({ trigger, title, consequence, children }: DialogProps) {
  const opener = useRef<HTMLButtonElement>(null)
  const places = useRef<HTMLElement[]>([])

  function noteSurroundings(isOpen: boolean) {
    if (!isOpen) return
    const around = [opener.current?.closest('section'), document.querySelector('main h1')]
    places.current = around.filter((one) => one instanceof HTMLElement)
  }

  /** What was done may take the opener away with it: then the focus goes to what stood around it. */
  function returnFocus(event: Event) {
    if (opener.current?.isConnected) return
    event.preventDefault()
    const place = places.current.find((one) => one.isConnected)
    place?.setAttribute('tabindex', '-1')
    place?.focus({ preventScroll: true })
  }

  return (
    <AlertDialog.Root onOpenChange={noteSurroundings}>
      <AlertDialog.Trigger asChild>
        <Button ref={opener} kind={trigger.kind ?? 'secondary'} isSmall={trigger.isSmall}>
          {trigger.label}
        </Button>
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="dialog-backdrop">
          <AlertDialog.Content className="dialog" onCloseAutoFocus={returnFocus}>
            <AlertDialog.Title className="text-h2">{title}</AlertDialog.Title>
            <AlertDialog.Description asChild>
              <div className="mt-2 mb-5 text-column">{consequence}</div>
            </AlertDialog.Description>
            {children}
          </AlertDialog.Content>
        </AlertDialog.Overlay>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

/** The safe choice: closes without doing anything. */
export function DialogCancel({ label }: { label: string }) {
  return (
    <AlertDialog.Cancel asChild>
      <Button kind="secondary">{label}</Button>
    </AlertDialog.Cancel>
  )
}
