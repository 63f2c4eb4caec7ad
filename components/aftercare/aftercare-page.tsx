import { useLocale, useTranslations } from 'next-intl'
import { JobSection } from '@/components/aftercare/job-section'
import { ConsentPanel } from '@/components/consents/consent-panel'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SectionHeader } from '@/components/ui/section-header'
import type { JobView } from '@/lib/aftercare/job-view'
import type { AftercareView } from '@/lib/aftercare/queries'
import { formatDay } from '@/lib/calendar/format'
import type { ConsentOverview } from '@/lib/consents/consent-overview'
import { routes } from '@/lib/platform/routes'

type AftercarePageProps = { view: AftercareView; consents: ConsentOverview }

export function AftercarePage({ view, consents }: AftercarePageProps) {
  const t = useTranslations('aftercare')
  const locale = useLocale()
  const { jobs, may, citizen } = view
  const running = jobs.filter(({ phase }) => phase !== 'ENDED')
  // A job that has just ended still asks for its status, so the newest one stays in sight.
  const shown = running.length > 0 ? running : jobs.slice(0, 1)
  const earlier = jobs.filter((job) => !shown.includes(job))
  return (
    <div className="grid gap-6">
      <SectionHeader title={t('title')} actions={<PageActions view={view} job={shown[0]} />} />
      <div className="grid gap-8">
        {view.hasOpenCase ? null : <Notice>{t('noOpenCase')}</Notice>}
        {view.hasOpenCase && !may.write ? <Notice>{t('readOnly')}</Notice> : null}
        {jobs.length === 0 ? (
          <EmptyState
            action={
              may.write ? (
                <ButtonLink href={routes.newJob(citizen.id)}>{t('recordJob')}</ButtonLink>
              ) : undefined
            }
          >
            {t('empty')}
          </EmptyState>
        ) : null}
        {shown.map((job, index) => (
          <JobSection key={job.aftercareId} job={job} view={view} isFirst={index === 0} />
        ))}
        <ConsentPanel consents={consents} />
        {earlier.map((job) => (
          <Disclosure
            key={job.aftercareId}
            look="section"
            summary={t('earlierJob', { company: job.employerName, day: formatDay(job.startsOn, locale) })}
          >
            <JobSection job={job} view={view} />
          </Disclosure>
        ))}
      </div>
    </div>
  )
}

function PageActions({ view, job }: { view: AftercareView; job: JobView | undefined }) {
  const t = useTranslations('aftercare')
  if (!view.may.write || !job) return null
  const isHotline = job.phase === 'HOTLINE'
  const talkFirst = job.phase === 'BEFORE_START' && job.talks.length === 0
  const isOther = isHotline || talkFirst
  return (
    <>
      {talkFirst ? <ButtonLink href={`#milepaele-${job.aftercareId}`}>{t('logTalk')}</ButtonLink> : null}
      {isHotline ? (
        <ButtonLink href={routes.newHotlineContact(job.aftercareId)}>{t('logHotline')}</ButtonLink>
      ) : null}
      <ButtonLink href={routes.newVisit(job.aftercareId)} kind={isOther ? 'secondary' : 'primary'}>
        {isOther ? t('logContact') : t('logVisit')}
      </ButtonLink>
      <ButtonLink href={routes.newJob(view.citizen.id)} kind="quiet">
        {t('recordJob')}
      </ButtonLink>
    </>
  )
}
