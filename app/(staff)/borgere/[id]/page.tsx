import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CitizenOverview } from '@/components/citizens/citizen-overview'
import { today } from '@/lib/calendar/today'
import { getKeyFacts } from '@/lib/citizen-facts/key-facts'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { getCitizenOverview } from '@/lib/citizens/overview-query'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('citizens.overview')
  return { title: t('title') }
}

export default async function CitizenOverviewRoute({ params }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'JOBCOACH', 'LEDER')
  const { id } = await params
  await requireOpenCitizen(viewer, id, 'citizen overview')
  const [view, keyFacts] = await Promise.all([getCitizenOverview(viewer, id), getKeyFacts(viewer, id)])
  if (!view || !keyFacts) notFound()
  return <CitizenOverview view={view} keyFacts={keyFacts} today={today()} />
}
