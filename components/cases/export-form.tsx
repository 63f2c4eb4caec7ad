import { ExportForm, type ExportWords } from '@/components/exports/export-form'
import { exportCaseloadAction } from '@/lib/cases/actions'

type CaseloadExportFormProps = {
  query: string
  /** Empty = every case of the filter. */
  cases: string
  words: ExportWords
}

export function CaseloadExportForm({ query, cases, words }: CaseloadExportFormProps) {
  return (
    <ExportForm action={exportCaseloadAction} words={words}>
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="cases" value={cases} />
    </ExportForm>
  )
}
