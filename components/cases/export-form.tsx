'use client'

import { ActionForm } from '@/components/ui/action-form'
import type { FormLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { exportCaseloadAction } from '@/lib/cases/actions'

export type ExportWords = {
  purpose: string
  purposeHint: string
  format: string
  xlsx: string
  csv: string
  labels: FormLabels
}

type ExportFormProps = {
  query: string
  /** Empty = every case of the filter. */
  cases: string
  words: ExportWords
}

export function ExportForm({ query, cases, words }: ExportFormProps) {
  return (
    <ActionForm
      action={exportCaseloadAction}
      labels={words.labels}
      submitKind="secondary"
      // A download: the page stays.
      onOk={(value) => window.location.assign((value as { file: string }).file)}
    >
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="cases" value={cases} />
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
