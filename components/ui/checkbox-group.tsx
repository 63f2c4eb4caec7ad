'use client'

import { FieldGroup, type FieldWords } from '@/components/ui/field'
import { useField } from '@/components/ui/form-state'
import { type Choice, ChoiceList, type ChoiceLook } from '@/components/ui/radio-group'

type CheckboxGroupProps = FieldWords & {
  choices: readonly Choice[]
  defaultValues?: readonly string[]
  look?: ChoiceLook
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
      <ChoiceList
        choices={choices}
        look={look}
        inputProps={({ value }) => ({
          type: 'checkbox',
          name,
          'data-multiple': true,
          defaultChecked: defaultValues.includes(value),
          'aria-invalid': ids.error ? true : undefined,
        })}
      />
    </FieldGroup>
  )
}
