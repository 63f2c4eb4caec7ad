'use client'

import { useRouter } from 'next/navigation'
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useMemo,
  useRef,
  useState,
  useTransition,
} from 'react'
import { Button, type ButtonKind } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { setValue } from '@/components/ui/form-controls'
import type { FormLabels } from '@/components/ui/form-labels'
import { type FormOutcome, FormOutcomeNotice, hrefOf } from '@/components/ui/form-outcome'
import { FormStateContext, fieldId } from '@/components/ui/form-state'
import { inOrderOf, namesOfForm, valuesOfForm } from '@/components/ui/form-values'
import { newSubmissionId } from '@/components/ui/submission-id'
import { useIsHydrated, useUnsavedWarning } from '@/components/ui/unsaved-warning'
import type { Action } from '@/lib/platform/action-result'
import { routes } from '@/lib/platform/routes'

type ActionFormProps = {
  action: Action
  labels: FormLabels
  /** Where to go when saved; an `href` in the value of the answer goes first. Without either the form stays,
   * shows the value's `message` and is emptied when `resetsOnOk` says so. */
  okHref?: string
  onOk?: (value: unknown) => void
  resetsOnOk?: boolean
  submitKind?: ButtonKind
  /** Fixed at the foot of the screen on a phone, above the bottom bar. */
  isSubmitFixed?: boolean
  /** Beside the button, fx a cancel link. */
  aside?: ReactNode
  signInHref?: string
  className?: string
  children: ReactNode
}

/** The one way a form is sent: once per try, never losing what was typed, every answer said in words.
 * Not `<form action>`: React empties such a form after each answer, also a refusal. */
export function ActionForm({
  action,
  labels,
  okHref,
  onOk,
  resetsOnOk,
  submitKind = 'primary',
  isSubmitFixed,
  aside,
  signInHref = routes.signIn,
  className,
  children,
}: ActionFormProps) {
  const router = useRouter()
  const formId = useId()
  const isHydrated = useIsHydrated()
  const submissionId = useRef<string | null>(null)
  const isSending = useRef(false)
  const formRef = useRef<HTMLFormElement>(null)
  const [isWaiting, setIsWaiting] = useState(false)
  const [isLeaving, startLeaving] = useTransition()
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [outcome, setOutcome] = useState<FormOutcome | null>(null)
  const unsaved = useUnsavedWarning()

  async function send(form: HTMLFormElement, submitter: HTMLElement | null) {
    if (isSending.current || isLeaving) return
    isSending.current = true
    submissionId.current ??= newSubmissionId()
    setIsWaiting(true)
    try {
      const result = await action(submissionId.current, valuesOfForm(form, submitter))
      setErrors(result.status === 'invalid' ? inOrderOf(namesOfForm(form), result.fields) : {})
      setOutcome(result.status === 'invalid' ? null : result)
      // The differences are shown: the next try saves what the form then holds over the version they are of.
      if (result.status === 'conflict' && result.theirs)
        setValue(form, 'version', String(result.theirs.version))
      if (result.status === 'ok') finish(form, result.value)
    } catch {
      // The request never got an answer: same id on the next try, so a write that did arrive is not repeated.
      setErrors({})
      setOutcome({ status: 'unreachable' })
    } finally {
      isSending.current = false
      setIsWaiting(false)
    }
  }

  function finish(form: HTMLFormElement, value: unknown) {
    submissionId.current = null
    unsaved.clear()
    onOk?.(value)
    const target = hrefOf(value) ?? okHref
    if (target) startLeaving(() => router.push(target))
    else if (resetsOnOk) form.reset()
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void send(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
  }

  const summary = useMemo(() => summaryOf(errors, formId), [errors, formId])
  const isPending = isWaiting || isLeaving

  return (
    // `post` so that a press before the page is alive can never put what was typed in the address.
    <form
      ref={formRef}
      method="post"
      noValidate
      aria-busy={isPending}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      onInput={unsaved.mark}
      className={className}
    >
      <FormStateContext value={{ formId, errors }}>
        <div className="grid gap-6">
          {summary.length > 0 ? (
            <ErrorSummary title={labels.errorTitle} titlePrefix={labels.errorPrefix} errors={summary} />
          ) : null}
          {outcome ? (
            <FormOutcomeNotice outcome={outcome} labels={labels} signInHref={signInHref} form={formRef} />
          ) : null}
          {children}
          <div className={isSubmitFixed ? 'form-foot-fixed' : 'flex flex-wrap items-center gap-x-4 gap-y-2'}>
            <Button
              type={isHydrated ? 'submit' : 'button'}
              kind={submitKind}
              isPending={isPending}
              pendingText={labels.submitting}
              className={isSubmitFixed ? 'w-full sm:w-auto' : undefined}
            >
              {labels.submit}
            </Button>
            {aside}
          </div>
        </div>
        <p role="status" className="sr-only">
          {isPending ? labels.submitting : ''}
        </p>
      </FormStateContext>
    </form>
  )
}

function summaryOf(errors: Record<string, string>, formId: string) {
  return Object.entries(errors).map(([name, message]) => ({ fieldId: fieldId(formId, name), message }))
}
