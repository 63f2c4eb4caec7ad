'use client'

import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { FieldFrame, type FieldWords } from '@/components/ui/field'
import { useField } from '@/components/ui/form-state'

type TextInputProps = FieldWords & {
  /** Width in characters, when the length of the answer is known. */
  characters?: number
  /** Unit after the control, fx “kr.”. */
  unit?: string
} & Omit<ComponentProps<'input'>, keyof FieldWords | 'children'>

export function TextInput({
  name,
  label,
  hint,
  optional,
  error,
  id,
  className,
  characters,
  unit,
  type = 'text',
  autoComplete = 'off',
  ...rest
}: TextInputProps) {
  const ids = useField({ name, id, hint, error })
  return (
    <FieldFrame ids={ids} label={label} hint={hint} optional={optional} className={className}>
      <span className={clsx(unit && 'flex items-center gap-2')}>
        <input
          {...rest}
          id={ids.id}
          name={name}
          type={type}
          autoComplete={autoComplete}
          aria-describedby={ids.describedBy}
          aria-invalid={ids.error ? true : undefined}
          className="control"
          style={characters ? { maxWidth: `calc(${characters}ch + 2.5rem)` } : undefined}
        />
        {unit ? <span className="text-ink-700">{unit}</span> : null}
      </span>
    </FieldFrame>
  )
}
