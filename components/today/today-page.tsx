import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AppointmentTable } from '@/components/today/appointment-table'
import { DeadlineTable } from '@/components/today/deadline-table'
import { MissingTable } from '@/components/today/missing-table'
import { SideColumn } from '@/components/today/side-column'
import { type TodayAddress, todayHref } from '@/components/today/today-address'
import { TodayFilters } from '@/components/today/today-filters'
import { TodayKeys } from '@/components/today/today-keys'
import { TodaySection } from '@/components/today/today-section'
import { ButtonLink } from '@/components/ui/button'
import { FocusWhenChanged } from '@/components/ui/focus-when-changed'
import { PageHeader } from '@/components/ui/page-header'
import { addDays, type Day, isoWeekOf, toDbDate } from '@/lib/calendar/day'
import { formatDayLong } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import type { TodayFilter, TodayView } from '@/lib/today/queries'

type TodayPageProps = { view: TodayView; address: TodayAddress; areLettersOn: boolean }

export function TodayPage({ view, address, areLettersOn }: TodayPageProps) {
  const t = useTranslations('today')
  const aftercare = useTranslations('aftercare')
  const dayOfYear = useDayOfYear()
  const { today } = view
  const { filter } = address
  return (
    <>
      <PageHeader
        title={unbroken(t('heading', { day: capitalised(dayOfYear(today)), week: isoWeekOf(today).week }))}
        actions={
          view.isConsultant ? (
            <ButtonLink href={routes.newVisit()} className="max-sm:in-[:has(.bottom-link-raised)]:hidden">
              {aftercare('logVisit')}
            </ButtonLink>
          ) : undefined
        }
      />
      <TodayFilters view={view} filter={filter} />
      <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <FocusWhenChanged state={todayHref(address)}>
          <TodayKeys areLettersOn={areLettersOn}>
            <Sections view={view} address={address} />
            {areLettersOn ? <p className="text-ink-600 text-tag max-lg:hidden">{t('keys')}</p> : null}
          </TodayKeys>
        </FocusWhenChanged>
        {filter === null ? <SideColumn view={view} /> : null}
      </div>
    </>
  )
}

/** All of them but the one that a filter alone asks for; or only what the filter says. */
function Sections({ view, address }: Pick<TodayPageProps, 'view' | 'address'>) {
  const t = useTranslations('today')
  const { today } = view
  const listOf = (name: 'overdue' | 'dueToday' | 'dueThisWeek') => (
    <DeadlineTable deadlines={view[name]} caption={t(`caption.${name}`)} today={today} address={address} />
  )
  const sections: { name: TodayFilter; id: string; none: ReactNode; list: () => ReactNode }[] = [
    {
      name: 'overdue',
      id: 'overskredet',
      none: <NothingOverdue view={view} />,
      list: () => listOf('overdue'),
    },
    {
      name: 'appointments',
      id: 'besoeg-i-dag',
      none: t('none.appointments'),
      list: () => <AppointmentTable appointments={view.appointments} today={today} />,
    },
    { name: 'dueToday', id: 'frist-i-dag', none: t('none.dueToday'), list: () => listOf('dueToday') },
    {
      name: 'dueThisWeek',
      id: 'frist-snart',
      none: t('none.dueThisWeek'),
      list: () => listOf('dueThisWeek'),
    },
    {
      name: 'missing',
      id: 'mangler-referat',
      none: t('none.missing'),
      list: () => <MissingTable appointments={view.missing} today={today} address={address} />,
    },
  ]
  const { filter } = address
  const shown = sections.filter(({ name }) => (filter ? name === filter : name !== 'dueToday'))
  return shown.map(({ name, id, none, list }) => (
    <TodaySection
      key={name}
      id={id}
      title={t(`section.${name}`)}
      count={view[name].length}
      startsClosedOnPhone={filter === null && name !== 'overdue' && address.open === null}
    >
      {view[name].length > 0 ? list() : <p className="panel-text text-ink-700">{none}</p>}
    </TodaySection>
  ))
}

function NothingOverdue({ view }: { view: TodayView }) {
  const t = useTranslations('today')
  const dayOfYear = useDayOfYear()
  const locale = useLocale()
  const { nextDueOn, today } = view
  if (nextDueOn === null) return t('allDoneNone')
  // Within 60 days the weekday says more than the year.
  return t('allDone', {
    day: nextDueOn > addDays(today, 60) ? formatDayLong(nextDueOn, locale) : dayOfYear(nextDueOn),
  })
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
