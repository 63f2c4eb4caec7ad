import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CitizenVisitationsPage } from '@/components/visitation/citizen-visitations-page'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { requireStaff } from '@/lib/platform/session'
import { getCitizenVisitations } from '@/lib/visitation/citizen-visitations'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('visitation.citizen')
  return { title: t('title') }
}

export default async function CitizenVisitationsRoute({ params }: Props) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER', 'VIRKSOMHEDSKONSULENT', 'LEDER')
  const { id } = await params
  await requireOpenCitizen(viewer, id, 'borgere/visitation')
  const view = await getCitizenVisitations(viewer, id)
  if (!view) notFound()
  return <CitizenVisitationsPage view={view} />
}
