import { useTranslations } from 'next-intl'
import { EditWords } from '@/components/citizen-facts/edit-words'
import { AddFact, FactItem, FactList } from '@/components/citizen-facts/fact-list'
import { usePeriod } from '@/components/citizen-facts/use-period'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import { type StatusKind, StatusTag } from '@/components/ui/status-tag'
import { TextInput } from '@/components/ui/text-input'
import type { Day } from '@/lib/calendar/day'
import { addEducationAction, changeEducationAction } from '@/lib/citizen-facts/actions'
import type { EducationRow } from '@/lib/citizen-facts/education-view'
import type { JobFacts } from '@/lib/citizen-facts/job-facts'
import { educationStatuses } from '@/lib/citizen-facts/schema'

const KIND: Record<EducationRow['status'], StatusKind> = {
  BEGUN: 'planned',
  FINISHED: 'ok',
  BROKEN_OFF: 'neutral',
}

export function EducationsPanel({ facts }: { facts: JobFacts }) {
  const t = useTranslations('citizenFacts.educations')
  const ui = useTranslations('ui')
  const { educations, today, may, citizenId } = facts
  return (
    <Panel id="uddannelse" title={t('title')}>
      {educations.length === 0 ? <p className="text-ink-700">{t('none')}</p> : null}
      <FactList>
        {educations.map((education) => (
          <Education key={education.id} education={education} today={today} mayWrite={may.write} />
        ))}
      </FactList>
      {may.write ? (
        <AddFact summary={t('add')}>
          <ActionForm action={addEducationAction} labels={formLabels(ui, t('save'))} resetsOnOk>
            <input type="hidden" name="citizenId" value={citizenId} />
            <EducationFields today={today} />
          </ActionForm>
        </AddFact>
      ) : null}
    </Panel>
  )
}

type EducationProps = { education: EducationRow; today: Day; mayWrite: boolean }

function Education({ education, today, mayWrite }: EducationProps) {
  const t = useTranslations('citizenFacts.educations')
  const ui = useTranslations('ui')
  const period = usePeriod()
  return (
    <FactItem>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{education.name}</span>
        <StatusTag kind={KIND[education.status]}>{t(`status.${education.status}`)}</StatusTag>
      </p>
      <p className="text-ink-700 text-table">{period(education)}</p>
      {education.note ? <p className="text-column">{education.note}</p> : null}
      {mayWrite ? (
        <Disclosure summary={<EditWords words={t('edit')} name={education.name} />}>
          <ActionForm
            action={changeEducationAction}
            labels={formLabels(ui, t('save'))}
            submitKind="secondary"
          >
            <input type="hidden" name="educationId" value={education.id} />
            <input type="hidden" name="version" value={education.version} />
            <EducationFields today={today} education={education} />
          </ActionForm>
        </Disclosure>
      ) : null}
    </FactItem>
  )
}

function EducationFields({ today, education }: { today: Day; education?: EducationRow }) {
  const t = useTranslations('citizenFacts.educations')
  const ui = useTranslations('ui')
  return (
    <>
      <TextInput name="name" label={t('name')} defaultValue={education?.name} maxLength={200} />
      <RadioGroup
        name="status"
        label={t('statusLabel')}
        look="row"
        choices={educationStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        {...(education ? { defaultValue: education.status } : {})}
      />
      <DayField
        name="fromOn"
        label={t('fromOn')}
        hint={null}
        today={today}
        isOptional
        defaultValue={education?.from}
      />
      <DayField
        name="lastDayOn"
        label={t('lastDayOn')}
        hint={null}
        today={today}
        isOptional
        defaultValue={education?.lastDayOn}
      />
      <TextInput
        name="note"
        label={t('note')}
        optional={ui('optional')}
        defaultValue={education?.note ?? ''}
        maxLength={1000}
      />
    </>
  )
}
