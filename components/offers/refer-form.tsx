import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { Day } from '@/lib/calendar/day'
import { referAction } from '@/lib/offers/actions'
import { groupByProgramme } from '@/lib/offers/by-programme'
import { referringSides } from '@/lib/offers/codes'
import type { OfferSummary } from '@/lib/offers/queries'

type ReferFormProps = { caseId: string; choices: readonly OfferSummary[]; today: Day }

export function ReferForm({ caseId, choices, today }: ReferFormProps) {
  const t = useTranslations('offers')
  const ui = useTranslations('ui')
  if (choices.length === 0) return <p className="text-ink-700">{t('tab.noChoices')}</p>
  return (
    <ActionForm action={referAction} labels={formLabels(ui, t('refer.submit'))} resetsOnOk>
      <input type="hidden" name="caseId" value={caseId} />
      <Select
        name="offerId"
        label={t('refer.offer')}
        emptyLabel={t('refer.choose')}
        options={groupByProgramme(choices).map(({ programme, offers }) => ({
          label: programme?.name ?? t('catalogue.everyProgramme'),
          options: offers.map((offer) => ({ value: offer.id, label: roomIn(offer) })),
        }))}
      />
      <DayField name="referredOn" label={t('refer.on')} today={today} defaultValue={today} />
      <RadioGroup
        name="referringSide"
        look="row"
        label={t('refer.side')}
        defaultValue="JOBCENTER"
        choices={referringSides.map((value) => ({ value, label: t(`sides.${value}`) }))}
      />
      <TextInput name="note" label={t('refer.note')} optional={ui('optional')} maxLength={500} />
    </ActionForm>
  )

  function roomIn({ name, free, waiting }: OfferSummary): string {
    if (free === null) return t('refer.noLimit', { name })
    return free > 0 ? t('refer.free', { name, count: free }) : t('refer.full', { name, waiting })
  }
}
