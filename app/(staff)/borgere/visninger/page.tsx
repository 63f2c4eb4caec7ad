import { getTranslations } from 'next-intl/server'
import { SavedViewsPage } from '@/components/cases/saved-views-page'
import { listSavedViews } from '@/lib/cases/saved-views'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('caseload.view')
  return { title: t('manageTitle') }
}

export default async function SavedViewsRoute() {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'JOBCOACH', 'LEDER')
  return <SavedViewsPage views={await listSavedViews(viewer)} />
}
