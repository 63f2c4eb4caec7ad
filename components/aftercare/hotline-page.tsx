import { useLocale, useTranslations } from 'next-intl'
import { ContactHeading } from '@/components/aftercare/contact-heading'
import { HotlineForm } from '@/components/aftercare/hotline-form'
import { JobNotices } from '@/components/aftercare/job-notices'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { ContactJob } from '@/lib/aftercare/queries'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'

export function HotlinePage({ view }: { view: ContactJob }) {
  const t = useTranslations('aftercare')
  const locale = useLocale()
  const { job, today } = view
  const isBefore = job.hotline === null || today < job.hotline.from
  return (
    <>
      <ContactHeading view={view} title={t('hotlineForm.title')} />
      <div className="grid max-w-[40rem] gap-6">
        <Notice
          {...(isBefore
            ? {
                actions: (
                  <TextLink href={routes.newVisit(job.aftercareId)}>{t('link.aftercareContact')}</TextLink>
                ),
              }
            : {})}
        >
          {job.hotline
            ? t('hotline.window', {
                from: formatDay(job.hotline.from, locale),
                to: formatDay(job.hotline.lastDay, locale),
              })
            : t('hotline.never')}
          {isBefore ? ` ${t('hotlineForm.outside')}` : null}
        </Notice>
        <JobNotices job={job} fixHref={routes.citizenAftercare(view.citizen.id)} />
        <HotlineForm view={view} />
      </div>
    </>
  )
}
