'use client'

import type { ComponentProps } from 'react'
import { FieldFrame, type FieldWords } from '@/components/ui/field'
import { useField } from '@/components/ui/form-state'
import { Icon } from '@/components/ui/icon'
import { chevronDownIcon } from '@/components/ui/icon-shapes'

export type Option = { value: string; label: string }
export type OptionGroup = { label: string; options: readonly Option[] }

type SelectProps = FieldWords & {
  options: readonly (Option | OptionGroup)[]
  /** The words of the empty choice, fx “Vælg”; without it the first option is chosen. */
  emptyLabel?: string
} & Omit<ComponentProps<'select'>, keyof FieldWords | 'children'>

export function Select({
  name,
  label,
  hint,
  optional,
  error,
  id,
  className,
  options,
  emptyLabel,
  ...rest
}: SelectProps) {
  const ids = useField({ name, id, hint, error })
  return (
    <FieldFrame ids={ids} label={label} hint={hint} optional={optional} className={className}>
      <span className="relative block max-w-[28rem]">
        <select
          {...rest}
          id={ids.id}
          name={name}
          aria-describedby={ids.describedBy}
          aria-invalid={ids.error ? true : undefined}
          className="control appearance-none pe-10"
        >
          {emptyLabel ? <option value="">{emptyLabel}</option> : null}
          {options.map((option) =>
            'options' in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map((inner) => (
                  <option key={inner.value} value={inner.value}>
                    {inner.label}
                  </option>
                ))}
              </optgroup>
            ) : (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ),
          )}
        </select>
        <Icon
          shape={chevronDownIcon}
          className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-ink-700"
        />
      </span>
    </FieldFrame>
  )
}
