import { useTranslations } from 'next-intl'
import { ColumnsForm } from '@/components/history/columns-form'
import { DiscardDialog } from '@/components/history/discard-dialog'
import { formLabels } from '@/components/ui/form-labels'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { matchColumnsAction } from '@/lib/history/actions'
import type { ColumnsToMatch } from '@/lib/history/columns-to-match'
import { dispensableColumns, extractColumns } from '@/lib/history/extract/columns'
import type { ImportView } from '@/lib/history/queries'
import { NOT_IN_FILE } from '@/lib/history/schema'

type ColumnsPanelProps = { view: Pick<ImportView, 'id' | 'source' | 'rowCount'>; columns: ColumnsToMatch }

export function ColumnsPanel({ view, columns }: ColumnsPanelProps) {
  const t = useTranslations('history.columns')
  const preview = useTranslations('history.preview')
  const ui = useTranslations('ui')
  const { source } = view
  return (
    <Panel id="columns" title={t('title')}>
      <p className="mb-4 max-w-prose">{t('intro', { source })}</p>
      {columns.repeated.length > 0 ? (
        <Notice kind="warning" className="mb-4">
          {t('repeated', { names: columns.repeated.join(', ') })}
        </Notice>
      ) : null}
      <ColumnsForm
        importId={view.id}
        action={matchColumnsAction}
        questions={extractColumns.map((name) => ({
          name,
          label: t(`name.${name}`),
          meaning: t(`meaning.${name}`),
          suggested: columns.suggestions[name] === null ? NOT_IN_FILE : (columns.suggestions[name] ?? ''),
        }))}
        absence={{
          value: NOT_IN_FILE,
          label: t('notInFile'),
          meaning: Object.fromEntries(
            dispensableColumns.map((name) => [name, t(`notInFileMeaning.${name}`)]),
          ),
        }}
        headings={columns.headings}
        samples={columns.samples}
        words={{
          choose: t('choose'),
          suggested: t('suggested'),
          sample: t('sample', { values: '{values}' }),
        }}
        labels={formLabels(ui, t('submit'))}
      />
      <p className="mt-4 mb-4 max-w-prose text-ink-700 text-table">{t('remember', { source })}</p>
      <DiscardDialog importId={view.id} rowCount={view.rowCount} label={preview('discardFile')} />
    </Panel>
  )
}
