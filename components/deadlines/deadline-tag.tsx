import { useLocale, useTranslations } from 'next-intl'
import { type StatusKind, StatusTag } from '@/components/ui/status-tag'
import { type Day, daysBetween } from '@/lib/calendar/day'
import { formatDayShort, formatDayTag, type Locale } from '@/lib/calendar/format'
import { type Deadline, type DeadlineState, deadlineStateOn } from '@/lib/platform/deadline'

export type TaggedDeadline = Pick<
  Deadline,
  'opensOn' | 'dueOn' | 'metOn' | 'cancelledOn' | 'closesOn' | 'startCorrected'
>

type DeadlineTagProps = {
  deadline: TaggedDeadline
  today: Day
  /** The day the visit it asks for is booked. */
  plannedOn?: Day | null
}

const KIND_BY_STATE: Record<DeadlineState, StatusKind> = {
  NOT_YET: 'neutral',
  OPEN: 'ok',
  DUE_SOON: 'soon',
  OVERDUE: 'overdue',
  MET: 'ok',
  MET_LATE: 'neutral',
  MISSED: 'neutral',
  CANCELLED: 'neutral',
}

/** How a deadline stands today, in the same words everywhere. */
export function DeadlineTag({ deadline, today, plannedOn = null }: DeadlineTagProps) {
  const t = useTranslations('deadlines.tag')
  const locale = useLocale()
  const { dueOn, metOn } = deadline
  const state = deadlineStateOn(deadline as Deadline, today)
  const isBooked =
    plannedOn !== null &&
    plannedOn >= today &&
    (state === 'OPEN' || state === 'DUE_SOON' || state === 'OVERDUE')

  if (isBooked && plannedOn <= dueOn) {
    return <StatusTag kind="planned">{t('planned', { day: dayAndMonth(plannedOn, locale) })}</StatusTag>
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 sm:whitespace-nowrap">
      <StatusTag kind={KIND_BY_STATE[state]}>
        {state === 'DUE_SOON' && dueOn === today
          ? t('dueToday')
          : t(state, {
              day: formatDayTag(metOn ?? dueOn, locale),
              days: Math.abs(daysBetween(dueOn, metOn ?? today)),
            })}
      </StatusTag>
      {isBooked ? <span className="text-ink-700 text-tag">{t('plannedAfterDue')}</span> : null}
      {deadline.startCorrected ? <span className="text-ink-700 text-tag">{t('startCorrected')}</span> : null}
    </span>
  )
}

/** da 2. dec. · en 2 Dec */
function dayAndMonth(day: Day, locale: Locale): string {
  return formatDayShort(day, locale).replace(/^\S+ /, '')
}
