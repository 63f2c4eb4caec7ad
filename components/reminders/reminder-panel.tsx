import { useTranslations } from 'next-intl'
import { ReminderForm } from '@/components/reminders/reminder-form'
import { ReminderNote } from '@/components/reminders/reminder-note'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import type { Day } from '@/lib/calendar/day'
import type { Reminder } from '@/lib/reminders/queries'

type ReminderPanelProps = { caseId: string; reminder: Reminder | null; today: Day }

/** The viewer's own reminder on a case page, where it is written too. */
export function ReminderPanel({ caseId, reminder, today }: ReminderPanelProps) {
  const t = useTranslations('reminders')
  return (
    <Panel id="reminder" title={t('title')}>
      {reminder ? <ReminderNote reminder={reminder} today={today} /> : null}
      <p className="text-ink-700 text-table">{t('private')}</p>
      <div className="mt-2">
        <Disclosure summary={reminder ? t('edit') : t('write')}>
          <ReminderForm caseId={caseId} reminder={reminder} today={today} />
        </Disclosure>
      </div>
    </Panel>
  )
}
