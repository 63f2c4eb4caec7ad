import { useLocale, useTranslations } from 'next-intl'
import { AgreementRows } from '@/components/case-talks/agreement-rows'
import { EarlierAgreements } from '@/components/case-talks/earlier-agreements'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { Day } from '@/lib/calendar/day'
import { type TalkParticipant, talkParticipants, talkTools } from '@/lib/case-talks/codes'
import type { AgreementView, TalkView } from '@/lib/case-talks/talk-rows'

type TalkRecordFieldsProps = {
  talk: TalkView | null
  usualParticipants: readonly TalkParticipant[]
  openAgreements: readonly AgreementView[]
  today: Day
}

/** What is asked of a talk that was held; the summary stands apart, since every recorded talk may have one. */
export function TalkRecordFields({ talk, usualParticipants, openAgreements, today }: TalkRecordFieldsProps) {
  const t = useTranslations('caseTalks')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const participants = talk?.status === 'HELD' ? talk.participants : usualParticipants
  return (
    <>
      <CheckboxGroup
        name="participants"
        look="row"
        label={t('form.participants')}
        defaultValues={participants}
        choices={talkParticipants.map((value) => ({ value, label: t(`participants.${value}`) }))}
      />
      <TextInput
        name="participantNames"
        label={t('form.participantNames')}
        optional={ui('optional')}
        hint={t('form.participantNamesHint')}
        defaultValue={talk?.participantNames ?? ''}
        maxLength={300}
      />
      <CheckboxGroup
        name="tools"
        look="row"
        label={t('form.tools')}
        optional={ui('optional')}
        defaultValues={talk?.tools ?? []}
        choices={talkTools.map((value) => ({ value, label: t(`tools.${value}`) }))}
      />
      <Textarea
        name="summary"
        label={t('form.summary')}
        optional={ui('optional')}
        hint={t('form.summaryHint')}
        defaultValue={talk?.summary ?? ''}
      />
      {openAgreements.length > 0 ? <EarlierAgreements agreements={openAgreements} /> : null}
      <AgreementRows
        today={today}
        locale={locale}
        words={{
          title: t('form.agreements'),
          hint: t('form.agreementsHint'),
          row: t.raw('form.agreementNumber'),
          what: t('form.what'),
          who: t('form.who'),
          whoDefault: t('form.whoCitizen'),
          when: t('form.when'),
          optional: ui('optional'),
          add: t('form.addAgreement'),
          openCalendar: ui('day.openCalendar'),
          notUnderstood: ui('day.notUnderstood'),
        }}
      />
    </>
  )
}
