'use client'

import { type RefObject, useState } from 'react'
import { asWritten, labelOf, setValue, valueIn } from '@/components/ui/form-controls'
import type { FormLabels } from '@/components/ui/form-labels'
import type { TheirRecord } from '@/lib/platform/action-result'

type ConflictDifferencesProps = {
  form: RefObject<HTMLFormElement | null>
  theirs: TheirRecord
  labels: FormLabels
}

/** Field by field, what you wrote and what the colleague saved; your own stays unless you take theirs. */
export function ConflictDifferences({ form, theirs, labels }: ConflictDifferencesProps) {
  const [taken, setTaken] = useState<readonly string[]>([])
  const element = form.current
  if (!element) return null
  const differing = Object.entries(theirs.values).filter(
    ([name, value]) => taken.includes(name) || valueIn(element, name) !== value,
  )
  if (differing.length === 0) return <p>{labels.conflictSame}</p>
  return (
    <ul className="mt-2 grid gap-3">
      {differing.map(([name, value]) => (
        <li key={name} className="border-line-300 border-t pt-2">
          <p className="font-semibold">{labelOf(element, name)}</p>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-table">
            <dt className="text-ink-600">{labels.conflictYours}</dt>
            <dd className="whitespace-pre-line">
              {asWritten(element, name, valueIn(element, name)) || labels.conflictEmpty}
            </dd>
            <dt className="text-ink-600">{labels.conflictTheirs}</dt>
            <dd className="whitespace-pre-line">{asWritten(element, name, value) || labels.conflictEmpty}</dd>
          </dl>
          {taken.includes(name) ? (
            <p role="status" className="text-tag">
              {labels.conflictUsed}
            </p>
          ) : (
            <button
              type="button"
              className="min-h-8 font-semibold text-fjord-700 text-tag underline underline-offset-3 pointer-coarse:min-h-11"
              onClick={() => {
                setValue(element, name, value)
                setTaken([...taken, name])
              }}
            >
              {labels.conflictUse}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
