import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CaseTeamPage } from '@/components/holders/case-team-page'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { getCaseTeam } from '@/lib/holders/queries'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('holders')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER')
  const { id } = await params
  await requireOpenCitizen(viewer, id, '/borgere/[id]/team')
  const view = await getCaseTeam(viewer, id)
  if (!view) notFound()
  return <CaseTeamPage view={view} />
}
