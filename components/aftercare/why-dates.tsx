import { useLocale, useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { JobView } from '@/lib/aftercare/job-view'
import { addDays } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { ruleRegistry } from '@/lib/deadlines/rule-registry'

const RULES = ['R02', 'R03', 'R05', 'R06'] as const

/** The rules behind the dates, with this job's own numbers and where the rules come from. */
export function WhyDates({ job }: { job: JobView }) {
  const t = useTranslations('aftercare.why')
  const rules = useTranslations('rules')
  const locale = useLocale()
  const { outlook, settings } = job
  const { next } = outlook
  return (
    <Disclosure summary={t('open')}>
      <ul className="grid list-disc gap-1.5 ps-5 text-column text-table">
        {next ? (
          <>
            <li>{t('base', { day: formatDay(next.opensOn, locale) })}</li>
            <li>
              {t('due', {
                days: outlook.intervalDays,
                due: formatDay(next.dueOn, locale),
                planBy: formatDay(next.planBy, locale),
              })}
            </li>
          </>
        ) : null}
        <li>{t('counts')}</li>
        <li>
          {t('trial', {
            months: settings.trialMonths,
            from: formatDay(job.startsOn, locale),
            to: formatDay(addDays(job.trialUntil, -1), locale),
          })}
        </li>
        <li>{t('hotline', { months: settings.hotlineUntilMonths })}</li>
        <li>{t('milestones', { days: settings.startMeetingDays })}</li>
      </ul>
      <ul className="mt-2 text-ink-600 text-small">
        {RULES.map((rule) => (
          <li key={rule}>{t('rule', { rule, title: rules(rule), source: ruleRegistry[rule].source })}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
