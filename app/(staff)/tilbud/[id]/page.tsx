import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OfferPage } from '@/components/offers/offer-page'
import { getOffer } from '@/lib/offers/who-is-where'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('offers')
  return { title: t('title') }
}

export default async function OfferRoute({ params }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER')
  const { id } = await params
  const view = await getOffer(viewer, id)
  if (!view) notFound()
  return <OfferPage view={view} />
}
