import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CompanyAgreementFields } from '@/components/aftercare/company-agreement-fields'
import { CvrInput } from '@/components/aftercare/cvr-input'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { TextLink } from '@/components/ui/link'
import { TextInput } from '@/components/ui/text-input'
import { recordJobAction } from '@/lib/aftercare/actions'
import type { Day } from '@/lib/calendar/day'
import { routes } from '@/lib/platform/routes'

export function JobForm({ citizenId, today }: { citizenId: string; today: Day }) {
  const t = useTranslations('aftercare.jobForm')
  const ui = useTranslations('ui')
  return (
    <ActionForm
      action={recordJobAction}
      labels={formLabels(ui, t('submit'))}
      isSubmitFixed
      aside={<TextLink href={routes.citizenAftercare(citizenId)}>{ui('cancel')}</TextLink>}
    >
      <input type="hidden" name="citizenId" value={citizenId} />
      <Section legend={t('companyLegend')}>
        <TextInput name="companyName" label={t('companyName')} maxLength={200} />
        <CvrInput name="cvr" label={t('cvr')} hint={t('cvrHint')} doubtful={t('cvrDoubtful')} />
      </Section>
      <Section legend={t('jobLegend')}>
        <DayField name="agreedOn" label={t('agreedOn')} today={today} defaultValue={today} />
        <DayField name="startsOn" label={t('startsOn')} hint={null} today={today} />
        <TextInput
          name="weeklyHours"
          label={t('weeklyHours')}
          optional={ui('optional')}
          inputMode="decimal"
          characters={6}
        />
      </Section>
      <Section legend={t('agreementLegend')} hint={t('agreementHint')}>
        <CompanyAgreementFields today={today} agreement={null} isOptional />
      </Section>
    </ActionForm>
  )
}

function Section({ legend, hint, children }: { legend: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="panel grid max-w-[44rem] gap-5 p-4 sm:p-5">
      <legend className="sr-only">{legend}</legend>
      <div aria-hidden className="text-h2">
        {legend}
      </div>
      {hint ? <p className="text-ink-700 text-table">{hint}</p> : null}
      {children}
    </fieldset>
  )
}
