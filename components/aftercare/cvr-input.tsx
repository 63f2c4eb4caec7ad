'use client'

import { useId, useState } from 'react'
import { TextInput } from '@/components/ui/text-input'
import { hasCvrForm, isCvr } from '@/lib/companies/rules/cvr'

type CvrInputProps = {
  name: string
  label: string
  hint: string
  doubtful: string
  optional?: string
  defaultValue?: string | undefined
}

/** Says at once when eight digits fail the check; they can be saved all the same. */
export function CvrInput({ doubtful, ...words }: CvrInputProps) {
  const warningId = useId()
  const [isDoubtful, setIsDoubtful] = useState(false)
  return (
    <div className="grid gap-1">
      <TextInput
        {...words}
        inputMode="numeric"
        characters={10}
        onBlur={(event) => {
          const digits = event.currentTarget.value.replaceAll(/\s/g, '')
          setIsDoubtful(hasCvrForm(digits) && !isCvr(digits))
        }}
      />
      <p id={warningId} role="status" className="text-soon-text text-tag">
        {isDoubtful ? doubtful : ''}
      </p>
    </div>
  )
}
