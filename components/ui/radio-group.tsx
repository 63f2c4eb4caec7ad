'use client'

import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { FieldGroup, type FieldWords } from '@/components/ui/field'
import { useField } from '@/components/ui/form-state'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; icon?: ReactNode }

/** `plain` lists, `cards` has 56 px targets for the phone, `row` sets short answers side by side. */
export type ChoiceLook = 'plain' | 'cards' | 'row'

type RadioGroupProps = FieldWords & {
  choices: readonly Choice[]
  defaultValue?: string
  look?: ChoiceLook
  onChange?: (value: string) => void
}

export function RadioGroup({
  name,
  label,
  hint,
  optional,
  error,
  id,
  className,
  choices,
  defaultValue,
  look = 'plain',
  onChange,
}: RadioGroupProps) {
  const ids = useField({ name, id, hint, error })
  return (
    <FieldGroup ids={ids} label={label} hint={hint} optional={optional} className={className}>
      <ChoiceList
        choices={choices}
        look={look}
        inputProps={({ value }) => ({
          type: 'radio',
          name,
          defaultChecked: value === defaultValue,
          'aria-invalid': ids.error ? true : undefined,
          onChange: onChange ? () => onChange(value) : undefined,
        })}
      />
    </FieldGroup>
  )
}

type ChoiceListProps = {
  choices: readonly Choice[]
  look: ChoiceLook
  inputProps: (choice: Choice) => ComponentProps<'input'> & { 'data-multiple'?: boolean }
}

/** Radio buttons and boxes to tick look alike; only the control differs. */
export function ChoiceList({ choices, look, inputProps }: ChoiceListProps) {
  return (
    <div
      className={clsx(look === 'cards' && 'grid gap-2', look === 'row' && 'flex flex-wrap gap-x-6 gap-y-1')}
    >
      {choices.map((choice) => (
        <label key={choice.value} className={clsx('choice', look === 'cards' && 'choice-card')}>
          <input value={choice.value} {...inputProps(choice)} />
          <ChoiceWords {...choice} />
        </label>
      ))}
    </div>
  )
}

function ChoiceWords({ label, hint, icon }: Choice) {
  return (
    <span className="flex items-start gap-2">
      {icon}
      <span>
        <span className="block">{label}</span>
        {hint ? <span className="block text-ink-600 text-tag">{hint}</span> : null}
      </span>
    </span>
  )
}
