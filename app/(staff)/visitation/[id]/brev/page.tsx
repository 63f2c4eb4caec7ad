import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { LetterPage } from '@/components/letters/letter-page'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { listLetterParts } from '@/lib/letters/talk-letter'
import { requireStaff } from '@/lib/platform/session'
import { getVisitationCitizenId } from '@/lib/visitation/visitation-queries'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('letters.page')
  return { title: t('title') }
}

export default async function LetterRoute({ params }: Props) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER', 'VIRKSOMHEDSKONSULENT')
  const id = z.uuid().safeParse((await params).id)
  const citizenId = id.success ? await getVisitationCitizenId(viewer, id.data) : null
  if (!id.success || !citizenId) notFound()
  const citizen = await requireOpenCitizen(viewer, citizenId, 'letter')
  const parts = await listLetterParts(viewer, id.data)
  if (!parts) notFound()
  return <LetterPage visitationId={id.data} citizenName={citizen.name} parts={parts} />
}
