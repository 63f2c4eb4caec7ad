'use client'

import { useRef } from 'react'
import { FileField } from '@/components/history/file-field'
import { ActionForm } from '@/components/ui/action-form'
import { DayInput } from '@/components/ui/day-input'
import type { FormLabels } from '@/components/ui/form-labels'
import { Select } from '@/components/ui/select'
import type { Day } from '@/lib/calendar/day'
import type { Locale } from '@/lib/calendar/format'
import { uploadImportAction } from '@/lib/history/actions'
import { LARGEST_EXTRACT_BYTES } from '@/lib/history/upload-limit'
import type { Action, SubmittedValues } from '@/lib/platform/action-result'

export type UploadWords = {
  file: string
  fileHint: string
  fileTooLarge: string
  programme: string
  choose: string
  extractOn: string
  extractOnHint: string
  coversFrom: string
  coversFromHint: string
  optional: string
}

type UploadFormProps = {
  programmes: readonly { id: string; name: string }[]
  today: Day
  locale: Locale
  words: UploadWords
  dayLabels: { openCalendar: string; notUnderstood: string }
  labels: FormLabels
}

/** The file travels beside the fields: forms collect text only. */
export function UploadForm({ programmes, today, locale, words, dayLabels, labels }: UploadFormProps) {
  const input = useRef<HTMLInputElement>(null)

  const upload: Action = async (submissionId, values) => {
    const file = input.current?.files?.[0]
    if (file && file.size > LARGEST_EXTRACT_BYTES) {
      return { status: 'invalid', fields: { file: words.fileTooLarge } }
    }
    const withFile = { ...values, file } as unknown as SubmittedValues
    return uploadImportAction(submissionId, withFile)
  }

  const [only] = programmes
  return (
    <ActionForm action={upload} labels={labels}>
      <FileField ref={input} name="file" label={words.file} hint={words.fileHint} accept=".csv,text/csv" />
      <Select
        name="programmeId"
        label={words.programme}
        options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
        {...(programmes.length === 1 && only ? { defaultValue: only.id } : { emptyLabel: words.choose })}
      />
      <DayInput
        name="extractOn"
        label={words.extractOn}
        hint={words.extractOnHint}
        optional={words.optional}
        today={today}
        locale={locale}
        labels={dayLabels}
      />
      <DayInput
        name="coversFrom"
        label={words.coversFrom}
        hint={words.coversFromHint}
        optional={words.optional}
        today={today}
        locale={locale}
        labels={dayLabels}
      />
    </ActionForm>
  )
}
