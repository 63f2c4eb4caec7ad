import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { Select } from '@/components/ui/select'
import { changeAbsenceAction, endAbsenceAction, registerAbsenceAction } from '@/lib/absences/actions'
import type { AbsenceRow, AbsencesView } from '@/lib/absences/queries'

export function RegisterAbsenceForm({ view }: { view: AbsencesView }) {
  const t = useTranslations('absences.register')
  const ui = useTranslations('ui')
  const { people, standIns, viewerId } = view
  const [only] = people
  return (
    <ActionForm action={registerAbsenceAction} labels={formLabels(ui, t('submit'))} resetsOnOk>
      {people.length === 1 && only ? (
        <input type="hidden" name="absentId" value={only.id} />
      ) : (
        <Select
          name="absentId"
          label={t('who')}
          emptyLabel={ui('choose')}
          defaultValue={people.some(({ id }) => id === viewerId) ? viewerId : ''}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <DayField name="absentFromOn" label={t('from')} today={view.on} defaultValue={view.on} />
      <DayField name="lastDayOn" label={t('lastDay')} hint={t('lastDayHint')} today={view.on} />
      <StandInChoice people={standIns.filter(({ id }) => people.length > 1 || id !== only?.id)} />
    </ActionForm>
  )
}

export function ChangeAbsenceForm({ row, view }: { row: AbsenceRow; view: AbsencesView }) {
  const t = useTranslations('absences.change')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={changeAbsenceAction} labels={formLabels(ui, t('submit'))} submitKind="secondary">
      <RowFields row={row} />
      <DayField name="lastDayOn" label={t('lastDay')} today={view.on} defaultValue={row.lastDay} />
      <StandInChoice
        people={view.standIns.filter(({ id }) => id !== row.absent.id)}
        chosenId={row.standIn?.id}
      />
    </ActionForm>
  )
}

export function EndAbsenceForm({ row }: { row: AbsenceRow }) {
  const t = useTranslations('absences.end')
  const ui = useTranslations('ui')
  return (
    <ActionForm
      action={endAbsenceAction}
      labels={formLabels(ui, row.state === 'RUNNING' ? t('submit') : t('cancel'))}
      submitKind="quiet"
    >
      <RowFields row={row} />
    </ActionForm>
  )
}

function RowFields({ row }: { row: AbsenceRow }): ReactNode {
  return (
    <>
      <input type="hidden" name="absenceId" value={row.id} />
      <input type="hidden" name="version" value={row.version} />
    </>
  )
}

function StandInChoice({
  people,
  chosenId,
}: {
  people: readonly { id: string; name: string }[]
  chosenId?: string | undefined
}) {
  const t = useTranslations('absences.register')
  const ui = useTranslations('ui')
  return (
    <Select
      name="standInId"
      label={t('standIn')}
      optional={ui('optional')}
      hint={t('standInHint')}
      emptyLabel={t('nobody')}
      defaultValue={chosenId ?? ''}
      options={people.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
