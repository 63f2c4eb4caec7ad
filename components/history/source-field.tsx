'use client'

import { useState } from 'react'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { SubmittedValues } from '@/lib/platform/action-result'

export type SourceWords = {
  source: string
  sourceHint: string
  chooseSource: string
  newSource: string
  newSourceName: string
  newSourceHint: string
}

/** No name: names are trimmed. */
const NEW_SOURCE = ' '

const CHOSEN = 'source'
const TYPED = 'newSource'

/** The systems known, or the name of a new one. */
export function SourceField({ sources, words }: { sources: readonly string[]; words: SourceWords }) {
  const [only] = sources
  const [isNew, setIsNew] = useState(sources.length === 0)
  const name = (
    <TextInput
      name={TYPED}
      label={sources.length === 0 ? words.source : words.newSourceName}
      hint={sources.length === 0 ? `${words.sourceHint} ${words.newSourceHint}` : words.newSourceHint}
      characters={40}
      maxLength={80}
    />
  )
  if (sources.length === 0) return name
  return (
    <>
      <Select
        name={CHOSEN}
        label={words.source}
        hint={words.sourceHint}
        options={[
          ...sources.map((source) => ({ value: source, label: source })),
          { value: NEW_SOURCE, label: words.newSource },
        ]}
        onChange={(event) => setIsNew(event.currentTarget.value === NEW_SOURCE)}
        {...(sources.length === 1 && only ? { defaultValue: only } : { emptyLabel: words.chooseSource })}
      />
      {isNew ? name : null}
    </>
  )
}

/** The name that was chosen or typed, and the field an error about it belongs to. */
export function readSource(values: SubmittedValues): { source: string; field: string } {
  const isNew = values[CHOSEN] === undefined || values[CHOSEN] === NEW_SOURCE
  const field = isNew ? TYPED : CHOSEN
  return { source: String(values[field] ?? '').trim(), field }
}
