import { useLocale, useTranslations } from 'next-intl'
import { RowForm } from '@/components/today/row-form'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { TextInput } from '@/components/ui/text-input'
import { planVisitAction } from '@/lib/aftercare/actions'
import { type Day, maxDay } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { TodayDeadline } from '@/lib/today/queries'

type PlanFormProps = {
  row: Pick<TodayDeadline, 'citizenName' | 'planBy' | 'dueOn' | 'planned'> & { aftercareId: string }
  today: Day
  closeHref: string
}

/** Books a visit for a deadline: by default the last working day that keeps it. */
export function PlanForm({ row, today, closeHref }: PlanFormProps) {
  const t = useTranslations('today')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const { planBy, dueOn, planned, citizenName } = row
  const hint =
    dueOn < today
      ? t('plan.pastHint', { day: formatDay(dueOn, locale) })
      : t('plan.byHint', { day: formatDay(planBy, locale) })
  return (
    <RowForm
      title={t('plan.title', { name: citizenName })}
      hint={planned ? `${hint} ${t('plan.replaces', { day: formatDay(planned.on, locale) })}` : hint}
      closeHref={closeHref}
      closeWords={t('close')}
    >
      <ActionForm
        action={planVisitAction}
        labels={formLabels(ui, t('plan.submit'))}
        okHref={closeHref}
        submitKind="secondary"
      >
        <input type="hidden" name="aftercareId" value={row.aftercareId} />
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          <DayField
            name="plannedOn"
            label={t('plan.on')}
            hint={null}
            today={today}
            defaultValue={planned?.on ?? maxDay(planBy, today)}
          />
          <TextInput
            name="atTime"
            type="time"
            label={t('plan.at')}
            optional={ui('optional')}
            characters={8}
            defaultValue={planned?.atTime ?? ''}
          />
        </div>
      </ActionForm>
    </RowForm>
  )
}
