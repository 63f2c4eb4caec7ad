'use client'

import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { FieldGroup, type FieldWords } from '@/components/ui/field'
import { useField } from '@/components/ui/form-state'
import { type Choice, ChoiceWords } from '@/components/ui/radio-group'

type CheckboxGroupProps = FieldWords & {
  choices: readonly Choice[]
  defaultValues?: readonly string[]
  look?: 'plain' | 'cards' | 'row'
}

/** Arrives at the action as a list, also when none or one is ticked. */
export function CheckboxGroup({
  name,
  label,
  hint,
  optional,
  error,
  id,
  className,
  choices,
  defaultValues = [],
  look = 'plain',
}: CheckboxGroupProps) {
  const ids = useField({ name, id, hint, error })
  return (
    <FieldGroup ids={ids} label={label} hint={hint} optional={optional} className={className}>
      <div
        className={clsx(look === 'cards' && 'grid gap-2', look === 'row' && 'flex flex-wrap gap-x-6 gap-y-1')}
      >
        {choices.map((choice) => (
          <label key={choice.value} className={clsx('choice', look === 'cards' && 'choice-card')}>
            <input
              type="checkbox"
              name={name}
              value={choice.value}
              data-multiple
              defaultChecked={defaultValues.includes(choice.value)}
              aria-invalid={ids.error ? true : undefined}
            />
            <ChoiceWords {...choice} />
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

type CheckboxProps = {
  name: string
  label: ReactNode
  hint?: string
  error?: string
  defaultChecked?: boolean
  /** What the action receives when ticked; nothing is sent when it is not. */
  value?: string
}

function Checkbox({ name, label, hint, error, defaultChecked, value = 'true' }: CheckboxProps) {
  const ids = useField({ name, hint, error })
  return (
    <div className={clsx('max-w-[40rem]', ids.error && 'border-danger border-s-4 ps-3')}>
      {ids.error ? (
        <p id={ids.errorId} className="font-semibold text-overdue-text">
          {ids.error}
        </p>
      ) : null}
      <label className="choice">
        <input
          id={ids.id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={defaultChecked}
          aria-describedby={ids.describedBy}
          aria-invalid={ids.error ? true : undefined}
        />
        <span>
          <span className="block">{label}</span>
          {hint ? (
            <span id={ids.hintId} className="block text-ink-600 text-tag">
              {hint}
            </span>
          ) : null}
        </span>
      </label>
    </div>
  )
}
