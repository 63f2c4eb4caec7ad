import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
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
        <DayField name="reminderOn" label={t('on')} isOptional today={today} defaultValue={reminder?.on} />
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
