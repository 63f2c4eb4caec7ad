import { valuesOfForm } from '@/components/ui/form-values'
import type { SubmittedValues } from '@/lib/platform/action-result'

type Keeping = {
  keep: (values: SubmittedValues) => Promise<'kept' | 'retry' | 'stop'>
  /** The form was emptied: what comes next is another draft. */
  forget: () => void
}

const FIRST_WAIT_MS = 2000
const REST_MS = 10_000

/**
 * Keeps a form's values while somebody types: two seconds after the first key, then at most every ten, and at once when
 * the page is left. A sending of the form waits for a keeping under way. Gives what ends the watch.
 */
export function watchForm(form: HTMLFormElement, { keep, forget }: Keeping): () => void {
  let isChanged = false
  let isStopped = false
  /** Sent and not written on since: gone when saved, still to be kept when refused. */
  let isSent = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let isResting = false
  let keeping: Promise<void> | null = null

  function wait(milliseconds: number) {
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      isResting = false
      keepNow()
    }, milliseconds)
  }

  function keepNow() {
    if (!isChanged || isStopped || keeping) return
    // The form itself is being saved: afterwards there may be nothing left to keep.
    if (form.getAttribute('aria-busy') === 'true') return wait(FIRST_WAIT_MS)
    isChanged = false
    keeping = keep(valuesOfForm(form)).then((outcome) => {
      keeping = null
      if (outcome === 'stop') isStopped = true
      if (outcome === 'retry') isChanged = true
      isResting = true
      wait(REST_MS)
    })
  }

  function onInput() {
    isChanged = true
    isSent = false
    if (!isResting && timer === undefined) wait(FIRST_WAIT_MS)
  }

  function onSubmit(event: SubmitEvent) {
    isSent = true
    isStopped = false
    if (!keeping) return
    event.preventDefault()
    event.stopPropagation()
    void keeping.then(() => form.requestSubmit(event.submitter))
  }

  function onReset() {
    isChanged = false
    isStopped = false
    forget()
  }

  function onHide() {
    if (document.visibilityState === 'hidden') keepNow()
  }

  form.addEventListener('input', onInput)
  form.addEventListener('submit', onSubmit, { capture: true })
  form.addEventListener('reset', onReset)
  document.addEventListener('visibilitychange', onHide)
  return () => {
    form.removeEventListener('input', onInput)
    form.removeEventListener('submit', onSubmit, { capture: true })
    form.removeEventListener('reset', onReset)
    document.removeEventListener('visibilitychange', onHide)
    clearTimeout(timer)
    if (!isSent) keepNow()
  }
}
