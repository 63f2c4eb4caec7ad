import { useLocale, useTranslations } from 'next-intl'
import { EmploymentPanel } from '@/components/aftercare/employment-panel'
import { FollowUpPanel } from '@/components/aftercare/follow-up-panel'
import { HotlinePanel } from '@/components/aftercare/hotline-panel'
import { JobNotices } from '@/components/aftercare/job-notices'
import { JobStrip } from '@/components/aftercare/job-strip'
import { MilestonesPanel } from '@/components/aftercare/milestones-panel'
import { StatusSentence } from '@/components/aftercare/status-sentence'
import { VisitTable } from '@/components/aftercare/visit-table'
import { WhyDates } from '@/components/aftercare/why-dates'
import { Panel } from '@/components/ui/panel'
import type { JobView } from '@/lib/aftercare/job-view'
import type { AftercareView } from '@/lib/aftercare/queries'
import { formatDay, formatNumber } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'

type JobSectionProps = { job: JobView; view: AftercareView; isFirst?: boolean }

/** One job under aftercare, from the sentence that says where it stands to what is agreed about it. */
export function JobSection({ job, view, isFirst }: JobSectionProps) {
  const t = useTranslations('aftercare')
  const locale = useLocale()
  const headingId = `job-${job.aftercareId}`
  const mayWrite = view.may.write
  const facts = [
    t('job.start', { day: formatDay(job.startsOn, locale) }),
    ...(job.lastDayOn ? [t('job.ended', { day: formatDay(job.lastDayOn, locale) })] : []),
    ...(job.endReason ? [t(`endReason.${job.endReason}`)] : []),
    ...(job.weeklyHours === null ? [] : [t('job.hours', { hours: formatNumber(job.weeklyHours, locale) })]),
    ...(job.cvr ? [t('job.cvr', { cvr: job.cvr })] : []),
  ]
  return (
    <section aria-labelledby={headingId} className="grid gap-5">
      <div>
        <h2 id={headingId} className="text-h2">
          {job.employerName}
        </h2>
        <p className="text-ink-700 text-table">{facts.join(' · ')}</p>
      </div>
      {mayWrite ? <JobNotices job={job} fixHref={routes.citizenAftercare(view.citizen.id)} /> : null}
      <Panel>
        <JobStrip
          job={job}
          today={view.today}
          summary={
            <strong className="text-h3">
              <StatusSentence job={job} today={view.today} />
            </strong>
          }
        />
        <div className="mt-3">
          <WhyDates job={job} />
        </div>
      </Panel>
      <VisitTable job={job} today={view.today} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="grid gap-5">
          <MilestonesPanel job={job} today={view.today} mayWrite={mayWrite} />
          <HotlinePanel job={job} today={view.today} mayWrite={mayWrite} />
        </div>
        <div className="grid gap-5">
          <FollowUpPanel
            job={job}
            today={view.today}
            mayWrite={mayWrite}
            {...(isFirst ? { id: 'virksomhed' } : {})}
          />
          {mayWrite ? <EmploymentPanel job={job} today={view.today} citizenId={view.citizen.id} /> : null}
        </div>
      </div>
    </section>
  )
}
