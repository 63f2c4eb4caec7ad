import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { Select } from '@/components/ui/select'
import { endBenefitCodeAction } from '@/lib/benefit-codes/actions'
import type { BenefitCode } from '@/lib/benefit-codes/queries'
import type { Day } from '@/lib/calendar/day'

type EndCodeFormProps = { chosen: BenefitCode; others: readonly string[]; today: Day }

export function EndCodeForm({ chosen, others, today }: EndCodeFormProps) {
  const t = useTranslations('benefitCodes')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={endBenefitCodeAction} labels={formLabels(ui, t('end.submit'))} submitKind="secondary">
      <input type="hidden" name="code" value={chosen.code} />
      <input type="hidden" name="seen" value={chosen.seen} />
      <DayField name="lastOn" label={t('field.lastOn')} hint={t('field.lastOnHint')} today={today} />
      <Select
        name="successorCode"
        label={t('field.successorCode')}
        optional={ui('optional')}
        emptyLabel={t('field.noSuccessor')}
        options={others.map((code) => ({ value: code, label: code }))}
      />
    </ActionForm>
  )
}
