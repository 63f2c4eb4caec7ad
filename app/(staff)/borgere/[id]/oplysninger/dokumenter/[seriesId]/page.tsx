import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DocumentPage } from '@/components/citizen-facts/document-page'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { getDocument } from '@/lib/job-search/document-query'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ id: string; seriesId: string }> }

export async function generateMetadata() {
  const t = await getTranslations('citizenFacts.documents')
  return { title: t('title') }
}

export default async function DocumentRoute({ params }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER')
  const { id, seriesId } = await params
  await requireOpenCitizen(viewer, id, '/borgere/[id]/oplysninger/dokumenter')
  const view = await getDocument(viewer, { citizenId: id, seriesId })
  if (!view) notFound()
  return <DocumentPage view={view} />
}
