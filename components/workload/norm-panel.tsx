import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { TextInput } from '@/components/ui/text-input'
import { formatDay } from '@/lib/calendar/format'
import { setNormAction } from '@/lib/workload/actions'
import type { WorkloadView } from '@/lib/workload/queries'

export function NormPanel({ view }: { view: WorkloadView }) {
  const t = useTranslations('workload.norm')
  const role = useTranslations('words.caseRoles')
  const locale = useLocale()
  const { norm, normHistory, choice } = view
  const words = ({ norm: most, rangeFrom, rangeTo }: WorkloadView['norm']) =>
    [
      most === null ? t('none') : t('most', { norm: most }),
      ...(rangeFrom !== null && rangeTo !== null ? [t('range', { from: rangeFrom, to: rangeTo })] : []),
    ].join(', ')
  return (
    <Panel id="norm" title={t('title', { role: role(choice.role) })}>
      <p className="font-semibold">{words(norm)}</p>
      {normHistory.length > 0 ? (
        <ul className="mt-2 grid gap-1 text-table">
          {normHistory.map((row) => (
            <li key={row.from}>
              {t('from', { day: formatDay(row.from, locale), norm: words(row) })}
              {row.reason ? <span className="block text-ink-600">{row.reason}</span> : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-600 text-table">{t('shipped')}</p>
      )}
      <div className="mt-3">
        <Disclosure summary={t('change')}>
          <NormForm view={view} />
        </Disclosure>
      </div>
    </Panel>
  )
}

function NormForm({ view: { norm, choice, on } }: { view: WorkloadView }) {
  const t = useTranslations('workload.norm')
  const ui = useTranslations('ui')
  const number = (name: string, label: string, value: number | null, hint?: string) => (
    <TextInput
      name={name}
      label={label}
      {...(hint ? { hint } : {})}
      optional={ui('optional')}
      inputMode="numeric"
      characters={4}
      defaultValue={value ?? ''}
    />
  )
  return (
    <ActionForm action={setNormAction} labels={formLabels(ui, t('submit'))} submitKind="secondary">
      <input type="hidden" name="role" value={choice.role} />
      {number('norm', t('number'), norm.norm, t('numberHint'))}
      {number('rangeFrom', t('rangeFrom'), norm.rangeFrom)}
      {number('rangeTo', t('rangeTo'), norm.rangeTo)}
      <DayField name="normFromOn" label={t('validFrom')} today={on} defaultValue={on} />
      <TextInput name="normChangeReason" label={t('reason')} maxLength={500} />
    </ActionForm>
  )
}
