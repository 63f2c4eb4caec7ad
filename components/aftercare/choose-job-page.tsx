import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { chevronRightIcon } from '@/components/ui/icon-shapes'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import type { OwnJob } from '@/lib/aftercare/queries'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'

/** The first step when a visit is started from nowhere: one press on the citizen. */
export function ChooseJobPage({ jobs }: { jobs: readonly OwnJob[] }) {
  const t = useTranslations('aftercare.visitForm')
  const locale = useLocale()
  return (
    <>
      <PageHeader title={t('title')} />
      {jobs.length === 0 ? (
        <EmptyState action={<ButtonLink href={routes.citizens}>{t('toCitizens')}</ButtonLink>}>
          {t('chooseNone')}
        </EmptyState>
      ) : (
        <section className="max-w-[40rem]" aria-labelledby="choose-job">
          <h2 id="choose-job" className="mb-3 text-h2">
            {t('choose')}
          </h2>
          <ul className="panel divide-y divide-line-300">
            {jobs.map((job) => (
              <li key={job.aftercareId}>
                <TextLink
                  isQuiet
                  href={routes.newVisit(job.aftercareId)}
                  className="flex min-h-14 items-center gap-3 px-4 py-2 hover:bg-fjord-50"
                >
                  <span className="min-w-0 grow">
                    <span className="block font-semibold">{job.citizenName}</span>
                    <span className="block text-ink-700 text-table">
                      {t('chooseLine', { company: job.employerName, day: formatDay(job.startsOn, locale) })}
                    </span>
                  </span>
                  <Icon shape={chevronRightIcon} />
                </TextLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
