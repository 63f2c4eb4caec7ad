import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { JobPage } from '@/components/aftercare/job-page'
import { getAftercare } from '@/lib/aftercare/queries'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('aftercare.jobForm')
  return { title: t('title') }
}

export default async function NewJobRoute({ params }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER')
  const { id } = await params
  await requireOpenCitizen(viewer, id, '/borgere/[id]/nyt-job')
  const view = await getAftercare(viewer, id)
  if (!view) notFound()
  return <JobPage view={view} />
}
