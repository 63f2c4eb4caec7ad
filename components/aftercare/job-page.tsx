import { useTranslations } from 'next-intl'
import { JobForm } from '@/components/aftercare/job-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { SectionHeader } from '@/components/ui/section-header'
import type { AftercareView } from '@/lib/aftercare/queries'
import { routes } from '@/lib/platform/routes'

export function JobPage({ view }: { view: AftercareView }) {
  const t = useTranslations('aftercare')
  const ui = useTranslations('ui')
  return (
    <div className="grid gap-6">
      <div>
        <Breadcrumb
          label={ui('breadcrumb')}
          crumbs={[{ href: routes.citizenAftercare(view.citizen.id), label: t('title') }]}
        />
        <SectionHeader title={t('jobForm.title')} />
      </div>
      {view.may.write ? (
        <JobForm citizenId={view.citizen.id} today={view.today} />
      ) : (
        <Notice>{view.hasOpenCase ? t('readOnly') : t('jobForm.noCase')}</Notice>
      )}
    </div>
  )
}
