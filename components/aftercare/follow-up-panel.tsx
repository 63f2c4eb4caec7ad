import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CompanyAgreementFields } from '@/components/aftercare/company-agreement-fields'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { TextInput } from '@/components/ui/text-input'
import {
  extendTrialAction,
  recordCompanyAgreementAction,
  setVisitIntervalAction,
} from '@/lib/aftercare/actions'
import type { JobView } from '@/lib/aftercare/job-view'
import { addDays, addMonths, type Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'

type FollowUpPanelProps = { job: JobView; today: Day; mayWrite: boolean; id?: string }

/** What is agreed about the follow-up: with the company, about the interval and the length of the trial period. */
export function FollowUpPanel({ job, today, mayWrite, id }: FollowUpPanelProps) {
  const t = useTranslations('aftercare')
  const locale = useLocale()
  const agreement = job.companyAgreement
  const days = job.outlook.intervalDays
  return (
    <Panel title={t('company.title')} level={3} {...(id ? { id } : {})}>
      <p>
        {agreement
          ? t('company.line', {
              name: agreement.contactPerson,
              day: formatDay(agreement.agreedOn, locale),
              channel: t(`channel.${agreement.channel}` as never),
            })
          : t('company.none')}
      </p>
      {agreement?.phone ? (
        <p>
          <a className="text-fjord-700 underline" href={`tel:${agreement.phone.replaceAll(/[^\d+]/g, '')}`}>
            {t('company.phone', { phone: agreement.phone })}
          </a>
        </p>
      ) : null}
      {mayWrite ? (
        <Disclosure summary={agreement ? t('company.change') : t('company.add')}>
          <AgreementForm job={job} today={today} />
        </Disclosure>
      ) : null}
      <Part title={t('interval.title')} line={t('interval.line', { days })}>
        {mayWrite && job.phase !== 'ENDED' ? <IntervalForm job={job} /> : null}
      </Part>
      <Part
        title={t('trial.title')}
        line={t('trial.line', {
          from: formatDay(job.startsOn, locale),
          to: formatDay(addDays(job.trialUntil, -1), locale),
        })}
      >
        {mayWrite && job.phase !== 'ENDED' ? <TrialForm job={job} today={today} /> : null}
      </Part>
    </Panel>
  )
}

function Part({ title, line, children }: { title: string; line: string; children: ReactNode }) {
  return (
    <div className="mt-4 border-line-300 border-t pt-3">
      <h4 className="font-semibold">{title}</h4>
      <p>{line}</p>
      {children}
    </div>
  )
}

function AgreementForm({ job, today }: { job: JobView; today: Day }) {
  const t = useTranslations('aftercare.company')
  const ui = useTranslations('ui')
  return (
    <ActionForm
      action={recordCompanyAgreementAction}
      labels={formLabels(ui, t('submit'))}
      submitKind="secondary"
    >
      <input type="hidden" name="aftercareId" value={job.last.id} />
      <input type="hidden" name="version" value={job.last.version} />
      <CompanyAgreementFields today={today} agreement={job.companyAgreement} />
    </ActionForm>
  )
}

function IntervalForm({ job }: { job: JobView }) {
  const t = useTranslations('aftercare.interval')
  const ui = useTranslations('ui')
  return (
    <Disclosure summary={t('change')}>
      <ActionForm action={setVisitIntervalAction} labels={formLabels(ui, t('submit'))} submitKind="secondary">
        <input type="hidden" name="aftercareId" value={job.aftercareId} />
        <TextInput
          name="days"
          label={t('days')}
          hint={t('hint', { most: job.settings.visitIntervalDays })}
          inputMode="numeric"
          characters={3}
          defaultValue={job.outlook.intervalDays}
        />
      </ActionForm>
    </Disclosure>
  )
}

function TrialForm({ job, today }: { job: JobView; today: Day }) {
  const t = useTranslations('aftercare.trial')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const shortest = addDays(addMonths(job.startsOn, job.settings.trialMonths), -1)
  return (
    <Disclosure summary={t('change')}>
      <ActionForm action={extendTrialAction} labels={formLabels(ui, t('submit'))} submitKind="secondary">
        <input type="hidden" name="aftercareId" value={job.first.id} />
        <input type="hidden" name="version" value={job.first.version} />
        <DayField
          name="trialEndsOn"
          label={t('day')}
          hint={t('hint', { day: formatDay(shortest, locale) })}
          today={today}
          defaultValue={addDays(job.trialUntil, -1)}
        />
      </ActionForm>
    </Disclosure>
  )
}
