import { useTranslations } from 'next-intl'
import { ReminderNote } from '@/components/reminders/reminder-note'
import { StandInMark } from '@/components/today/stand-in-mark'
import { TextLink } from '@/components/ui/link'
import type { Day } from '@/lib/calendar/day'
import { routes } from '@/lib/platform/routes'
import type { TodayReminder } from '@/lib/today/queries'

type CitizenCellProps = {
  row: {
    citizenId: string
    citizenName: string
    standInFor: string | null
    insteadOf?: { name: string } | null
    reminder?: TodayReminder | null
  }
  today: Day
}

/** Who it is about, whom the viewer acts for, and what the viewer wrote to remember. */
export function CitizenCell({ row, today }: CitizenCellProps) {
  const t = useTranslations('today')
  const { insteadOf = null, reminder = null } = row
  return (
    <>
      <TextLink href={routes.citizen(row.citizenId)} data-row-link>
        {row.citizenName}
      </TextLink>
      <StandInMark name={row.standInFor} />
      {insteadOf && insteadOf.name !== row.standInFor ? (
        <span className="block font-normal text-ink-600 text-tag">{t('away', { name: insteadOf.name })}</span>
      ) : null}
      {reminder ? (
        <span className="mt-1 block border-planned-mark border-s-2 ps-2 font-normal text-tag">
          <ReminderNote reminder={reminder} today={today} />
        </span>
      ) : null}
    </>
  )
}
