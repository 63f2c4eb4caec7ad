import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CitizenTalksPage } from '@/components/case-talks/citizen-talks-page'
import { getCitizenTalks } from '@/lib/case-talks/citizen-queries'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('caseTalks')
  return { title: t('title') }
}

export default async function CitizenTalksRoute({ params }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER')
  const { id } = await params
  await requireOpenCitizen(viewer, id, '/borgere/[id]/samtaler')
  const view = await getCitizenTalks(viewer, id)
  if (!view) notFound()
  return <CitizenTalksPage view={view} />
}
