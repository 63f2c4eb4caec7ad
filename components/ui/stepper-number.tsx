'use client'

import { useRef } from 'react'
import { IconButton } from '@/components/ui/button'
import { FieldFrame, type FieldWords } from '@/components/ui/field'
import { useField } from '@/components/ui/form-state'
import { minusIcon, plusIcon } from '@/components/ui/icon-shapes'
import { stepNumber } from '@/components/ui/step-number'

type StepperNumberProps = FieldWords & {
  defaultValue?: number | undefined
  min?: number
  max?: number
  step?: number
  /** Names of the two buttons, fx “En halv time mindre”. */
  labels: { less: string; more: string }
  unit?: string
}

/** A decimal number in Danish writing (“12,5”) with a button on each side. */
export function StepperNumber({
  name,
  label,
  hint,
  optional,
  error,
  id,
  className,
  defaultValue,
  min = 0,
  max = 168,
  step = 0.5,
  labels,
  unit,
}: StepperNumberProps) {
  const ids = useField({ name, id, hint, error })
  const input = useRef<HTMLInputElement>(null)

  function move(by: number) {
    const field = input.current
    if (!field) return
    field.value = stepNumber({ text: field.value, by, min, max })
    // Tells the form that something was typed, as a key press would.
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  return (
    <FieldFrame ids={ids} label={label} hint={hint} optional={optional} className={className}>
      <span className="flex items-center gap-2">
        <IconButton
          shape={minusIcon}
          label={labels.less}
          className="border border-line-500 bg-surface"
          onClick={() => move(-step)}
        />
        <input
          ref={input}
          id={ids.id}
          name={name}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={defaultValue === undefined ? '' : String(defaultValue).replace('.', ',')}
          aria-describedby={ids.describedBy}
          aria-invalid={ids.error ? true : undefined}
          className="control max-w-24 text-center"
        />
        <IconButton
          shape={plusIcon}
          label={labels.more}
          className="border border-line-500 bg-surface"
          onClick={() => move(step)}
        />
        {unit ? <span className="text-ink-700">{unit}</span> : null}
      </span>
    </FieldFrame>
  )
}
