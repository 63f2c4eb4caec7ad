'use client'

import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { FieldFrame, type FieldWords } from '@/components/ui/field'
import { useField } from '@/components/ui/form-state'

type TextareaProps = FieldWords & {
  /** A person's own words: written and shown in the serif voice. */
  isQuote?: boolean
} & Omit<ComponentProps<'textarea'>, keyof FieldWords | 'children'>

export function Textarea({
  name,
  label,
  hint,
  optional,
  error,
  id,
  className,
  isQuote,
  rows = 4,
  ...rest
}: TextareaProps) {
  const ids = useField({ name, id, hint, error })
  return (
    <FieldFrame ids={ids} label={label} hint={hint} optional={optional} className={className}>
      <textarea
        {...rest}
        id={ids.id}
        name={name}
        rows={rows}
        aria-describedby={ids.describedBy}
        aria-invalid={ids.error ? true : undefined}
        className={clsx(
          'control field-sizing-content',
          rows > 2 ? 'min-h-28' : 'min-h-18',
          isQuote && 'font-serif text-quote',
        )}
      />
    </FieldFrame>
  )
}
