import { useLocale, useTranslations } from 'next-intl'
import { NextVisitField } from '@/components/aftercare/next-visit-field'
import { VisitFormFrame } from '@/components/aftercare/visit-form-frame'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { Icon } from '@/components/ui/icon'
import {
  checkmarkCircleIcon,
  exclamationmarkTriangleIcon,
  informationSquareIcon,
} from '@/components/ui/icon-shapes'
import { RadioGroup } from '@/components/ui/radio-group'
import { StepperNumber } from '@/components/ui/stepper-number'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { logVisitAction } from '@/lib/aftercare/actions'
import type { ContactJob } from '@/lib/aftercare/queries'
import {
  howItGoesAnswers,
  nextVisitChoices,
  notHeldReasons,
  visitForms,
  visitParticipants,
} from '@/lib/aftercare/schema'
import { addDays, type Day } from '@/lib/calendar/day'
import { formatDay, formatNumber } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'

const HOW_IT_GOES_ICON = {
  WELL: checkmarkCircleIcon,
  FOLLOW_UP: informationSquareIcon,
  AT_RISK: exclamationmarkTriangleIcon,
} as const

// What is asked follows the answer to "how", by style alone. Tailwind reads an underscore as a space, hence `^=NOT`.
const ONLY_WHEN_HELD = 'contents group-has-[[name=form][value^=NOT]:checked]/visit:hidden'
const ONLY_WHEN_NOT_HELD = 'hidden group-has-[[name=form][value^=NOT]:checked]/visit:block'

type VisitFormProps = {
  view: ContactJob
  defaultForm?: (typeof visitForms)[number] | undefined
  /** Today unless a booked visit was for an earlier day. */
  defaultDay?: Day | undefined
}

export function VisitForm({ view, defaultForm, defaultDay }: VisitFormProps) {
  const t = useTranslations('aftercare')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const { job, today, lastPaidHours } = view
  const optional = ui('optional')
  return (
    <VisitFormFrame
      action={logVisitAction}
      labels={formLabels(ui, t('visitForm.submit'))}
      locale={locale}
      words={{
        visit: t('visitForm.savedVisit'),
        other: t('visitForm.savedOther'),
        next: t.raw('visitForm.savedNext'),
        noNext: t('visitForm.savedNoNext'),
        lateOne: t('visitForm.savedLateOne'),
        lateOther: t.raw('visitForm.savedLateOther'),
        planned: t.raw('visitForm.savedPlanned'),
        afterDue: t.raw('visitForm.afterDue'),
        another: t('visitForm.another'),
      }}
      links={[
        { href: routes.citizenAftercare(view.citizen.id), label: t('link.aftercare') },
        { href: routes.today, label: useTranslations('today')('title') },
      ]}
    >
      <div className="group/visit grid gap-6">
        <input type="hidden" name="aftercareId" value={job.aftercareId} />
        <div className="flex flex-wrap gap-x-6 gap-y-4 sm:items-end">
          <DayField
            name="onDate"
            label={t('visitForm.onDate')}
            today={today}
            defaultValue={defaultDay ?? today}
          />
          <TextInput
            name="atTime"
            type="time"
            label={t('visitForm.atTime')}
            optional={optional}
            characters={8}
          />
        </div>
        <RadioGroup
          name="form"
          look="cards"
          label={t('visitForm.form')}
          choices={visitForms.map((value) => ({ value, label: t(`visitForm.formChoice.${value}`) }))}
          {...(defaultForm ? { defaultValue: defaultForm } : {})}
        />
        <RadioGroup
          name="notHeldReason"
          look="cards"
          label={t('visitForm.notHeldReason')}
          className={ONLY_WHEN_NOT_HELD}
          choices={notHeldReasons.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
        <div className={ONLY_WHEN_HELD}>
          <CheckboxGroup
            name="participants"
            look="cards"
            label={t('visitForm.participants')}
            choices={visitParticipants.map((value) => ({ value, label: t(`participant.${value}`) }))}
          />
          <RadioGroup
            name="howItGoes"
            look="cards"
            label={t('visitForm.howItGoes')}
            choices={howItGoesAnswers.map((value) => ({
              value,
              label: t(`howItGoes.${value}`),
              icon: <Icon shape={HOW_IT_GOES_ICON[value]} className="mt-0.5" />,
            }))}
          />
          <StepperNumber
            name="paidHours"
            label={t('visitForm.paidHours')}
            optional={optional}
            {...(lastPaidHours === null
              ? {}
              : { hint: t('visitForm.paidHoursLast', { hours: formatNumber(lastPaidHours, locale) }) })}
            labels={{ less: ui('stepper.less'), more: ui('stepper.more') }}
            unit={t('visitForm.hoursUnit')}
          />
          <Textarea
            name="summary"
            label={t('visitForm.summary')}
            optional={optional}
            hint={t('visitForm.summaryHint')}
          />
        </div>
        <TextInput name="nextStep" label={t('visitForm.nextStep')} optional={optional} maxLength={400} />
        <NextVisitField
          choices={nextVisitChoices.map((value) => ({
            value,
            label: t(`visitForm.nextVisitChoice.${value}`),
          }))}
          defaultChoice={mayNeedNext(view) ? 'WEEKS_4' : 'NONE'}
          words={{
            label: t('visitForm.nextVisit'),
            day: t('visitForm.nextVisitOn'),
            afterDue: t.raw('visitForm.afterDue'),
            kept: job.plannedVisit
              ? t('visitForm.nextVisitKept', { day: formatDay(job.plannedVisit.plannedOn, locale) })
              : null,
            openCalendar: ui('day.openCalendar'),
            notUnderstood: ui('day.notUnderstood'),
          }}
          schedule={{
            startsOn: job.startsOn,
            trialUntil: job.trialUntil,
            intervalDays: job.outlook.intervalDays,
            dueOn: job.outlook.next?.dueOn ?? null,
          }}
          today={today}
          locale={locale}
        />
      </div>
    </VisitFormFrame>
  )
}

/** Nothing is booked already, and another visit falls due in the trial period. */
function mayNeedNext({ job, today }: ContactJob): boolean {
  const nextOn = addDays(today, job.outlook.intervalDays)
  return job.plannedVisit === null && job.phase === 'TRIAL' && nextOn < job.trialUntil
}
