'use client'

import { clsx } from 'clsx'
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
