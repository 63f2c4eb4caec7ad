import { getTranslations } from 'next-intl/server'
import { CataloguePage } from '@/components/offers/catalogue-page'
import { getCatalogue } from '@/lib/offers/queries'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('offers')
  return { title: t('title') }
}

export default async function OffersRoute() {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER')
  return <CataloguePage catalogue={await getCatalogue(viewer)} />
}
