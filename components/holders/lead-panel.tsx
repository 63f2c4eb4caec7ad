import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { addDays } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { setLeadAction } from '@/lib/holders/actions'
import type { CaseTeam } from '@/lib/holders/queries'

export function LeadPanel({ view }: { view: CaseTeam }) {
  const t = useTranslations('holders.lead')
  const locale = useLocale()
  const { lead, leads, isOpen, may } = view
  if (!isOpen && leads.length === 0) return null
  return (
    <Panel id="lead" title={t('title')} level={3}>
      {isOpen ? <p className="font-semibold">{lead ? lead.name : t('nobody')}</p> : null}
      <p className="text-ink-600 text-table">{t('hint')}</p>
      {leads.length > 0 ? (
        <ul className="mt-2 grid gap-1 text-table">
          {leads.map((row) => (
            <li key={row.id}>
              {row.until
                ? t('period', {
                    name: row.name,
                    from: formatDay(row.from, locale),
                    day: formatDay(addDays(row.until, -1), locale),
                  })
                : t('since', { name: row.name, from: formatDay(row.from, locale) })}
              {row.reason ? <span className="block text-ink-600">{row.reason}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {may.change ? (
        <div className="mt-3">
          <Disclosure summary={t('change')}>
            <LeadForm view={view} />
          </Disclosure>
        </div>
      ) : null}
    </Panel>
  )
}

function LeadForm({ view }: { view: CaseTeam }) {
  const t = useTranslations('holders.lead')
  const ui = useTranslations('ui')
  const role = useTranslations('words.caseRoles')
  const people = new Map<string, { name: string; roles: string[] }>()
  for (const one of view.current) {
    const known = people.get(one.userId)
    people.set(one.userId, { name: one.name, roles: [...(known?.roles ?? []), role(one.role)] })
  }
  return (
    <ActionForm action={setLeadAction} labels={formLabels(ui, t('submit'))} submitKind="secondary">
      <input type="hidden" name="caseId" value={view.caseId} />
      <input type="hidden" name="leadId" value={view.lastLeadId ?? ''} />
      <RadioGroup
        name="leadUserId"
        label={t('who')}
        choices={[...people].map(([id, { name, roles }]) => ({
          value: id,
          label: name,
          hint: roles.join(', '),
        }))}
      />
      <DayField name="leadFromOn" label={t('from')} today={view.on} defaultValue={view.on} />
      <TextInput name="leadReason" label={t('reason')} optional={ui('optional')} maxLength={500} />
    </ActionForm>
  )
}
