import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { DeadlineTable } from '@/components/today/deadline-table'
import { TodayFilters } from '@/components/today/today-filters'
import { VisitsToday } from '@/components/today/visits-today'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { addDays, type Day, isoWeekOf, toDbDate } from '@/lib/calendar/day'
import { formatDayLong } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import type { TodayFilter, TodayView } from '@/lib/today/queries'

type TodayPageProps = { view: TodayView; filter: TodayFilter | null }

export function TodayPage({ view, filter }: TodayPageProps) {
  const t = useTranslations('today')
  const aftercare = useTranslations('aftercare')
  const dayOfYear = useDayOfYear()
  const { today, overdue, dueThisWeek, dueToday, visitsToday } = view
  const isShown = (section: TodayFilter) => filter === null || filter === section
  return (
    <>
      <PageHeader
        title={unbroken(t('heading', { day: capitalised(dayOfYear(today)), week: isoWeekOf(today).week }))}
        actions={
          <ButtonLink href={routes.newVisit()} className="max-sm:in-[:has(.bottom-link-raised)]:hidden">
            {aftercare('logVisit')}
          </ButtonLink>
        }
      />
      <TodayFilters view={view} filter={filter} />
      <div className="grid gap-5">
        {isShown('overdue') ? (
          <Panel id="overskredet" title={t('section.overdue')} isFlush={overdue.length > 0}>
            {overdue.length > 0 ? (
              <DeadlineTable deadlines={overdue} caption={t('caption.overdue')} today={today} />
            ) : (
              <NothingOverdue view={view} />
            )}
          </Panel>
        ) : null}
        {isShown('visitsToday') ? (
          <Panel id="besoeg-i-dag" title={t('section.visitsToday')} isFlush={visitsToday.length > 0}>
            {visitsToday.length > 0 ? (
              <VisitsToday visits={visitsToday} />
            ) : (
              <p className="text-ink-700">{t('none.visitsToday')}</p>
            )}
          </Panel>
        ) : null}
        {filter === 'dueToday' ? (
          <Panel id="frist-i-dag" title={t('section.dueToday')} isFlush={dueToday.length > 0}>
            {dueToday.length > 0 ? (
              <DeadlineTable deadlines={dueToday} caption={t('caption.dueToday')} today={today} />
            ) : (
              <p className="text-ink-700">{t('none.dueToday')}</p>
            )}
          </Panel>
        ) : null}
        {isShown('dueThisWeek') ? (
          <Panel id="frist-snart" title={t('section.dueThisWeek')} isFlush={dueThisWeek.length > 0}>
            {dueThisWeek.length > 0 ? (
              <DeadlineTable deadlines={dueThisWeek} caption={t('caption.dueThisWeek')} today={today} />
            ) : (
              <p className="text-ink-700">{t('none.dueThisWeek')}</p>
            )}
          </Panel>
        ) : null}
      </div>
    </>
  )
}

function NothingOverdue({ view }: { view: TodayView }) {
  const t = useTranslations('today')
  const dayOfYear = useDayOfYear()
  const locale = useLocale()
  const { nextDueOn, today } = view
  if (nextDueOn === null) return <p className="text-ink-700">{t('allDoneNone')}</p>
  // Within 60 days the weekday says more than the year.
  const day = nextDueOn > addDays(today, 60) ? formatDayLong(nextDueOn, locale) : dayOfYear(nextDueOn)
  return <p className="text-ink-700">{t('allDone', { day })}</p>
}

/** da mandag 23. november · en Monday 23 November */
function useDayOfYear(): (day: Day) => string {
  const format = useFormatter()
  const locale = useLocale()
  return (day) => {
    const weekday = format.dateTime(toDbDate(day), { weekday: 'long', timeZone: 'UTC' })
    return `${weekday} ${formatDayLong(day, locale).replace(/ \d{4}$/, '')}`
  }
}

/** Lets the heading break after the date only. */
function unbroken(text: string): string {
  return text.replace(/(\d\.?) /, '$1\u00a0').replace(' ·', '\u00a0·')
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
