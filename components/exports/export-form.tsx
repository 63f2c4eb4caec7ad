'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import type { FormLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import type { Action } from '@/lib/platform/action-result'

export type ExportWords = {
  purpose: string
  purposeHint: string
  format: string
  xlsx: string
  csv: string
  labels: FormLabels
}

type ExportFormProps = {
  /** Logs the purpose and answers with the address of the file. */
  action: Action
  words: ExportWords
  /** Hidden fields: what is taken out. */
  children: ReactNode
}

/** People leave the house for a purpose that is written down first. */
export function ExportForm({ action, words, children }: ExportFormProps) {
  return (
    <ActionForm
      action={action}
      labels={words.labels}
      submitKind="secondary"
      // A download: the page stays.
      onOk={(value) => window.location.assign((value as { file: string }).file)}
    >
      {children}
      <TextInput name="exportPurpose" label={words.purpose} hint={words.purposeHint} maxLength={300} />
      <RadioGroup
        name="format"
        label={words.format}
        look="row"
        defaultValue="xlsx"
        choices={[
          { value: 'xlsx', label: words.xlsx },
          { value: 'csv', label: words.csv },
        ]}
      />
    </ActionForm>
  )
}
