import { getTranslations } from 'next-intl/server'
import { PreparationListPage } from '@/components/rehabilitation/preparation-list-page'
import { requireStaff } from '@/lib/platform/session'
import { listPreparations } from '@/lib/rehabilitation/queries'

export async function generateMetadata() {
  const t = await getTranslations('rehabilitation.list')
  return { title: t('metaTitle') }
}

export default async function PreparationListRoute() {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER', 'VIRKSOMHEDSKONSULENT', 'LEDER')
  return <PreparationListPage list={await listPreparations(viewer)} />
}
