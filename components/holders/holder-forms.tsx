import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { Select } from '@/components/ui/select'
import { assignHolderAction, endHolderAction } from '@/lib/holders/actions'
import type { TeamHolder } from '@/lib/holders/lock-team'
import type { CaseTeam } from '@/lib/holders/queries'
import type { CaseRole } from '@/prisma/generated/enums'

export function ReplaceHolderForm({ view, row }: { view: CaseTeam; row: TeamHolder }) {
  const t = useTranslations('holders.replace')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={assignHolderAction} labels={formLabels(ui, t('submit'))} submitKind="secondary">
      <input type="hidden" name="caseId" value={view.caseId} />
      <input type="hidden" name="role" value={row.role} />
      <input type="hidden" name="holderId" value={row.id} />
      <PersonChoice view={view} role={row.role} label={t('who', { name: row.name })} exceptId={row.userId} />
      <DayField
        name="holderFromOn"
        label={t('from')}
        hint={t('fromHint', { name: row.name })}
        today={view.on}
        defaultValue={view.on}
      />
    </ActionForm>
  )
}

export function AddHolderForm({ view, role }: { view: CaseTeam; role: 'VK' | 'MENTOR' }) {
  const t = useTranslations('holders.add')
  const ui = useTranslations('ui')
  return (
    <ActionForm
      action={assignHolderAction}
      labels={formLabels(ui, t('submit'))}
      submitKind="secondary"
      resetsOnOk
    >
      <input type="hidden" name="caseId" value={view.caseId} />
      <input type="hidden" name="role" value={role} />
      <PersonChoice view={view} role={role} label={t('who')} exceptId={null} />
      <DayField name="holderFromOn" label={t('from')} today={view.on} defaultValue={view.on} />
    </ActionForm>
  )
}

export function EndHolderForm({ view, row }: { view: CaseTeam; row: TeamHolder }) {
  const t = useTranslations('holders.end')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={endHolderAction} labels={formLabels(ui, t('submit'))} submitKind="quiet">
      <input type="hidden" name="caseId" value={view.caseId} />
      <input type="hidden" name="holderId" value={row.id} />
      <DayField
        name="holderLastDayOn"
        label={t('lastDay', { name: row.name })}
        today={view.on}
        defaultValue={view.on}
      />
    </ActionForm>
  )
}

type PersonChoiceProps = { view: CaseTeam; role: CaseRole; label: string; exceptId: string | null }

function PersonChoice({ view, role, label, exceptId }: PersonChoiceProps) {
  const t = useTranslations('holders')
  const ui = useTranslations('ui')
  return (
    <Select
      name="userId"
      label={label}
      hint={t('loadHint')}
      emptyLabel={ui('choose')}
      options={view.candidates[role]
        .filter(({ id }) => id !== exceptId)
        .map(({ id, name, load }) => ({ value: id, label: t('candidate', { name, count: load }) }))}
    />
  )
}
