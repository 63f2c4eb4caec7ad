import { useTranslations } from 'next-intl'
import { DayField } from '@/components/ui/day-field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { companyChannels } from '@/lib/aftercare/job-schema'
import type { JobView } from '@/lib/aftercare/job-view'
import type { Day } from '@/lib/calendar/day'

type CompanyAgreementFieldsProps = {
  today: Day
  agreement: JobView['companyAgreement']
  /** The whole agreement may be left out. */
  isOptional?: boolean
}

export function CompanyAgreementFields({ today, agreement, isOptional }: CompanyAgreementFieldsProps) {
  const t = useTranslations('aftercare')
  const ui = useTranslations('ui')
  const optional = isOptional ? { optional: ui('optional') } : {}
  return (
    <>
      <TextInput
        name="companyContactName"
        label={t('company.name')}
        defaultValue={agreement?.contactPerson}
        maxLength={120}
        {...optional}
      />
      <TextInput
        name="companyContactPhone"
        type="tel"
        label={t('company.phoneLabel')}
        optional={ui('optional')}
        defaultValue={agreement?.phone ?? undefined}
        characters={16}
        maxLength={40}
      />
      <DayField
        name="companyAgreedOn"
        label={t('company.agreedOn')}
        hint={null}
        today={today}
        defaultValue={agreement?.agreedOn}
        isOptional={isOptional}
      />
      <Select
        name="companyChannel"
        label={t('company.channel')}
        emptyLabel={ui('choose')}
        defaultValue={agreement?.channel}
        options={companyChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        {...optional}
      />
    </>
  )
}
