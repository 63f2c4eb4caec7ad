import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { correctEndAction, correctStartAction, endJobAction } from '@/lib/aftercare/actions'
import { jobEndReasons } from '@/lib/aftercare/job-schema'
import type { JobView } from '@/lib/aftercare/job-view'
import type { Day } from '@/lib/calendar/day'
import { routes } from '@/lib/platform/routes'

/** First and last day of the job: what every deadline rests on. */
export function EmploymentPanel({ job, today, citizenId }: { job: JobView; today: Day; citizenId: string }) {
  const t = useTranslations('aftercare.dates')
  const ui = useTranslations('ui')
  const hasEnd = job.lastDayOn !== null
  return (
    <Panel title={t('title')} level={3} id={`ansaettelse-${job.aftercareId}`}>
      {hasEnd ? null : (
        <Disclosure summary={t('end')}>
          <ActionForm action={endJobAction} labels={formLabels(ui, t('submitEnd'))} submitKind="secondary">
            <input type="hidden" name="aftercareId" value={job.last.id} />
            <input type="hidden" name="version" value={job.last.version} />
            <DayField name="lastDayOn" label={t('endDay')} hint={null} today={today} />
            <EndReason />
          </ActionForm>
        </Disclosure>
      )}
      {hasEnd ? (
        <p className="flex flex-wrap gap-x-5 gap-y-1">
          <TextLink href={`${routes.citizen(citizenId)}#lane`}>{t('moveCitizen')}</TextLink>
          <TextLink href={`${routes.citizen(citizenId)}#outcomes`}>{t('recordOutcome')}</TextLink>
        </p>
      ) : null}
      {hasEnd ? (
        <Disclosure summary={t('correctEnd')}>
          <ActionForm
            action={correctEndAction}
            labels={formLabels(ui, t('submitEnd'))}
            submitKind="secondary"
          >
            <input type="hidden" name="aftercareId" value={job.last.id} />
            <input type="hidden" name="version" value={job.last.version} />
            <DayField
              name="lastDayOn"
              label={t('endDay')}
              hint={t('correctEndHint')}
              isOptional
              defaultValue={job.lastDayOn}
              today={today}
            />
            <TextInput name="reason" label={t('reason')} maxLength={400} />
            <p className="text-column text-ink-700 text-table">{t('note')}</p>
          </ActionForm>
        </Disclosure>
      ) : null}
      <Disclosure summary={t('correctStart')}>
        <ActionForm
          action={correctStartAction}
          labels={formLabels(ui, t('submitStart'))}
          submitKind="secondary"
        >
          <input type="hidden" name="aftercareId" value={job.first.id} />
          <input type="hidden" name="version" value={job.first.version} />
          <DayField
            name="startsOn"
            label={t('startDay')}
            hint={null}
            defaultValue={job.startsOn}
            today={today}
          />
          <TextInput name="reason" label={t('reason')} maxLength={400} />
          <p className="text-column text-ink-700 text-table">{t('note')}</p>
        </ActionForm>
      </Disclosure>
    </Panel>
  )
}

function EndReason() {
  const t = useTranslations('aftercare')
  const ui = useTranslations('ui')
  return (
    <Select
      name="reason"
      label={t('dates.endReason')}
      emptyLabel={ui('choose')}
      options={jobEndReasons.map((value) => ({ value, label: t(`endReason.${value}`) }))}
    />
  )
}
