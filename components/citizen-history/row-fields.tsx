import { useLocale, useTranslations } from 'next-intl'
import { CvrInput } from '@/components/aftercare/cvr-input'
import { DayField } from '@/components/ui/day-field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { Day } from '@/lib/calendar/day'
import { type DayRange, lastDayOf } from '@/lib/calendar/day-range'
import type { BenefitChoice } from '@/lib/history/corrections/queries'
import type { JobValues, PeriodValues } from '@/lib/history/corrections/row-values'

type PeriodFieldsProps = { values: PeriodValues | null; benefits: readonly BenefitChoice[]; today: Day }

export function PeriodFields({ values, benefits, today }: PeriodFieldsProps) {
  const t = useTranslations('corrections')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const options = benefits
    .map(({ code, labelDa, labelEn }) => ({ value: code, label: locale === 'da' ? labelDa : labelEn }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
  return (
    <>
      <Select
        name="benefitCode"
        label={t('column.benefit')}
        emptyLabel={ui('choose')}
        options={options}
        defaultValue={values?.benefitCode}
      />
      <RangeFields values={values} today={today} lastDayHint={t('field.benefitRuns')} />
    </>
  )
}

export function JobFields({ values, today }: { values: JobValues | null; today: Day }) {
  const t = useTranslations('corrections')
  const ui = useTranslations('ui')
  const locale = useLocale()
  return (
    <>
      <TextInput
        name="employerName"
        label={t('column.employer')}
        hint={t('field.employerHint')}
        maxLength={200}
        defaultValue={values?.employerName}
      />
      <CvrInput
        name="cvr"
        label={t('field.cvr')}
        optional={ui('optional')}
        hint={t('field.cvrHint')}
        doubtful={t('field.cvrDoubtful')}
        defaultValue={values?.cvr ?? undefined}
      />
      <RangeFields values={values} today={today} lastDayHint={t('field.jobRuns')} />
      <TextInput
        name="weeklyHours"
        label={t('column.hours')}
        optional={ui('optional')}
        inputMode="decimal"
        characters={6}
        defaultValue={
          values?.weeklyHours == null
            ? undefined
            : decimalText(values.weeklyHours, { isDanish: locale === 'da' })
        }
      />
    </>
  )
}

export function ReasonField() {
  const t = useTranslations('corrections.field')
  return <Textarea name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} maxLength={400} />
}

type RangeFieldsProps = { values: DayRange | null; today: Day; lastDayHint: string }

function RangeFields({ values, today, lastDayHint }: RangeFieldsProps) {
  const t = useTranslations('corrections')
  const lastDay = values ? lastDayOf(values) : null
  return (
    <>
      <DayField name="fromOn" label={t('field.from')} defaultValue={values?.from} today={today} />
      <DayField
        name="lastDayOn"
        label={t('field.lastDay')}
        hint={lastDayHint}
        isOptional
        defaultValue={lastDay}
        today={today}
      />
    </>
  )
}

/** Every decimal the value has: what is sent back must be the same number. */
function decimalText(value: number, { isDanish }: { isDanish: boolean }): string {
  return isDanish ? String(value).replace('.', ',') : String(value)
}
