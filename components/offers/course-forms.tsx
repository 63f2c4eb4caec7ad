import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import type { Day } from '@/lib/calendar/day'
import { recordCourseStatusAction, recordJointMeetingAction } from '@/lib/offers/actions'
import type { ReferralView } from '@/lib/offers/citizen-queries'
import { meetingPeople, offerOutcomes } from '@/lib/offers/codes'

type FormProps = { referral: ReferralView; today: Day }

/** What the intensive course asks for: the joint start meeting (R09) and the status after three months (R12). */
export function CourseForms({ referral, today }: FormProps) {
  const t = useTranslations('offers.act')
  return (
    <>
      {referral.may.recordMeeting ? (
        <Disclosure summary={t('meeting')}>
          <JointMeetingForm referral={referral} today={today} />
        </Disclosure>
      ) : null}
      {referral.may.recordStatus ? (
        <Disclosure summary={t('status')} isOpen>
          <CourseStatusForm referral={referral} today={today} />
        </Disclosure>
      ) : null}
    </>
  )
}

function JointMeetingForm({ referral, today }: FormProps) {
  const t = useTranslations('offers.act')
  const ui = useTranslations('ui')
  const people = useTranslations('caseTalks.participants')
  return (
    <ActionForm
      action={recordJointMeetingAction}
      labels={formLabels(ui, t('meetingSubmit'))}
      submitKind="secondary"
    >
      <input type="hidden" name="referralId" value={referral.id} />
      <input type="hidden" name="version" value={referral.version} />
      <DayField name="jointMeetingOn" label={t('meetingOn')} today={today} defaultValue={today} />
      <CheckboxGroup
        name="participants"
        label={t('people')}
        hint={t('peopleHint')}
        choices={meetingPeople.map((value) => ({ value, label: people(value) }))}
      />
    </ActionForm>
  )
}

function CourseStatusForm({ referral, today }: FormProps) {
  const t = useTranslations('offers')
  const ui = useTranslations('ui')
  const words = useTranslations('words')
  return (
    <ActionForm
      action={recordCourseStatusAction}
      labels={formLabels(ui, t('act.statusSubmit'))}
      submitKind="secondary"
    >
      <input type="hidden" name="referralId" value={referral.id} />
      <input type="hidden" name="version" value={referral.version} />
      <DayField name="statusOn" label={t('act.statusOn')} today={today} defaultValue={today} />
      <div className="group/status grid gap-6">
        <RadioGroup
          name="isInJob"
          look="row"
          label={t('act.inJob')}
          choices={[
            { value: 'YES', label: words('yes') },
            { value: 'NO', label: words('no') },
          ]}
        />
        <div className="hidden group-has-[[name=isInJob][value=NO]:checked]/status:block">
          <Select
            name="statusKind"
            label={t('act.statusKind')}
            optional={ui('optional')}
            emptyLabel={t('act.statusNone')}
            options={offerOutcomes
              .filter((value) => value !== 'JOB')
              .map((value) => ({ value, label: t(`outcomes.${value}`) }))}
          />
        </div>
      </div>
    </ActionForm>
  )
}
