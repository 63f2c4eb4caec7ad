import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { proposeByCprAction, proposeMemberAction } from '@/lib/proposals/actions'
import type { ProposalPage } from '@/lib/proposals/queries'
import { occasions, staffSides } from '@/lib/proposals/schema'

/** Posted, so that the number is never in an address. */
export function ProposeForm({ page }: { page: ProposalPage }) {
  const t = useTranslations('proposals')
  const ui = useTranslations('ui')
  const { by, programmes, today } = page
  const isByCpr = by.kind === 'CPR'
  return (
    <ActionForm
      action={isByCpr ? proposeByCprAction : proposeMemberAction}
      labels={{ ...formLabels(ui, t('form.submit')), saved: t('form.saved') }}
      resetsOnOk
    >
      {isByCpr ? (
        <>
          <TextInput
            name="cpr"
            label={t('form.cpr')}
            hint={t('form.cprHint')}
            characters={13}
            inputMode="numeric"
            maxLength={20}
          />
          <TextInput name="name" label={t('form.name')} maxLength={200} />
        </>
      ) : (
        <Select
          name="memberId"
          label={t('form.member')}
          emptyLabel={t('form.choose')}
          options={by.members.map(({ id, name, birthYear }) => ({
            value: id,
            label: t('form.memberOption', { name, year: String(birthYear) }),
          }))}
        />
      )}
      <Select
        name="programmeId"
        label={t('form.programme')}
        {...(programmes.length === 1 ? {} : { emptyLabel: t('form.choose') })}
        options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {isByCpr ? (
        <RadioGroup
          name="side"
          label={t('form.side')}
          look="row"
          choices={staffSides.map((value) => ({ value, label: t(`side.${value}`) }))}
        />
      ) : null}
      <RadioGroup
        name="occasion"
        label={t('form.occasion')}
        look="row"
        choices={occasions.map((value) => ({ value, label: t(`occasion.${value}`) }))}
      />
      <DayField name="talkOn" label={t('form.talkOn')} today={today} />
      <Textarea name="reason" label={t('form.reason')} hint={t('form.reasonHint')} maxLength={2000} />
    </ActionForm>
  )
}
