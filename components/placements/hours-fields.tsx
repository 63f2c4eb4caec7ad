import { useTranslations } from 'next-intl'
import { TextInput } from '@/components/ui/text-input'

/** Weekly hours in all and how many of them are paid. */
export function HoursFields() {
  const t = useTranslations('placements.form')
  const number = { inputMode: 'decimal', characters: 6, unit: t('hoursUnit') } as const
  return (
    <>
      <TextInput name="totalHours" label={t('total')} {...number} />
      <TextInput name="paidHours" label={t('paid')} hint={t('paidHint')} {...number} />
    </>
  )
}
