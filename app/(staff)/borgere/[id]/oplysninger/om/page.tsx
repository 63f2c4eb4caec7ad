import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AboutFactsPage } from '@/components/citizen-facts/about-page'
import { getAboutFacts } from '@/lib/citizen-facts/about-facts'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('citizenFacts')
  return { title: t('tab.about') }
}

export default async function AboutFactsRoute({ params }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER')
  const { id } = await params
  await requireOpenCitizen(viewer, id, '/borgere/[id]/oplysninger/om')
  const facts = await getAboutFacts(viewer, id)
  if (!facts) notFound()
  return <AboutFactsPage facts={facts} />
}
