import { useTranslations } from 'next-intl'
import { JobForm } from '@/components/aftercare/job-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import type { AftercareView } from '@/lib/aftercare/queries'
import { routes } from '@/lib/platform/routes'

export function JobPage({ view }: { view: AftercareView }) {
  const t = useTranslations('aftercare')
  const ui = useTranslations('ui')
  return (
    <>
      <PageHeader
        title={t('jobForm.title')}
        breadcrumb={[{ href: routes.citizenAftercare(view.citizen.id), label: t('title') }]}
        breadcrumbLabel={ui('breadcrumb')}
      />
      {view.may.write ? (
        <JobForm citizenId={view.citizen.id} today={view.today} />
      ) : (
        <Notice>{view.hasOpenCase ? t('readOnly') : t('jobForm.noCase')}</Notice>
      )}
    </>
  )
}
