import { useTranslations } from 'next-intl'
import { CaseloadExportForm } from '@/components/cases/export-form'
import { useExportWords } from '@/components/cases/use-bulk-words'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { TextLink } from '@/components/ui/link'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { saveListLookAction, saveViewAction } from '@/lib/cases/actions'
import { caseloadQuery } from '@/lib/cases/caseload-filter'
import { caseloadColumns, densities } from '@/lib/cases/list-preferences'
import type { Caseload } from '@/lib/cases/queries'
import { routes } from '@/lib/platform/routes'

/** The person's own views, and how the list looks. */
export function CaseloadTools({ view, isFiltered }: { view: Caseload; isFiltered: boolean }) {
  const t = useTranslations('caseload')
  const query = caseloadQuery({ ...view.filter, page: 1 })
  const exportWords = useExportWords()
  return (
    <div className="no-print flex flex-wrap items-start gap-x-6 gap-y-1">
      <Views view={view} query={query} />
      {isFiltered ? <SaveView query={query} /> : null}
      <Look view={view} />
      {view.total > 0 ? (
        <Disclosure summary={t('bulk.exportAll')}>
          <CaseloadExportForm query={query} cases="" words={exportWords} />
        </Disclosure>
      ) : null}
    </div>
  )
}

function Views({ view: { views }, query }: { view: Caseload; query: string }) {
  const t = useTranslations('caseload.view')
  if (views.length === 0) return null
  return (
    <nav aria-label={t('own')} className="basis-full">
      <ul className="flex flex-wrap items-center gap-x-4 gap-y-1 text-tag">
        <li aria-hidden className="text-ink-600">
          {t('own')}
        </li>
        {views.map((saved) => (
          <li key={saved.id}>
            <TextLink
              href={`${routes.citizens}?${saved.query}`}
              scroll={false}
              aria-current={saved.query === query ? 'page' : undefined}
              className="inline-flex min-h-8 items-center aria-[current]:font-semibold aria-[current]:no-underline pointer-coarse:min-h-11"
            >
              {saved.name}
            </TextLink>
          </li>
        ))}
        <li>
          <TextLink
            href={routes.savedViews}
            isQuiet
            className="inline-flex min-h-8 items-center pointer-coarse:min-h-11"
          >
            {t('manage')}
          </TextLink>
        </li>
      </ul>
    </nav>
  )
}

function SaveView({ query }: { query: string }) {
  const t = useTranslations('caseload.view')
  const ui = useTranslations('ui')
  return (
    <Disclosure summary={t('save')}>
      <ActionForm
        key={query}
        action={saveViewAction}
        labels={formLabels(ui, t('submit'))}
        submitKind="secondary"
        resetsOnOk
      >
        <input type="hidden" name="query" value={query} />
        <TextInput name="viewName" label={t('name')} hint={t('nameHint')} maxLength={60} />
      </ActionForm>
    </Disclosure>
  )
}

function Look({ view: { look } }: { view: Caseload }) {
  const t = useTranslations('caseload')
  const ui = useTranslations('ui')
  const { columns, density } = look
  return (
    <Disclosure summary={t('view.columns')}>
      <ActionForm
        action={saveListLookAction}
        labels={formLabels(ui, t('view.saveColumns'))}
        submitKind="secondary"
      >
        <CheckboxGroup
          name="columns"
          label={t('view.columnsLabel')}
          look="row"
          defaultValues={columns}
          choices={caseloadColumns.map((value) => ({ value, label: t(`column.${value}`) }))}
        />
        <RadioGroup
          name="density"
          label={t('view.density')}
          look="row"
          defaultValue={density}
          choices={densities.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      </ActionForm>
    </Disclosure>
  )
}
