'use client'

import {
  createContext,
  type FormEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useRef,
  useState,
} from 'react'
import { ActionForm } from '@/components/ui/action-form'
import type { FormLabels } from '@/components/ui/form-labels'
import { Notice } from '@/components/ui/notice'
import type { Action } from '@/lib/platform/action-result'

const UnsavedTalk = createContext<RefObject<boolean> | null>(null)

/** Around the talk and the assessment of one page: the assessment closes the talk, so what is typed must be saved first. */
export function UnsavedTalkScope({ children }: { children: ReactNode }) {
  const isUnsaved = useRef(false)
  return <UnsavedTalk value={isUnsaved}>{children}</UnsavedTalk>
}

type TalkActionFormProps = { action: Action; labels: FormLabels; children: ReactNode }

export function TalkActionForm({ action, labels, children }: TalkActionFormProps) {
  const isUnsaved = useContext(UnsavedTalk)
  const note = (value: boolean) => {
    if (isUnsaved) isUnsaved.current = value
  }
  return (
    <div onInput={() => note(true)}>
      <ActionForm action={action} labels={labels} onOk={() => note(false)}>
        {children}
      </ActionForm>
    </div>
  )
}

type AfterTalkIsSavedProps = { words: { title: string; body: string }; children: ReactNode }

/** Holds the form inside back while the talk holds unsaved text, and says so. */
export function AfterTalkIsSaved({ words, children }: AfterTalkIsSavedProps) {
  const isUnsaved = useContext(UnsavedTalk)
  const [isHeldBack, setIsHeldBack] = useState(false)

  function holdBack(event: FormEvent) {
    const holds = isUnsaved?.current ?? false
    setIsHeldBack(holds)
    if (!holds) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div onSubmitCapture={holdBack} className="grid gap-4">
      {children}
      <div role="status">
        {isHeldBack ? (
          <Notice kind="warning" title={words.title}>
            {words.body}
          </Notice>
        ) : null}
      </div>
    </div>
  )
}
