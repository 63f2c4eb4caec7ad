import { useLocale, useTranslations } from 'next-intl'
import { StatusSentence } from '@/components/aftercare/status-sentence'
import { PageHeader } from '@/components/ui/page-header'
import type { ContactJob } from '@/lib/aftercare/queries'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'

/** Whom and which job a contact is recorded on; fixed, so that it cannot land on the wrong person. */
export function ContactHeading({ view, title }: { view: ContactJob; title: string }) {
  const t = useTranslations('aftercare')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const { citizen, job } = view
  return (
    <PageHeader
      title={title}
      breadcrumb={[{ href: routes.citizenAftercare(citizen.id), label: t('title') }]}
      breadcrumbLabel={ui('breadcrumb')}
      meta={
        <>
          <strong className="text-ink-900">{citizen.name}</strong>
          <span>
            {t('visitForm.chooseLine', { company: job.employerName, day: formatDay(job.startsOn, locale) })}
          </span>
          <span>
            <StatusSentence job={job} today={view.today} />
          </span>
        </>
      }
    />
  )
}
