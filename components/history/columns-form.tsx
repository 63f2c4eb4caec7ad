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
  /** The choice put forward; empty where none is. */
  suggested: string
}

/** How a person says that a column is not in the file, and what that means for each column it can be said of. */
type ColumnAbsence = { value: string; label: string; meaning: Readonly<Record<string, string>> }

type ColumnsFormProps = {
  importId: string
  action: Action
  questions: readonly ColumnQuestion[]
  headings: readonly string[]
  absence: ColumnAbsence
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
  absence,
  samples,
  words,
  labels,
}: ColumnsFormProps) {
  const [chosen, setChosen] = useState<Record<string, string>>(() =>
    Object.fromEntries(questions.map(({ name, suggested }) => [name, suggested])),
  )
  return (
    <ActionForm action={action} labels={labels}>
      <input type="hidden" name="importId" value={importId} />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        {questions.map(({ name, label, meaning, suggested }) => {
          const choice = chosen[name] ?? ''
          const sample = samples[choice]
          const ifAbsent = absence.meaning[name]
          return (
            <div key={name}>
              <Select
                name={name}
                label={label}
                hint={meaning}
                emptyLabel={words.choose}
                defaultValue={suggested}
                options={[
                  ...headings.map((option) => ({ value: option, label: option })),
                  ...(ifAbsent ? [{ value: absence.value, label: absence.label }] : []),
                ]}
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
                  choice !== '' && choice === suggested ? `${words.suggested}.` : '',
                  sample ? words.sample.replace('{values}', sample) : '',
                  choice === absence.value ? ifAbsent : '',
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
