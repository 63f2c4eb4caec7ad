import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayInput } from '@/components/ui/day-input'
import { Dialog, DialogCancel } from '@/components/ui/dialog'
import { formLabels } from '@/components/ui/form-labels'
import { Textarea } from '@/components/ui/textarea'
import type { Day } from '@/lib/calendar/day'
import { removeReminderAction, saveReminderAction } from '@/lib/reminders/actions'
import type { Reminder } from '@/lib/reminders/queries'
import { NO_REMINDER_VERSION } from '@/lib/reminders/schema'

type ReminderFormProps = { caseId: string; reminder: Reminder | null; today: Day }

/** Writes, changes and removes the viewer's own reminder on a case. */
export function ReminderForm({ caseId, reminder, today }: ReminderFormProps) {
  const t = useTranslations('reminders')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const version = reminder?.version ?? NO_REMINDER_VERSION
  return (
    <div className="grid gap-4">
      <ActionForm
        key={version}
        action={saveReminderAction}
        labels={formLabels(ui, t('save'))}
        submitKind="secondary"
      >
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="version" value={version} />
        <Textarea
          name="reminderText"
          label={t('text')}
          hint={t('hint')}
          rows={2}
          maxLength={500}
          defaultValue={reminder?.text ?? ''}
        />
        <DayInput
          name="reminderOn"
          label={t('on')}
          hint={ui('day.hint')}
          optional={ui('optional')}
          today={today}
          locale={locale}
          defaultValue={reminder?.on ?? undefined}
          labels={{ openCalendar: ui('day.openCalendar'), notUnderstood: ui('day.notUnderstood') }}
        />
      </ActionForm>
      {reminder ? (
        <div>
          <Dialog
            trigger={{ label: t('remove.open'), kind: 'quiet', isSmall: true }}
            title={t('remove.question')}
            consequence={t('remove.consequence')}
          >
            <ActionForm
              action={removeReminderAction}
              labels={formLabels(ui, t('remove.submit'))}
              submitKind="danger"
              aside={<DialogCancel label={t('remove.cancel')} />}
            >
              <input type="hidden" name="caseId" value={caseId} />
              <input type="hidden" name="version" value={version} />
            </ActionForm>
          </Dialog>
        </div>
      ) : null}
    </div>
  )
}
