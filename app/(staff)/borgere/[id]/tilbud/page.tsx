import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CitizenOffersPage } from '@/components/offers/citizen-offers-page'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { getCitizenOffers } from '@/lib/offers/citizen-queries'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('offers')
  return { title: t('title') }
}

export default async function CitizenOffersRoute({ params }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER')
  const { id } = await params
  await requireOpenCitizen(viewer, id, '/borgere/[id]/tilbud')
  const view = await getCitizenOffers(viewer, id)
  if (!view) notFound()
  return <CitizenOffersPage view={view} />
}
