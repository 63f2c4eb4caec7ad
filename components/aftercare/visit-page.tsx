import { useTranslations } from 'next-intl'
import { ContactHeading } from '@/components/aftercare/contact-heading'
import { JobNotices } from '@/components/aftercare/job-notices'
import { VisitForm } from '@/components/aftercare/visit-form'
import type { ContactJob } from '@/lib/aftercare/queries'
import type { visitForms } from '@/lib/aftercare/schema'
import type { Day } from '@/lib/calendar/day'
import { routes } from '@/lib/platform/routes'

type VisitPageProps = {
  view: ContactJob
  defaultForm?: (typeof visitForms)[number] | undefined
  defaultDay?: Day | undefined
}

export function VisitPage({ view, defaultForm, defaultDay }: VisitPageProps) {
  const t = useTranslations('aftercare.visitForm')
  return (
    <>
      <ContactHeading view={view} title={t('title')} />
      <div className="grid max-w-[40rem] gap-6">
        <JobNotices job={view.job} fixHref={routes.citizenAftercare(view.citizen.id)} />
        <VisitForm view={view} defaultForm={defaultForm} defaultDay={defaultDay} />
      </div>
    </>
  )
}
