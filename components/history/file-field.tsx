'use client'

import type { Ref } from 'react'
import { FieldFrame, type FieldWords } from '@/components/ui/field'
import { useField } from '@/components/ui/form-state'

type FileFieldProps = FieldWords & { ref: Ref<HTMLInputElement>; accept: string }

export function FileField({ ref, accept, name, label, hint, error, id }: FileFieldProps) {
  const ids = useField({ name, id, hint, error })
  return (
    <FieldFrame ids={ids} label={label} hint={hint}>
      <input
        ref={ref}
        id={ids.id}
        name={name}
        type="file"
        accept={accept}
        aria-describedby={ids.describedBy}
        aria-invalid={ids.error ? true : undefined}
        className="control file:me-4 file:rounded-sm file:border-0 file:bg-fjord-100 file:px-3 file:py-1 file:font-semibold file:text-fjord-700"
      />
    </FieldFrame>
  )
}
