import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PlacementsPage } from '@/components/placements/placements-page'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { getPlacements } from '@/lib/placements/queries'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('placements')
  return { title: t('title') }
}

export default async function PlacementsRoute({ params }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER')
  const { id } = await params
  await requireOpenCitizen(viewer, id, '/borgere/[id]/forloeb')
  const view = await getPlacements(viewer, id)
  if (!view) notFound()
  return <PlacementsPage view={view} />
}
