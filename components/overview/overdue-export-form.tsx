'use client'

import { ActionForm } from '@/components/ui/action-form'
import type { FormLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { exportOverdueAction } from '@/lib/overview/actions'

type Words = {
  purpose: string
  purposeHint: string
  format: string
  xlsx: string
  csv: string
  labels: FormLabels
}

export function OverdueExportForm({ query, words }: { query: string; words: Words }) {
  return (
    <ActionForm
      action={exportOverdueAction}
      labels={words.labels}
      submitKind="secondary"
      // A download: the page stays.
      onOk={(value) => window.location.assign((value as { file: string }).file)}
    >
      <input type="hidden" name="query" value={query} />
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
