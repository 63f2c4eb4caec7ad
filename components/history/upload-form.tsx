'use client'

import { useRef } from 'react'
import {
  checkStart,
  checkUpload,
  type StartProblem,
  type UploadProblem,
} from '@/components/history/check-upload'
import { FileField } from '@/components/history/file-field'
import { readSource, SourceField, type SourceWords } from '@/components/history/source-field'
import { type TransferWords, UploadTransfer, useTransfer } from '@/components/history/upload-transfer'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { DayInput } from '@/components/ui/day-input'
import type { FormLabels } from '@/components/ui/form-labels'
import { Select } from '@/components/ui/select'
import type { Day } from '@/lib/calendar/day'
import type { Locale } from '@/lib/calendar/format'
import type { Action, SubmittedValues } from '@/lib/platform/action-result'

export type UploadWords = SourceWords & {
  file: string
  fileHint: string
  programme: string
  programmeHint: string
  choose: string
  extractOn: string
  extractOnHint: string
  coversFrom: string
  coversFromHint: string
  optional: string
  cancel: string
  transfer: TransferWords
  problems: Record<UploadProblem | StartProblem, string>
}

type UploadFormProps = {
  programmes: readonly { id: string; name: string }[]
  sources: readonly string[]
  today: Day
  locale: Locale
  words: UploadWords
  dayLabels: { openCalendar: string; notUnderstood: string }
  labels: FormLabels
}

/** The file travels beside the fields, in a request of its own that says how far it is. */
export function UploadForm({
  programmes,
  sources,
  today,
  locale,
  words,
  dayLabels,
  labels,
}: UploadFormProps) {
  const input = useRef<HTMLInputElement>(null)
  const transfer = useTransfer()

  const upload: Action = async (submissionId, values) => {
    const file = input.current?.files?.[0]
    const { source, field } = readSource(values)
    const asked = { ...fieldsOf(values), source }
    const problems = checkUpload({ file, ...asked }, today)
    if (!file || Object.keys(problems).length > 0) {
      return { status: 'invalid', fields: underField(words, problems, field) }
    }
    const wrongKind = await checkStart(file)
    if (wrongKind) return { status: 'invalid', fields: { file: words.problems[wrongKind] } }
    const result = await transfer.send({ file, fields: { submissionId, fileName: file.name, ...asked } })
    if (result.status !== 'invalid') return result
    return { status: 'invalid', fields: renamed(result.fields, field) }
  }

  const [only] = programmes
  const day = { optional: words.optional, today, locale, labels: dayLabels }
  return (
    <ActionForm
      action={upload}
      labels={labels}
      aside={
        transfer.state.kind === 'sending' ? (
          <Button kind="secondary" onClick={transfer.stop}>
            {words.cancel}
          </Button>
        ) : null
      }
    >
      <FileField
        ref={input}
        name="file"
        label={words.file}
        hint={words.fileHint}
        accept=".csv,.txt,.xlsx,text/csv"
      />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Select
          name="programmeId"
          label={words.programme}
          hint={words.programmeHint}
          options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
          {...(programmes.length === 1 && only ? { defaultValue: only.id } : { emptyLabel: words.choose })}
        />
        <div className="grid gap-6">
          <SourceField sources={sources} words={words} />
        </div>
        <DayInput name="extractOn" label={words.extractOn} hint={words.extractOnHint} {...day} />
        <DayInput name="coversFrom" label={words.coversFrom} hint={words.coversFromHint} {...day} />
      </div>
      <UploadTransfer state={transfer.state} words={words.transfer} locale={locale} />
    </ActionForm>
  )
}

function fieldsOf(values: SubmittedValues) {
  const text = (name: string) => String(values[name] ?? '').trim()
  return { programmeId: text('programmeId'), extractOn: text('extractOn'), coversFrom: text('coversFrom') }
}

function underField(
  words: UploadWords,
  problems: Record<string, UploadProblem>,
  sourceField: string,
): Record<string, string> {
  const sentences = Object.entries(problems).map(([name, problem]) => [name, words.problems[problem]])
  return renamed(Object.fromEntries(sentences), sourceField)
}

/** The name of the source is asked for in one of two fields. */
function renamed(fields: Record<string, string>, sourceField: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, sentence]) => [name === 'source' ? sourceField : name, sentence]),
  )
}
