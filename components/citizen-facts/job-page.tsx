import { useTranslations } from 'next-intl'
import { CvPanel } from '@/components/citizen-facts/cv-panel'
import { DocumentsPanel } from '@/components/citizen-facts/documents-panel'
import { EducationsPanel } from '@/components/citizen-facts/educations-panel'
import { EnrolmentsPanel } from '@/components/citizen-facts/enrolments-panel'
import { FactsTabs } from '@/components/citizen-facts/facts-tabs'
import { GoalsPanel } from '@/components/citizen-facts/goals-panel'
import { JobSearchPanel } from '@/components/citizen-facts/job-search-panel'
import { Notice } from '@/components/ui/notice'
import type { JobFacts } from '@/lib/citizen-facts/job-facts'

/** Work towards a job: what the citizen aims at, has and does. */
export function JobFactsPage({ facts }: { facts: JobFacts }) {
  const t = useTranslations('citizenFacts')
  const { search, may } = facts
  return (
    <>
      {search ? <FactsTabs citizenId={facts.citizenId} current="job" /> : null}
      <div className="grid gap-5">
        {may.write ? null : <Notice>{t('readOnly')}</Notice>}
        {may.write && !may.writeCase ? <Notice>{t('noCase')}</Notice> : null}
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <div className="grid min-w-0 gap-5">
            <GoalsPanel facts={facts} />
            {search ? <CvPanel facts={facts} search={search} /> : null}
            {search ? <JobSearchPanel facts={facts} search={search} /> : null}
          </div>
          <div className="grid min-w-0 gap-5">
            {search ? <DocumentsPanel facts={facts} search={search} /> : null}
            <EducationsPanel facts={facts} />
            {search ? <EnrolmentsPanel facts={facts} search={search} /> : null}
          </div>
        </div>
      </div>
    </>
  )
}
