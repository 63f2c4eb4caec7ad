import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { TalkPage } from '@/components/case-talks/talk-page'
import { findCitizenOfTalk, getTalk } from '@/lib/case-talks/citizen-queries'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('caseTalks')
  return { title: t('title') }
}

export default async function TalkRoute({ params }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER')
  const { id } = await params
  const citizenId = await findCitizenOfTalk(viewer, id)
  if (citizenId === null) notFound()
  await requireOpenCitizen(viewer, citizenId, '/samtaler/[id]')
  const view = await getTalk(viewer, id)
  if (!view) notFound()
  return <TalkPage view={view} />
}
