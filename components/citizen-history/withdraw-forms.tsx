import { useLocale, useTranslations } from 'next-intl'
import { jobName } from '@/components/citizen-history/employment-table'
import { ReasonField } from '@/components/citizen-history/row-fields'
import { ActionForm } from '@/components/ui/action-form'
import { formLabels } from '@/components/ui/form-labels'
import { lastDayOf } from '@/lib/calendar/day-range'
import { formatDay } from '@/lib/calendar/format'
import { removeRowAction, restoreRowAction } from '@/lib/history/corrections/actions'
import type { CitizenHistoryView, RowVersion } from '@/lib/history/corrections/queries'
import type { JobValues, PeriodValues } from '@/lib/history/corrections/row-values'
import type { HistoryKind } from '@/lib/history/corrections/schema'

type OpenedRow = { citizenId: string; kind: HistoryKind; headId: string }

export function RemoveForm({ citizenId, kind, headId, seen }: OpenedRow & { seen: string }) {
  const t = useTranslations('corrections.remove')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={removeRowAction} labels={formLabels(ui, t('submit'))} submitKind="secondary">
      <input type="hidden" name="citizenId" value={citizenId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="rowId" value={headId} />
      <input type="hidden" name="seen" value={seen} />
      <p className="text-column">{t('note')}</p>
      <ReasonField />
    </ActionForm>
  )
}

type RestoreFormProps = OpenedRow & {
  restorable: RowVersion<PeriodValues | JobValues>
  view: CitizenHistoryView
}

export function RestoreForm({ citizenId, kind, headId, restorable, view }: RestoreFormProps) {
  const t = useTranslations('corrections.restore')
  const ui = useTranslations('ui')
  const valuesText = useValuesText(view)
  return (
    <ActionForm action={restoreRowAction} labels={formLabels(ui, t('submit'))} submitKind="secondary">
      <input type="hidden" name="citizenId" value={citizenId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="rowId" value={restorable.id} />
      <input type="hidden" name="headId" value={headId} />
      <p className="text-column">{t('note', { values: valuesText(restorable.values) })}</p>
      <ReasonField />
    </ActionForm>
  )
}

function useValuesText({ benefits }: CitizenHistoryView) {
  const t = useTranslations('corrections')
  const words = useTranslations('words')
  const locale = useLocale()
  return (values: PeriodValues | JobValues) => {
    const benefit =
      'benefitCode' in values ? benefits.find(({ code }) => code === values.benefitCode) : undefined
    const label = benefit && (locale === 'da' ? benefit.labelDa : benefit.labelEn)
    const name = 'benefitCode' in values ? (label ?? values.benefitCode) : jobName(values, words('notGiven'))
    const last = lastDayOf(values)
    return t('restore.values', {
      name,
      from: formatDay(values.from, locale),
      until: last === null ? t('running') : formatDay(last, locale),
    })
  }
}
