'use client'

import { Button } from '@/components/ui/button'
import { useIsHydrated } from '@/components/ui/unsaved-warning'

type SecondSubmitProps = { name: string; value: string; label: string }

/** Sends the form it stands in, saying by name and value that this button was pressed. Enter presses the first. */
export function SecondSubmit({ name, value, label }: SecondSubmitProps) {
  return (
    <Button type={useIsHydrated() ? 'submit' : 'button'} kind="secondary" name={name} value={value}>
      {label}
    </Button>
  )
}
