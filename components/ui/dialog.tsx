'use client'

import { type ReactNode, useId, useRef } from 'react'
import { Button, type ButtonKind, IconButton } from '@/components/ui/button'
import { type IconShape, xMarkIcon } from '@/components/ui/icon-shapes'

type DialogProps = {
  trigger: { label: string; kind?: ButtonKind; icon?: IconShape; isSmall?: boolean }
  /** The title is the question. */
  title: string
  closeLabel: string
  children: ReactNode
  /** Buttons that are verbs. The close button of the foot has the focus first: the safe choice. */
  actions?: ReactNode
}

/** The browser's own dialog: it keeps focus inside, makes the rest inert, closes on Esc and hands focus back,
 * without injected styles for the content policy to stop. */
export function Dialog({ trigger, title, closeLabel, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const safeChoice = useRef<HTMLButtonElement>(null)
  const titleId = useId()
  const close = () => dialog.current?.close()

  function open() {
    dialog.current?.showModal()
    safeChoice.current?.focus()
  }

  return (
    <>
      <Button
        kind={trigger.kind ?? 'secondary'}
        icon={trigger.icon}
        isSmall={trigger.isSmall}
        aria-haspopup="dialog"
        onClick={open}
      >
        {trigger.label}
      </Button>
      <dialog ref={dialog} aria-labelledby={titleId} className="dialog">
        <div className="flex items-start justify-between gap-4 px-5 pt-4">
          <h2 id={titleId} className="pt-1.5 text-h2">
            {title}
          </h2>
          <IconButton shape={xMarkIcon} label={closeLabel} onClick={close} className="-me-2" />
        </div>
        <div className="px-5 py-3">{children}</div>
        <div className="flex flex-wrap gap-3 border-line-300 border-t px-5 py-4">
          {actions}
          <Button kind="secondary" onClick={close} ref={safeChoice}>
            {closeLabel}
          </Button>
        </div>
      </dialog>
    </>
  )
}
