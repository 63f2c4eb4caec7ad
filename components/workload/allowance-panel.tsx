import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { formatDay } from '@/lib/calendar/format'
import { allowMoreAction, endAllowanceAction } from '@/lib/workload/actions'
import type { AllowanceRow, WorkloadView } from '@/lib/workload/queries'

/** R10: who may have more than the norm, because a leader says so. */
export function AllowancePanel({ view }: { view: WorkloadView }) {
  const t = useTranslations('workload.allowance')
  return (
    <Panel id="allowances" title={t('title')}>
      {view.allowances.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className="grid gap-3">
          {view.allowances.map((row) => (
            <Allowance key={row.id} row={row} />
          ))}
        </ul>
      )}
      <div className="mt-3">
        <Disclosure summary={t('add')}>
          <AllowForm view={view} />
        </Disclosure>
      </div>
    </Panel>
  )
}

function Allowance({ row }: { row: AllowanceRow }) {
  const t = useTranslations('workload.allowance')
  const ui = useTranslations('ui')
  const role = useTranslations('words.caseRoles')
  const locale = useLocale()
  return (
    <li className="border-line-300 border-b pb-3">
      <p>
        {row.lastDay
          ? t('row', {
              name: row.name,
              role: role(row.role),
              count: row.maxCases,
              day: formatDay(row.lastDay, locale),
            })
          : t('rowOpen', { name: row.name, role: role(row.role), count: row.maxCases })}
        <span className="block text-ink-600 text-table">{row.reason}</span>
      </p>
      <ActionForm action={endAllowanceAction} labels={formLabels(ui, t('end'))} submitKind="quiet">
        <input type="hidden" name="allowanceId" value={row.id} />
      </ActionForm>
    </li>
  )
}

function AllowForm({ view: { rows, choice, on } }: { view: WorkloadView }) {
  const t = useTranslations('workload.allowance')
  const ui = useTranslations('ui')
  return (
    <ActionForm
      action={allowMoreAction}
      labels={formLabels(ui, t('submit'))}
      submitKind="secondary"
      resetsOnOk
    >
      <input type="hidden" name="role" value={choice.role} />
      <Select
        name="allowedUserId"
        label={t('who')}
        emptyLabel={ui('choose')}
        options={rows.map(({ id, name, cases }) => ({
          value: id,
          label: t('person', { name, count: cases.count }),
        }))}
      />
      <TextInput name="maxCases" label={t('most')} inputMode="numeric" characters={4} />
      <DayField name="allowedLastDayOn" label={t('lastDay')} today={on} />
      <TextInput name="allowedReason" label={t('reason')} maxLength={500} />
    </ActionForm>
  )
}
