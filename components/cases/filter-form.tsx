'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { useIsHydrated } from '@/components/ui/unsaved-warning'

type FilterFormProps = {
  action: string
  /** The address's query the list now shows. */
  query: string
  submit: string
  /** The sheet that the button closes. */
  panelId: string
  children: ReactNode
}

/** A plain GET form that needs no button once it is alive: every choice is a new address. */
export function FilterForm({ action, query, submit, panelId, children }: FilterFormProps) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const isHydrated = useIsHydrated()
  const [isPending, startTransition] = useTransition()

  // The choices follow the address, also when it changes by Back or a removed chip; not while a later choice is underway.
  useEffect(() => {
    if (form.current && !isPending) showChoices(form.current, new URLSearchParams(query))
  }, [query, isPending])

  function show(target: HTMLFormElement) {
    const chosen = new URLSearchParams()
    for (const [name, value] of new FormData(target)) {
      if (typeof value === 'string' && value !== '') chosen.append(name, value)
    }
    startTransition(() => router.push(`${action}?${chosen}`, { scroll: false }))
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const panel = document.getElementById(panelId)
    if (panel?.matches(':popover-open')) panel.hidePopover()
    else show(event.currentTarget)
  }

  return (
    <form
      ref={form}
      action={action}
      aria-busy={isPending}
      onChange={(event) => show(event.currentTarget)}
      onSubmit={onSubmit}
      className="grid gap-4"
    >
      {children}
      <div className={isHydrated ? 'facets-foot' : undefined}>
        <Button type="submit" isWide>
          {submit}
        </Button>
      </div>
    </form>
  )
}

function showChoices(form: HTMLFormElement, chosen: URLSearchParams) {
  for (const control of form.elements) {
    if (control instanceof HTMLSelectElement) control.value = chosen.get(control.name) ?? ''
    if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) {
      const values = chosen.getAll(control.name)
      control.checked = values.includes(control.value) || (values.length === 0 && control.value === '')
    }
  }
}
