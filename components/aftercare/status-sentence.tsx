import { useLocale, useTranslations } from 'next-intl'
import type { JobView } from '@/lib/aftercare/job-view'
import { addDays, type Day, daysBetween } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'

/** Where a job stands today, in one or two sentences. */
export function StatusSentence({ job, today }: { job: JobView; today: Day }) {
  const t = useTranslations('aftercare.status')
  const locale = useLocale()
  const day = (on: Day) => formatDay(on, locale)
  const { phase, startsOn, lastDayOn, hotline } = job

  if (phase === 'ENDED') {
    return lastDayOn !== null && lastDayOn < today
      ? t('jobEnded', { day: day(lastDayOn) })
      : t('over', { day: day(addDays(job.aftercareUntil, -1)) })
  }
  if (phase === 'BEFORE_START') {
    return t('beforeStart', { day: day(startsOn), days: daysBetween(today, startsOn) })
  }
  if (phase === 'HOTLINE') {
    return hotline
      ? t('hotline', { day: day(hotline.lastDay) })
      : t('noHotline', { day: day(addDays(job.trialUntil, -1)) })
  }
  const { next, heldCount, leastCount } = job.outlook
  if (next === null) {
    return job.consent.isGiven
      ? t('noMore', { count: heldCount, day: day(addDays(job.trialUntil, -1)) })
      : t('noConsent')
  }
  const days = daysBetween(today, next.dueOn)
  return [
    t('visit', { number: heldCount + 1, least: leastCount }),
    days < 0
      ? t('overdue', { day: day(next.dueOn), days: -days })
      : t('next', { day: day(next.dueOn), days }),
    ...(job.plannedVisit && job.plannedVisit.plannedOn >= today
      ? [t('planned', { day: day(job.plannedVisit.plannedOn) })]
      : []),
  ].join(' ')
}
