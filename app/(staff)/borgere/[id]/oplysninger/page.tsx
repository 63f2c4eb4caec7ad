import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { JobFactsPage } from '@/components/citizen-facts/job-page'
import { getJobFacts } from '@/lib/citizen-facts/job-facts'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('citizenFacts')
  return { title: t('tab.job') }
}

export default async function JobFactsRoute({ params }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'JOBCOACH', 'LEDER')
  const { id } = await params
  await requireOpenCitizen(viewer, id, '/borgere/[id]/oplysninger')
  const facts = await getJobFacts(viewer, id)
  if (!facts) notFound()
  return <JobFactsPage facts={facts} />
}
