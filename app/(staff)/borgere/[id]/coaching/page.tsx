import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CitizenCoachingPage } from '@/components/coaching/citizen-coaching-page'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { getCitizenCoaching } from '@/lib/coaching/citizen-query'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('coaching')
  return { title: t('title') }
}

export default async function CitizenCoachingRoute({ params }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'JOBCOACH', 'LEDER')
  const { id } = await params
  await requireOpenCitizen(viewer, id, '/borgere/[id]/coaching')
  const view = await getCitizenCoaching(viewer, id)
  if (!view) notFound()
  return <CitizenCoachingPage view={view} />
}
