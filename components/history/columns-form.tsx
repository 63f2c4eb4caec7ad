'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import type { FormLabels } from '@/components/ui/form-labels'
import { Select } from '@/components/ui/select'
import type { Action } from '@/lib/platform/action-result'

export type ColumnQuestion = {
  name: string
  label: string
  meaning: string
  /** The heading put forward; null where nothing is. */
  suggested: string | null
}

type ColumnsFormProps = {
  importId: string
  action: Action
  questions: readonly ColumnQuestion[]
  headings: readonly string[]
  /** Heading → the first values under it, CPR numbers masked. */
  samples: Readonly<Record<string, string>>
  /** `sample` with {values}. */
  words: { choose: string; suggested: string; sample: string }
  labels: FormLabels
}

/** One question for each of our columns; what stands in the chosen one is shown beside it. */
export function ColumnsForm({
  importId,
  action,
  questions,
  headings,
  samples,
  words,
  labels,
}: ColumnsFormProps) {
  const [chosen, setChosen] = useState<Record<string, string>>(() =>
    Object.fromEntries(questions.map(({ name, suggested }) => [name, suggested ?? ''])),
  )
  return (
    <ActionForm action={action} labels={labels}>
      <input type="hidden" name="importId" value={importId} />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        {questions.map(({ name, label, meaning, suggested }) => {
          const heading = chosen[name] ?? ''
          const sample = samples[heading]
          return (
            <div key={name}>
              <Select
                name={name}
                label={label}
                hint={meaning}
                emptyLabel={words.choose}
                defaultValue={suggested ?? ''}
                options={headings.map((option) => ({ value: option, label: option }))}
                onChange={(event) => {
                  const { value } = event.currentTarget
                  setChosen((before) => ({ ...before, [name]: value }))
                }}
              />
              <p
                aria-live="polite"
                className="mt-1 min-h-[1lh] max-w-[40rem] break-words text-ink-700 text-tag"
              >
                {[
                  heading !== '' && heading === suggested ? `${words.suggested}.` : '',
                  sample ? words.sample.replace('{values}', sample) : '',
                ]
                  .filter(Boolean)
                  .join(' ')}
              </p>
            </div>
          )
        })}
      </div>
    </ActionForm>
  )
}
