import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { JobView } from '@/lib/aftercare/job-view'
import { formatDay } from '@/lib/calendar/format'

/** What stands in the way of recording contacts, each with the way to mend it. */
export function JobNotices({ job, fixHref }: { job: JobView; fixHref: string }) {
  const t = useTranslations('aftercare')
  const locale = useLocale()
  if (job.phase === 'ENDED') return null
  const { consent } = job
  return (
    <>
      {consent.isGiven ? null : (
        <Notice
          kind="warning"
          actions={<TextLink href={`${fixHref}#samtykke`}>{t('link.consent')}</TextLink>}
        >
          {consent.withdrawnOn
            ? t('job.consentWithdrawn', { day: formatDay(consent.withdrawnOn, locale) })
            : t('job.noConsent')}
        </Notice>
      )}
      {job.companyAgreement ? null : (
        <Notice
          kind="warning"
          actions={<TextLink href={`${fixHref}#virksomhed`}>{t('link.companyAgreement')}</TextLink>}
        >
          {t('job.noAgreement')}
        </Notice>
      )}
      {job.isCvrDoubtful ? <Notice kind="warning">{t('job.cvrDoubtful')}</Notice> : null}
    </>
  )
}
