import { useTranslations } from 'next-intl'
import { ReminderForm } from '@/components/reminders/reminder-form'
import { RowForm } from '@/components/today/row-form'
import type { Day } from '@/lib/calendar/day'
import type { TodayDeadline } from '@/lib/today/queries'

type RemindFormProps = {
  row: Pick<TodayDeadline, 'caseId' | 'citizenName' | 'reminder'>
  today: Day
  closeHref: string
}

/** A private note is the only way to put something off: the deadline stays, and so does the row. */
export function RemindForm({ row, today, closeHref }: RemindFormProps) {
  const t = useTranslations('today')
  return (
    <RowForm
      title={t('remember.title', { name: row.citizenName })}
      hint={t('remember.hint')}
      closeHref={closeHref}
      closeWords={t('close')}
    >
      <ReminderForm caseId={row.caseId} reminder={row.reminder} today={today} />
    </RowForm>
  )
}
