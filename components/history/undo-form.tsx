'use client'

import { ActionForm } from '@/components/ui/action-form'
import { DialogCancel } from '@/components/ui/dialog'
import type { FormLabels } from '@/components/ui/form-labels'
import { TextInput } from '@/components/ui/text-input'
import type { Action } from '@/lib/platform/action-result'

type UndoFormProps = {
  importId: string
  action: Action
  words: { word: string; label: string; wrong: string; cancel: string }
  labels: FormLabels
}

const FIELD = 'confirmation'

/** The word is typed, so that nobody undoes an import by a slip. */
export function UndoForm({ importId, action, words, labels }: UndoFormProps) {
  const undo: Action = async (submissionId, values) => {
    const typed = String(values[FIELD] ?? '').trim()
    if (typed.toLocaleUpperCase() !== words.word)
      return { status: 'invalid', fields: { [FIELD]: words.wrong } }
    return action(submissionId, values)
  }
  return (
    <ActionForm
      action={undo}
      labels={labels}
      submitKind="danger"
      aside={<DialogCancel label={words.cancel} />}
    >
      <input type="hidden" name="importId" value={importId} />
      <TextInput name={FIELD} label={words.label} characters={12} autoCapitalize="characters" />
    </ActionForm>
  )
}
